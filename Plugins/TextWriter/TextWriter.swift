public import PluginKit

/// Writes a document's text and nothing else.
///
/// A body that carries the white space of its plain-text source comes out byte for byte as it was read; any
/// other is laid out as ``BodyText`` tells and ends with a line feed.
public struct TextWriter: Writer {
    public static let info = PluginInfo(
        name: "text", summary: "The body's text and nothing else; documents in one output are parted by a form feed",
        mediaTypes: ["text/plain"], fileExtensions: ["txt"])

    private let hasHeader: Bool

    public init(options: TextOptions, context: PluginContext) {
        hasHeader = options.hasHeader
    }

    public func write(_ document: Document, to output: inout [UInt8], remarks: inout [Remark]) {
        if hasHeader {
            var header = HeaderLines()
            header.append(document.metadata, to: &output)
            remarks += header.remarks
        }
        let start = output.count
        let gaps = BodyText.append(document.body, layout: .asWritten, to: &output)
        if !document.body.isVerbatim, output.count > start, output.last != UInt8(ascii: "\n") {
            output.append(UInt8(ascii: "\n"))
        }
        remarks += gaps.losses
    }

    /// A line of one form feed: a character that ends a page and hardly occurs in text, so that the documents
    /// can be told apart again.
    public func separate(_ output: inout [UInt8]) {
        output.append(contentsOf: "\u{0C}\n".utf8)
    }
}

import JSON
import PandocAST
public import PluginKit

/// Writes pandoc's JSON, which `pandoc -f json` reads, and so every format that pandoc writes is one pipe away.
///
/// A document is one object. Documents that share an output are one document of pandoc's, each in a `Div`; in an output
/// named `.ndjson` or `.jsonl`, each is an object on a line of its own.
public struct PandocJSONWriter: Writer {
    public static let info = PluginInfo(
        name: "pandoc-json", summary: "pandoc's JSON (pandoc -f json), and so every format that pandoc writes",
        mediaTypes: ["application/json"], fileExtensions: ["json", "ndjson", "jsonl"])

    private let isMerged: Bool

    public init(options: NoOptions, context: PluginContext) {
        isMerged =
            context.outputShape == .collected && !["ndjson", "jsonl"].contains(context.outputExtension)
    }

    public func begin(_ output: inout [UInt8]) {
        guard isMerged else { return }
        let version = PandocVersion.current.map(String.init).joined(separator: ",")
        output += #"{"pandoc-api-version":[\#(version)],"meta":{},"blocks":["#.utf8
    }

    public func write(_ document: Document, to output: inout [UInt8], remarks: inout [Remark]) {
        var encoder = PandocEncoder(document)
        if isMerged {
            encoder.writeDivision()
        } else {
            encoder.writeDocument()
        }
        output += encoder.writer.finish()
        if !isMerged { output.append(UInt8(ascii: "\n")) }
        remarks += encoder.losses.remarks
    }

    public func separate(_ output: inout [UInt8]) {
        if isMerged { output.append(UInt8(ascii: ",")) }
    }

    public func end(_ output: inout [UInt8]) {
        if isMerged { output += "]}\n".utf8 }
    }
}

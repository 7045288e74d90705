import DocumentJSON
public import PluginKit

/// Writes documents in their lossless JSON form: each as one object, or all as one array or as lines.
public struct DocumentJSONWriter: Writer {
    public static let info = PluginInfo(
        name: "json", summary: "Galley's own lossless JSON: an object a file, an array of them, or one a line (NDJSON)",
        mediaTypes: ["application/json", "application/x-ndjson"], fileExtensions: ["json", "ndjson", "jsonl"])

    private let isPretty: Bool
    private let layout: JSONLayout

    public init(options: JSONWriterOptions, context: PluginContext) {
        isPretty = options.isPretty
        layout = JSONLayout(context)
    }

    public func write(_ document: Document, to output: inout [UInt8], remarks: inout [Remark]) {
        if layout == .array { output.append(UInt8(ascii: "\n")) }
        DocumentJSON.append(document, to: &output, isPretty: isPretty, remarks: &remarks)
        if layout != .array { output.append(UInt8(ascii: "\n")) }
    }

    public func begin(_ output: inout [UInt8]) {
        if layout == .array { output.append(UInt8(ascii: "[")) }
    }

    public func separate(_ output: inout [UInt8]) {
        if layout == .array { output.append(UInt8(ascii: ",")) }
    }

    public func end(_ output: inout [UInt8]) {
        if layout == .array { output.append(contentsOf: "\n]\n".utf8) }
    }
}

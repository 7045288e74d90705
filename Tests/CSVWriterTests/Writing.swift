import CSVWriter
import PluginKit

/// A document with a headline and whatever else is set.
func document(_ headline: String? = nil, _ change: (inout Metadata) -> Void = { _ in }) -> Document {
    var metadata = Metadata()
    metadata.headline = headline
    change(&metadata)
    return Document(metadata: metadata)
}

struct Written {
    var bytes: [UInt8]
    var remarks: [Remark]
    var text: String { String(decoding: bytes, as: UTF8.self) }
    var codes: [String] { remarks.map(\.code.rawValue) }
}

/// A whole table.
func write(
    _ documents: [Document], context: PluginContext = PluginContext(outputShape: .collected),
    _ change: (inout CSVOptions) -> Void = { _ in }
) -> Written {
    var options = CSVOptions()
    change(&options)
    let writer = CSVWriter(options: options, context: context)
    var written = Written(bytes: [], remarks: [])
    writer.begin(&written.bytes)
    for (index, document) in documents.enumerated() {
        if index > 0 { writer.separate(&written.bytes) }
        writer.write(document, to: &written.bytes, remarks: &written.remarks)
    }
    writer.end(&written.bytes)
    return written
}

/// Options decoded as from a recipe: `name` and a plain value, a list or a mapping.
func mistakes(
    _ entries: [(String, ConfigNode.Value)], context: PluginContext = PluginContext()
) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let entries = entries.map { ConfigEntry(key: $0.0, value: ConfigNode($0.1)) }
    _ = OptionDecoder(plugin: "csv", place: nil).decode(
        CSVOptions.self, from: entries, context: context, into: &diagnostics)
    return diagnostics
}

func plain(_ text: String) -> ConfigNode.Value { .scalar(text, isPlain: true) }
func list(_ texts: [String]) -> ConfigNode.Value { .sequence(texts.map { ConfigNode(plain($0)) }) }

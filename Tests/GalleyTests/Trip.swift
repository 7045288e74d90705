import Galley
import PluginKit

/// Documents on their way through a writer and a reader, by the names and options that a recipe gives them.
struct Trip {
    let writer: any Writer
    let reader: any Reader

    init(
        to writer: String, _ writing: [String: String] = [:], shape: PluginContext.OutputShape = .fileEach,
        from reader: String, _ reading: [String: String] = [:]
    ) throws {
        var diagnostics: [Diagnostic] = []
        let registry = BuiltinPlugins.registry
        let context = PluginContext(outputShape: shape)
        let made = registry.makeWriter(
            .init(writer, options: Self.entries(writing), context: context), into: &diagnostics)
        let found = registry.makeReader(.init(reader, options: Self.entries(reading)), into: &diagnostics)
        guard let made, let found else { throw Diagnostics(diagnostics) }
        self.writer = made
        self.reader = found
    }

    private static func entries(_ options: [String: String]) -> [ConfigEntry] {
        options.sorted { $0.key < $1.key }.map { option in
            let values = option.value.split(separator: " ").map { ConfigNode(.scalar(String($0), isPlain: false)) }
            let node = option.key == "columns" ? ConfigNode(.sequence(values)) : values[0]
            return ConfigEntry(key: option.key, value: node)
        }
    }

    /// What the writer makes of documents, and what it says of each.
    func written(_ documents: [Document]) throws -> (bytes: [UInt8], remarks: [[Remark]]) {
        var output: [UInt8] = []
        var all: [[Remark]] = []
        writer.begin(&output)
        for (index, document) in documents.enumerated() {
            if index > 0 { writer.separate(&output) }
            var remarks: [Remark] = []
            try writer.write(document, to: &output, remarks: &remarks)
            all.append(remarks)
        }
        writer.end(&output)
        return (output, all)
    }

    func read(_ bytes: [UInt8], name: String) throws -> [Document] {
        var documents: [Document] = []
        try reader.read(Input(name: name, bytes: bytes)) { documents.append($0) }
        return documents
    }
}

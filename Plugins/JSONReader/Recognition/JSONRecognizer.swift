import JSON
import PluginKit

/// Tells JSON, and what is in it, from the beginning of an item.
enum JSONRecognizer {
    static func recognize(_ sample: Sample) -> Recognition? {
        if MarkScan.hasMark(sample.bytes) { return Recognition(.certain, "the JSON has Galley's mark") }
        let said = declared(sample) ?? sample.recognition(by: JSONReader.info)
        guard let beginning = Beginning(sample) else {
            // Scripts are sent as JSON, too.
            return said.map { Recognition(.named, $0.reason) }
        }
        let isDeclared = said?.confidence == .declared
        guard let document = beginning.mended else {
            return isDeclared ? said : Recognition(.likely, "it begins as JSON does")
        }
        return document.root.withUnsafeView { root in
            if root["pandoc-api-version"] != nil { return nil }
            if let index = shape(of: root) {
                return Recognition(.certain, "the JSON has the shape of \(ShapeTable.all[index].about)")
            }
            if isDeclared { return said }
            return Recognition(.likely, beginning.holdsMore ? "it is a run of JSON values" : "it is JSON")
        }
    }

    /// By a media type whose name says that it is JSON (RFC 6839, section 3.1).
    private static func declared(_ sample: Sample) -> Recognition? {
        sample.mediaType.hasSuffix("+json") ? Recognition(.declared, "it came as \(sample.mediaType)") : nil
    }

    /// The shape of a value, or of the first record in it.
    private static func shape(of value: UnsafeJSONView) -> Int? {
        if let index = ShapeTable.index(around: value) { return index }
        if value.kind == .array { return value[0].flatMap(shape) }
        if let index = ShapeTable.index(of: value) { return index }
        if let graph = value["@graph"], graph.kind == .array, graph[0]?["@type"] != nil {
            return ShapeTable.all.firstIndex { $0.name == Shape.jsonLD.name }
        }
        return EnvelopeFinder.records(in: value).flatMap { $0.1[0] }.flatMap(ShapeTable.index(of:))
    }
}

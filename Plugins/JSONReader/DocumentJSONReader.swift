import DocumentJSON
import JSON
public import PluginKit

/// Reads documents in Galley's own JSON form: one object, an array of them, or a run of them, as NDJSON is.
///
/// Values are read one by one as they come, so that memory is bounded by the largest document. A document that
/// cannot be read does not stop those after it; that there was one is thrown at the end.
public struct DocumentJSONReader: Reader {
    public static let info = PluginInfo(
        name: "json", summary: "Galley's own lossless JSON: an object, an array of them, or one a line (NDJSON)",
        mediaTypes: ["application/json", "application/x-ndjson"], fileExtensions: ["json", "ndjson", "jsonl"])

    public init(options: NoOptions, context: PluginContext) {}

    public static func recognize(_ sample: Sample) -> Recognition? {
        MarkScan.hasMark(sample.bytes) ? Recognition(.certain, "the JSON has Galley's mark") : nil
    }

    public func read(_ input: Input, emit: (consuming Document) throws -> Void) throws {
        let isLines = Self.isLines(input)
        var values = ValueStream(input, isLines: isLines)
        let parser = JSONParser()
        var failures = FailureTally()
        while let value = try failures.noting({ try values.next() }) {
            let ordinal = failures.total
            failures.total += 1
            let document: Document
            do {
                let json = try parser.parse(value.bytes)
                if ordinal == 0, !DocumentJSON.isMarked(json.root) { throw Self.notOurs(json.root, value.place) }
                document = try Self.decode(json, value, of: input, ordinal: ordinal)
            } catch let error as JSONError {
                failures.note(ItemError(error, from: value.place))
                continue
            } catch let errors as DocumentJSONErrors {
                failures.note(ItemError(errors, from: value.place))
                continue
            }
            try emit(document)
        }
        if failures.total == 0, failures.first == nil, !isLines, !values.hasArray {
            throw ItemError("no-document", "the item is empty; expected a JSON document")
        }
        if let error = failures.summary { throw error }
    }

    private static func decode(
        _ json: JSONDocument, _ value: ValueStream.Value, of input: Input, ordinal: Int
    ) throws -> Document {
        var document = try DocumentJSON.decode(json.root)
        if document.source == DocumentSource() {
            document.source = DocumentSource(
                name: input.name, ordinal: ordinal, offset: value.place.offset, count: value.bytes.count)
        }
        return document
    }

    /// Whether each line is a value by the item's name or media type, however it looks.
    private static func isLines(_ input: Input) -> Bool {
        let ending = Sample(name: input.name, bytes: [], isWhole: false).fileExtension
        let mediaType = input.mediaType.prefix { $0 != ";" }.lowercased()
        return ["ndjson", "jsonl"].contains(ending)
            || ["application/x-ndjson", "application/jsonl", "application/x-jsonlines"].contains(mediaType)
    }

    private static func notOurs(_ root: JSONView, _ place: TextPlace) -> ItemError {
        let what = root.kind == .object ? "the object has no member 'galley'" : "the value is not an object"
        return ItemError(
            "not-a-galley-document", "the JSON is not a document in Galley's form: \(what)", offset: place.offset,
            line: place.line, column: place.column,
            help: "a document begins with {\"galley\": \(DocumentJSON.version)")
    }
}

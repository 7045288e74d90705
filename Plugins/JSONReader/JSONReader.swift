public import PluginKit

/// Reads JSON of any kind: one object, an array of records, or a run of values, as NDJSON is.
///
/// Records are read one by one as they come, so that memory is bounded by the largest. What each is, its shape says
/// where it is known; the option `fields` where it is told; and names and looks where neither is, which is noted. What
/// has no field is kept as metadata. A record that cannot be read does not stop those after it; that there was one is
/// thrown at the end.
public struct JSONReader: BatchReader {
    public static let info = PluginInfo(
        name: "json",
        summary:
            "JSON of any kind: an object, an array, or one a line (NDJSON); exports by their shape or by a mapping",
        mediaTypes: [
            "application/json", "application/x-ndjson", "application/jsonl", "application/ld+json",
            "application/feed+json",
        ],
        fileExtensions: ["json", "ndjson", "jsonl", "jsonld"])

    public static let isStreaming = true

    let options: JSONReaderOptions
    let bodies: BodyReaders

    /// - Throws: a ``Diagnostic`` when there is no reader for the format of bodies.
    public init(options: JSONReaderOptions, context: PluginContext) throws {
        self.options = options
        bodies = BodyReaders(context.registry)
        if let conflict = options.conflicts(in: context).first {
            throw Diagnostic(.error, "conflicting-options", "json: \(conflict.message)", help: conflict.help)
        }
    }

    public static func recognize(_ sample: Sample) -> Recognition? { JSONRecognizer.recognize(sample) }

    public func readBatches(_ input: Input, emit: (DocumentBatch) throws -> Void) throws {
        var session = ReadingSession(self, input)
        input.findings.add(try session.run(emit))
    }
}

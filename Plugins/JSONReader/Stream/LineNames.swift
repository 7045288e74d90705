import PluginKit

/// Names and media types by which each line is a value, however it looks.
enum LineNames {
    static func isLines(_ input: Input) -> Bool {
        let ending = Sample(name: input.name, bytes: [], isWhole: false).fileExtension
        let mediaType = input.mediaType.prefix { $0 != ";" }.lowercased()
        return ["ndjson", "jsonl"].contains(ending)
            || ["application/x-ndjson", "application/jsonl", "application/x-jsonlines"].contains(mediaType)
    }
}

/// What media types say of whether a body is a document.
enum MediaTypes {
    /// Media types that are text and no document.
    private static let styleAndScript: Set = [
        "text/css", "text/javascript", "text/ecmascript", "text/jscript", "text/livescript", "text/vbscript",
        "text/x-javascript", "text/x-ecmascript", "text/javascript1.5", "text/vtt", "text/cache-manifest",
    ]
    /// Applications whose data is text, beside those whose names end in `+json` and `+xml`.
    private static let textual: Set = [
        "application/json", "application/x-ndjson", "application/ndjson", "application/jsonl",
        "application/x-jsonlines", "application/json-seq", "application/xml", "application/xhtml",
        "application/yaml", "application/x-yaml", "application/markdown", "application/x-markdown",
        "application/csv", "application/text", "application/html", "application/rtf", "application/x-tex",
    ]
    /// What servers say who do not know.
    private static let unknown: Set = [
        "application/octet-stream", "binary/octet-stream", "application/unknown", "unknown/unknown",
        "application/force-download", "application/x-download", "application/download",
    ]

    /// Whether what has a media type is text to be read; `nil` where it does not tell.
    static func areText(_ mediaType: String) -> Bool? {
        if unknown.contains(mediaType) { return nil }
        switch mediaType.split(separator: "/", omittingEmptySubsequences: false).first {
        case "text": return !styleAndScript.contains(mediaType)
        case "application":
            return textual.contains(mediaType) || mediaType.hasSuffix("+json") || mediaType.hasSuffix("+xml")
        case "image", "audio", "video", "font", "model": return false
        case "message", "multipart": return true
        // Nothing, or nothing that is a media type.
        default: return nil
        }
    }
}

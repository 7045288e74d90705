/// Which records of a WARC file are items. How many are left out, and why, is noted.
public struct WARCSelection: Sendable, Hashable {
    /// The types of records (ISO 28500:2017, section 6). `warcinfo`, `request`, `metadata` and `continuation` hold no
    /// document of their own, and are never read.
    public var types: Set<String> = ["response", "resource", "conversion"]
    /// The statuses of answers, by HTTP.
    public var statuses: [ClosedRange<Int>] = [200...299]
    /// What is done with a `revisit`: it says that an answer was the same as one before, which another record holds.
    public var revisits = Revisits.leftOut
    /// Whether what is no text (images, styles, scripts, fonts, PDF …) is left out: by the media type, and by the
    /// bytes where that says nothing.
    public var onlyDocuments = true
    /// Media types that are documents, too, in lower case.
    public var documentTypes: Set<String> = []
    /// Where it is not empty: no other media types are documents; what has none is judged by its bytes.
    public var onlyTypes: Set<String> = []

    public enum Revisits: Sendable, Hashable {
        case leftOut
        /// Each is named as an item that cannot be read.
        case failures
    }

    /// Answers of any status.
    public static let anyStatus = [0...999]

    public init() {}

    private static let never: Set = ["warcinfo", "request", "metadata", "continuation", "revisit"]

    func takes(type: String) -> Bool { types.contains(type) && !Self.never.contains(type) }

    func takes(status: Int) -> Bool { statuses.contains { $0.contains(status) } }

    /// Whether a media type is one of documents; `nil` where it does not tell.
    func takes(mediaType: String) -> Bool? {
        if onlyDocuments, !onlyTypes.isEmpty, !mediaType.isEmpty { return onlyTypes.contains(mediaType) }
        if !onlyDocuments || documentTypes.contains(mediaType) { return true }
        return MediaTypes.areText(mediaType)
    }
}

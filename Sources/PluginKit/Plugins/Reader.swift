/// Turns bytes into documents.
public protocol Reader: Plugin {
    /// Whether memory is bounded by the records of an item and not by its size, so that an item may be of any size;
    /// `false` by default.
    static var isStreaming: Bool { get }

    /// Whether the bytes look like this format; asked with the beginning of an item when no format is named.
    static func recognize(_ sample: Sample) -> Recognition?

    /// Reads an item and hands on its documents one by one, in the order of the source.
    ///
    /// - Parameter emit: takes one document; it may wait, and what it throws must be let through.
    /// - Throws: ``ItemError`` when the item cannot be read. Documents handed on before stay valid.
    func read(_ input: Input, emit: (consuming Document) throws -> Void) throws

    /// Shows the item as its own syntax has it, for `galley inspect --stage tree`.
    ///
    /// - Returns: lines of text; `nil`, as by default, when the syntax has no tree of its own to show.
    func sourceTree(_ input: Input) throws -> String?

    /// Tells block by block what of the item was kept and what was not, for `galley inspect --stage document`.
    ///
    /// - Returns: the blocks in the order of the source; none, as by default, when all of an item is always kept.
    func decisions(_ input: Input) throws -> [ReadingDecision]
}

extension Reader {
    public static var isStreaming: Bool { false }
    public func sourceTree(_ input: Input) throws -> String? { nil }
    public func decisions(_ input: Input) throws -> [ReadingDecision] { [] }
}

/// The beginning of an item.
public struct Sample: Sendable {
    public var name: String
    /// At most 64 KiB.
    public var bytes: [UInt8]
    /// Whether that is all of it.
    public var isWhole: Bool
    /// As the transport gave it, in lower case and without parameters; empty when it did not.
    public var mediaType: String

    /// - Parameter mediaType: with parameters or without.
    public init(name: String, bytes: [UInt8], isWhole: Bool, mediaType: String = "") {
        self.name = name
        self.bytes = bytes
        self.isWhole = isWhole
        self.mediaType = mediaType.prefix { $0 != ";" }.filter { $0 != " " && $0 != "\t" }.lowercased()
    }

    /// What the transport and the name say by themselves.
    ///
    /// - Returns: ``Recognition/Confidence/declared`` where the media type is one of the plugin's, or says no more than
    ///   text and the name ends as the plugin's do; ``Recognition/Confidence/named`` where only the name does.
    public func recognition(by info: PluginInfo) -> Recognition? {
        if info.mediaTypes.contains(mediaType) { return Recognition(.declared, "it came as \(mediaType)") }
        guard info.fileExtensions.contains(fileExtension) else { return nil }
        let isText = mediaType == "text/plain"
        return Recognition(isText ? .declared : .named, "its name ends in .\(fileExtension)")
    }

    /// The ending of the name without the point, in lower case, and without that of a compression; empty when there
    /// is none.
    public var fileExtension: String {
        let base =
            (CompressedName.uncompressed(name) ?? name).utf8.split(separator: UInt8(ascii: "/")).last
            ?? Substring(name).utf8
        guard let point = base.lastIndex(of: UInt8(ascii: ".")), point != base.startIndex else { return "" }
        return String(Substring(base[base.index(after: point)...])).lowercased()
    }
}

/// What a reader thinks of a sample.
public struct Recognition: Sendable, Hashable {
    public enum Confidence: Int, Sendable, Hashable, Comparable {
        /// It can be read, as nearly anything can.
        case fallback
        /// The name's ending says so.
        case named
        /// The bytes look like it.
        case likely
        /// The transport says so.
        case declared
        /// The bytes cannot well be anything else.
        case certain

        public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    public var confidence: Confidence
    /// Why, in a few words, for `galley inspect`.
    public var reason: String

    public init(_ confidence: Confidence, _ reason: String) {
        self.confidence = confidence
        self.reason = reason
    }
}

public import Storage

/// How a run goes about its work; what it makes does not depend on it.
public struct RunOptions: Sendable {
    /// How many threads convert; at least 1.
    public var jobs: Int = 1
    public var onError: OnError = .skip
    /// Which losses are failures.
    public var failOnLoss: LossGate = .none
    /// The most bytes of one item. By default 1 GiB, and no limit for items whose reader streams them.
    public var maximumItemSize: Int?
    /// What the default is, in bytes, for readers that do not stream.
    public static let defaultItemSize = 1 << 30
    /// Whether files are removed that an earlier run made of documents that there are no longer.
    public var prunes = false
    /// What archives may ask for.
    public var archives = ArchiveLimits()
    /// Which records of WARC files are items. Where a reader is named, its media types say which are documents.
    public var warc = WARCSelection()
    /// The most seconds that one item may take; 0 for any number. By default 600, and any number for items whose reader
    /// streams them. It is looked at between parts of an item, not within.
    public var timeLimit: Int?
    static let defaultTimeLimit = 600
    /// The default of this run.
    var defaultItemSize = Self.defaultItemSize

    public init() {}

    /// What happens after a failure.
    public enum OnError: String, Sendable, CaseIterable {
        /// The others go on.
        case skip
        /// Nothing after the failed document is written, and collected outputs are not either.
        case stop
    }

    /// Which losses make the run fail.
    public enum LossGate: Sendable, Equatable {
        case none
        case all
        /// Those with these codes.
        case codes(Set<String>)

        /// Whether a loss with this code is a failure.
        public func matches(_ code: String) -> Bool {
            switch self {
            case .none: false
            case .all: true
            case .codes(let codes): codes.contains(code)
            }
        }
    }
}

extension RunOptions {
    /// Which records of WARC files are items for a reader.
    func warc(for choice: ReadStep.Choice) -> WARCSelection {
        var selection = warc
        if case .named(let reader) = choice, selection.onlyTypes.isEmpty {
            selection.onlyTypes = Set(type(of: reader).info.mediaTypes)
        }
        return selection
    }
}

import PluginKit

/// What a run did, in figures; the same whatever the number of jobs.
public struct RunSummary: Sendable {
    /// Items found, read or not.
    public var items = 0
    public var failedItems = 0
    /// Documents that the readers found.
    public var documents = 0
    public var writtenDocuments = 0
    public var droppedDocuments = 0
    public var failedDocuments = 0
    /// Files that appeared.
    public var outputs = 0
    public var bytesRead = 0
    public var bytesWritten = 0
    /// By code.
    public var losses: [String: Tally] = [:]
    public var notes: [String: Tally] = [:]
    /// Losses that the gate makes failures.
    public var gatedLosses = 0
    /// Whether the run was interrupted.
    public var wasCancelled = false
    /// Whether it ended at the first failure, as it was told to.
    public var wasStopped = false
    /// Whether all that was to be written went to standard output, and whoever read it went away.
    public var wasOutputClosed = false

    public init() {}

    /// How often something happened, and the first time.
    public struct Tally: Sendable, Hashable {
        public var count: Int
        public var example: String
    }

    /// Items that are as they were, so that what they came to before was taken over.
    public var unchangedItems = 0
    /// Files that an earlier run made of documents that there are no longer.
    public var orphans = 0
    /// Such files that were removed.
    public var removedOutputs = 0
    /// A file that says what failed, and how to see each failure alone.
    public var failuresPath: String?
    /// Whether the next run goes on where this one ended.
    public var isResumable = false

    /// Whether everything went well.
    public var isClean: Bool {
        failedItems == 0 && failedDocuments == 0 && gatedLosses == 0 && !wasCancelled && !wasStopped
            && !wasOutputClosed
    }

    mutating func count(_ remark: Remark, item: String) {
        let path: WritableKeyPath<RunSummary, [String: Tally]> = remark.severity == .loss ? \.losses : \.notes
        if self[keyPath: path][remark.code.rawValue] != nil {
            self[keyPath: path][remark.code.rawValue]?.count += 1
        } else {
            self[keyPath: path][remark.code.rawValue] = Tally(count: 1, example: "\(item): \(remark.message)")
        }
    }
}

import PluginKit
import Storage

/// What a journal tells of a run that ended, or was stopped: where in the journal each entry is, and what its outputs
/// were. Entries stay on disk until they are asked for.
final class PastRun: Sendable {
    let file: RandomFile
    let start: StartRecord
    /// By a hash of the entry's name.
    private let entries: [UInt64: Entry]
    /// The files of documents, by a hash of the write and the path.
    let outputs: [UInt64: OutputMark]
    /// Collected outputs that were being written anew.
    let writing: Set<Int>
    /// Collected outputs that it may have put in place though it did not come to its end.
    let replaced: Set<Int>
    /// How far collected outputs are known, in bytes.
    let collectedSizes: [Int: Int]
    let committing: [JournalRecord.OutputSize]?
    /// Where the first entry begins.
    let firstEntry: Int
    /// Where the last entry ends.
    let entriesEnd: Int
    /// The collected outputs at the end; `nil` when the run was stopped before.
    let end: [JournalRecord.OutputStamp]?

    struct Entry {
        /// Where the entry before ends, or the first record: what is between is of no entry.
        var lead: Int
        var range: Range<Int>
        /// Whether the entry is all there.
        var isWhole: Bool
        /// Whether something in it could not be converted.
        var hasFailed = false
        /// Whether an output of it could not be written.
        var isUnfinished = false
        /// Of a part of an entry: the items in it that are done.
        var items = 0
        /// Of a part of an entry: documents before this one are done.
        var ordinal = 0
    }

    /// - Parameter boot: of the machine now; after another one only what was safely on disk counts.
    /// - Returns: `nil` when there is no such file, or it is not a journal.
    init?(path: String, boot: String) {
        guard let file = RandomFile(path: path) else { return nil }
        var scan = JournalScan(file)
        guard let start = scan.start else { return nil }
        scan.run()
        if start.boot != boot, scan.end == nil {
            let limit = scan.durable
            scan = JournalScan(file, end: limit)
            guard scan.start != nil else { return nil }
            scan.run()
        }
        self.file = file
        self.start = start
        entries = scan.entries
        outputs = scan.outputs
        writing = scan.writing
        replaced = scan.replaced
        collectedSizes = scan.collectedSizes
        committing = scan.committing
        end = scan.end
        entriesEnd = scan.entriesEnd
        firstEntry = scan.firstEntry
    }

    func entry(named name: String) -> Entry? { entries[PastRun.key(name)] }

    var entryCount: Int { entries.count }

    static func key(_ name: String) -> UInt64 {
        var name = name
        return name.withUTF8 { Checksum.of(UnsafeRawBufferPointer($0)) }
    }
}

/// What is remembered of a document's file.
struct OutputMark: Hashable {
    var size: Int
    var checksum: UInt64

    static func key(write: Int, _ path: UnsafeRawBufferPointer) -> UInt64 {
        Checksum.of(path) &+ UInt64(truncatingIfNeeded: write) &* 0x9E37_79B9_7F4A_7C15
    }

    static func key(write: Int, _ path: String) -> UInt64 {
        var path = path
        return path.withUTF8 { key(write: write, UnsafeRawBufferPointer($0)) }
    }
}

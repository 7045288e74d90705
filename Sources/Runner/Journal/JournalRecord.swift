import PluginKit
import Storage

/// What a journal says, one thing after another.
enum JournalRecord {
    /// The run that is written down; the first record.
    case start(StartRecord)
    /// An item of the run's patterns is begun; what it came to follows, up to ``entryEnd``.
    case entry(EntryRecord)
    /// An item in the entry, which holds items, is begun.
    case item(name: String, path: String)
    case document(DocumentRecord)
    /// The item that was begun in the entry is done.
    case itemEnd(ItemEndRecord)
    case entryEnd(ItemEndRecord)
    /// A collected output is being written under its hidden name, and is no longer the one of the run before.
    case writing(write: Int)
    /// What stands before a place of the journal is safely on disk, and the outputs that it tells of are.
    case durable(upTo: Int)
    /// A file of a document that is made no longer, and was not removed.
    case orphan(OutputRecord)
    /// A collected output may have been put in place by a run that was stopped before it came to its end.
    case replaced(write: Int)
    /// All is read; the collected outputs appear, with so many bytes each.
    case committing([OutputSize])
    /// The run came to its end, with the collected outputs as they are.
    case end([OutputStamp])

    struct OutputSize: Hashable {
        var write: Int
        var size: Int
    }

    struct OutputStamp: Hashable {
        var write: Int
        /// The file's name.
        var name: String
        var stamp: FileStamp
        /// How many bytes the documents have, before they were packed.
        var content: Int
    }
}

struct StartRecord: Hashable {
    /// Of what makes outputs what they are: the chain, its options, the version.
    var fingerprint: UInt64
    /// Changes when the machine starts anew; what was written before may not all be there then.
    var boot: String
}

struct EntryRecord: Hashable {
    var name: String
    /// Before it was read; `nil` when it cannot be told whether it is as it was.
    var stamp: FileStamp?
}

struct DocumentRecord {
    /// In the run, from 1.
    var number: Int
    /// In the item, from 0.
    var ordinal: Int
    var headline: String
    /// Where in the item it is.
    var offset: Int
    var count: Int
    var status: Status
    var outputs: [OutputRecord]
    var remarks: [Remark]

    enum Status {
        case written
        case dropped(by: String, reason: String)
        case failed(ItemError)
    }
}

/// What one write made of a document.
struct OutputRecord: Hashable {
    /// Which of the plan's writes.
    var write: Int
    var place: Place
    /// In bytes.
    var size: Int
    /// Of a document's file, in hexadecimal; not written down.
    var sha256: String?

    /// Of a file: below the output folder.
    var path: String? { if case .file(_, let path, _) = place { path } else { nil } }

    enum Place: Hashable {
        /// - Parameters:
        ///   - wanted: the name before others were seen to have it.
        ///   - path: below the output folder.
        case file(wanted: String, path: String, checksum: UInt64)
        /// In a collected output, from an offset.
        case collected(offset: Int)
        /// In an archive: the name before others were seen to have it, the name, and where in the spool it is.
        case entry(wanted: String, path: String, offset: Int)

        /// Where in a collected output it begins; `nil` for a file of its own.
        var offset: Int? {
            switch self {
            case .file: nil
            case .collected(let offset), .entry(_, _, let offset): offset
            }
        }
    }
}

struct ItemEndRecord {
    /// That were read.
    var bytes: Int
    var milliseconds: Int
    var error: ItemError?
    var remarks: [Remark]
    var isContainer = false
    /// Whether an output of it failed, so that it is to be done again.
    var isUnfinished = false
}

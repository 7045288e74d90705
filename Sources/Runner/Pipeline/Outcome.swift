import PluginKit
import Storage

/// What became of one document, before its turn in the order of the input has come.
struct Outcome: Sendable {
    enum Status: Sendable {
        case written([Rendering])
        case dropped(by: String, reason: String)
        case failed(ItemError)
    }

    var ordinal: Int
    var headline: String
    var source: DocumentSource
    var status: Status
    var remarks: [Remark]

    /// - Parameter remarks: what writers had to say, beside what the document has.
    init(of document: borrowing Document, _ status: Status, _ remarks: [Remark]) {
        ordinal = document.source.ordinal
        headline = document.metadata.headline ?? ""
        source = document.source
        self.status = status
        self.remarks = remarks.isEmpty ? document.remarks : document.remarks + remarks
    }

    /// Says that renderings to collected outputs, which know only where in it they are, are in `shared`.
    mutating func settle(in shared: [UInt8]) {
        guard case .written(var renderings) = status else { return }
        // So that there is one reference to the array, and it is changed in place.
        status = .written([])
        for index in renderings.indices {
            guard let range = renderings[index].sharedRange else { continue }
            renderings[index].bytes = Stretch(shared, range)
            renderings[index].sharedRange = nil
        }
        status = .written(renderings)
    }

    /// Bytes that it holds in memory.
    var weight: Int {
        var bytes = 256
        if case .written(let renderings) = status {
            for rendering in renderings { bytes += rendering.bytes.count }
        }
        return bytes
    }
}

/// A document as one writer wrote it.
struct Rendering: Sendable {
    /// Which write of the plan.
    var write: Int
    /// What goes to collected outputs shares memory with that of the documents around it.
    var bytes = Stretch()
    /// Where the bytes are in the memory that is shared, until that is whole.
    var sharedRange: Range<Int>?
    /// Whether the bytes are the whole of a collected output, as its only document.
    var isWhole = false
    /// The name of its file, when it gets one of its own.
    var name: ResolvedName?
    /// Of the bytes of such a file, where the run keeps a journal.
    var checksum: UInt64 = 0
    /// Of the bytes of such a file, in hexadecimal, where the run writes a report.
    var sha256: String?
}

/// A file to write; its name is settled.
struct FileTask: Sendable {
    /// In the order of the run.
    var number: Int
    /// The number of the entry that it is of.
    var entry: Int
    var write: Int
    var folder: OutputFolder
    var name: String
    var bytes: [UInt8]
    /// Of the bytes, where the run keeps a journal.
    var checksum: UInt64
    var item: String
    var ordinal: Int
}

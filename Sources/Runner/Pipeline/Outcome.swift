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
    var bytes: [UInt8]
    /// Whether the bytes are the whole of a collected output, as its only document.
    var isWhole = false
    /// The name of its file, when it gets one of its own.
    var name: ResolvedName?
}

/// A file to write; its name is settled.
struct FileTask: Sendable {
    var folder: OutputFolder
    var name: String
    var bytes: [UInt8]
    var item: String
    var ordinal: Int
}

import PluginKit

/// What may still come out of an archive, with the archives in it. Once it is used up, it stays so.
final class ArchiveBudget {
    private let limits: ArchiveLimits
    private let name: String
    private let source: any ByteSource
    private var entries = 0
    private var contentBytes = 0
    private var streamBytes = 0
    /// Why nothing more may come out.
    private(set) var error: ItemError?

    /// - Parameters:
    ///   - name: of the outermost archive.
    ///   - source: its bytes as they are stored: what comes out is compared with these.
    init(_ limits: ArchiveLimits, name: String, _ source: any ByteSource) {
        self.limits = limits
        self.name = name
        self.source = source
    }

    /// What bytes are counted as: a tar file that is unpacked is read as such, and its entries again.
    enum Part {
        case contents
        case stream
    }

    /// - Throws: ``ItemError`` when there are too many.
    func countEntry() throws(ItemError) {
        if let error { throw error }
        entries += 1
        guard entries > limits.entries else { return }
        try refuse("has more than \(limits.entries) entries", "archive-entries", limits.entries)
    }

    /// - Throws: ``ItemError`` when there are too many.
    func count(_ count: Int, _ part: Part) throws(ItemError) {
        if let error { throw error }
        let bytes: Int
        switch part {
        case .contents:
            contentBytes += count
            bytes = contentBytes
        case .stream:
            streamBytes += count
            bytes = streamBytes
        }
        if bytes > limits.bytes { try refuse("holds more than \(limits.bytes) bytes", "archive-bytes", limits.bytes) }
        if bytes > limits.ratioFloor, bytes / max(limits.ratio, 1) > storedBytes {
            try refuse(
                "gives \(bytes) bytes for \(storedBytes), more than \(limits.ratio) times as many", "archive-ratio",
                limits.ratio)
        }
    }

    /// All bytes of a file; those read so far of what comes through a pipe.
    private var storedBytes: Int {
        if let source = source as? any SeekableSource { return source.size }
        return (source as? TalliedSource)?.count ?? 0
    }

    private func refuse(_ what: String, _ limit: String, _ value: Int) throws(ItemError) {
        let error = ItemError(
            "archive-limit", "\(name) \(what): the rest of it is not read",
            help: "if it is to be trusted, raise the limit: --limit \(limit)=\(ArchiveLimits.raised(value, 10))")
        self.error = error
        throw error
    }
}

import PluginKit

/// The files of a zip, tar or 7z archive, each an item; those of archives in it, too.
///
/// Entries are never unpacked to disk, so that their names are only names. What is no file is left out, with a note.
final class ArchiveFile: ItemContainer {
    private let item: StoredItem
    private let limits: ArchiveLimits
    private let warc: WARCSelection
    private let depth: Int
    private let reading: ArchiveReading
    private let budget: ArchiveBudget
    /// An archive in this one that is being read.
    private var inner: (any ItemContainer)?
    private var innerName = ""
    /// How many entries were left out, by the reason.
    private var leftOut: [String: Int] = [:]
    private var isOver = false
    private var index = 0

    /// - Parameters:
    ///   - depth: in how many archives it lies.
    ///   - budget: what the outermost archive may ask for; `nil` when it is that.
    /// - Throws: ``ItemError`` when it cannot be opened.
    init(
        _ item: StoredItem, _ source: any ByteSource, _ kind: ArchiveName.Kind, _ limits: ArchiveLimits,
        _ warc: WARCSelection = WARCSelection(), depth: Int = 0, budget: ArchiveBudget? = nil
    ) throws(ItemError) {
        self.item = item
        self.limits = limits
        self.warc = warc
        self.depth = depth
        reading = try ArchiveReading(source, kind, name: item.name)
        self.budget = budget ?? ArchiveBudget(limits, name: item.name)
    }

    func next() throws -> ContainedEvent? {
        while !isOver {
            if let inner {
                do {
                    if let event = try inner.next() { return event }
                    self.inner = nil
                } catch {
                    self.inner = nil
                    return .failure(name: innerName, ItemError(wrapping: error))
                }
            }
            guard let entry = try reading.next() else {
                isOver = true
                break
            }
            try budget.countEntry()
            if let event = try event(of: entry) { return event }
        }
        guard let (reason, count) = leftOut.min(by: { $0.key < $1.key }) else { return nil }
        leftOut[reason] = nil
        return .skipped(
            .note(
                "entries-left-out",
                "\(count) entr\(count == 1 ? "y is" : "ies are") left out of \(item.name): \(reason)"
            ))
    }

    /// - Returns: `nil` when the entry is left out, or its items are to be asked for.
    private func event(of entry: ArchiveReading.Entry) throws -> ContainedEvent? {
        index += 1
        switch entry.kind {
        case .folder: return nil
        case .link:
            leftOut["links", default: 0] += 1
            return nil
        case .other:
            leftOut["devices, pipes and sockets", default: 0] += 1
            return nil
        case .file: break
        }
        let path = "\(item.path)#\(entry.name)"
        if entry.isEncrypted {
            return .failure(
                name: path,
                ItemError(
                    "encrypted", "this entry is encrypted", help: "unpack the archive with its password first"))
        }
        if EntryName.isOutside(entry.name) {
            leftOut["names that lead outside, which are read as if they did not", default: 0] += 1
        }
        let stored = StoredItem(
            path: path, name: "\(item.name)#\(entry.name)",
            relativePath: PathName.join(folder, EntryName.inside(entry.name)))
        let source = EntrySource(reading, budget)
        do {
            return try event(of: stored, source)
        } catch let error as ItemError where error.code != "archive-limit" {
            return .failure(name: path, error)
        }
    }

    /// Where the entries stand in a tree of files: an archive is read as a folder would be.
    private var folder: String { depth == 0 ? "" : PathName.withoutEndings(item.relativePath) }

    private func event(of stored: StoredItem, _ source: EntrySource) throws -> ContainedEvent? {
        guard let kind = ArchiveName.kind(stored.path) else {
            guard CompressedName.uncompressed(stored.path) != nil else {
                return .item(ContainedItem(item: stored, source: source))
            }
            let unpacked = try DecompressingSource(source, name: stored.name)
            return .item(ContainedItem(item: stored, source: unpacked))
        }
        guard depth + 1 < limits.depth else {
            return .failure(
                name: stored.path,
                ItemError(
                    "archive-limit", "more than \(limits.depth) archives lie in each other",
                    help: "raise the limit with --limit archive-depth=\(limits.depth * 2), or unpack some first"))
        }
        innerName = stored.path
        inner = try Self.open(stored, source, kind, limits, warc, depth: depth + 1, budget: budget)
        return nil
    }

    /// Opens an archive, or a WARC file, that lies in another or comes through a pipe.
    static func open(
        _ item: StoredItem, _ source: any ByteSource, _ kind: ArchiveName.Kind, _ limits: ArchiveLimits,
        _ warc: WARCSelection = WARCSelection(), depth: Int = 0, budget: ArchiveBudget? = nil
    ) throws -> any ItemContainer {
        switch kind {
        case .warc:
            return WARCFile(item, try GzipMembers.unpacked(source, item), limits, warc)
        case .tar:
            return try ArchiveFile(item, source, kind, limits, warc, depth: depth, budget: budget)
        case .zip, .sevenZip:
            if source is any SeekableSource {
                return try ArchiveFile(item, source, kind, limits, warc, depth: depth, budget: budget)
            }
            // Where their contents begin stands at their end.
            let input = Input(name: item.name, source: source, limit: limits.heldBytes)
            let bytes: [UInt8]
            do {
                bytes = try input.readAll()
            } catch let error as ItemError where error.code == "item-too-large" {
                throw ItemError(
                    "archive-limit",
                    "\(item.name) has more than \(limits.heldBytes) bytes, which would be held in memory",
                    help: "raise the limit with --limit nested-bytes=\(limits.heldBytes * 4), or read it as a file")
            }
            return try ArchiveFile(item, HeldBytes(bytes), kind, limits, warc, depth: depth, budget: budget)
        }
    }
}

/// What may still come out of an archive, with the archives in it.
final class ArchiveBudget {
    private let limits: ArchiveLimits
    private let name: String
    private var entries = 0
    private var bytes = 0

    init(_ limits: ArchiveLimits, name: String) {
        self.limits = limits
        self.name = name
    }

    /// - Throws: ``ItemError`` when there are too many.
    func countEntry() throws(ItemError) {
        entries += 1
        guard entries > limits.entries else { return }
        throw over("has more than \(limits.entries) entries", "archive-entries", limits.entries)
    }

    /// - Parameter bytesRead: of the archive, for what came out of it.
    /// - Throws: ``ItemError`` when there are too many.
    func count(_ count: Int, bytesRead: Int) throws(ItemError) {
        bytes += count
        if bytes > limits.bytes { throw over("holds more than \(limits.bytes) bytes", "archive-bytes", limits.bytes) }
        if bytes > limits.ratioFloor, bytes / max(limits.ratio, 1) > bytesRead {
            throw over(
                "gives \(bytes) bytes for \(bytesRead), more than \(limits.ratio) times as many", "archive-ratio",
                limits.ratio)
        }
    }

    private func over(_ what: String, _ limit: String, _ value: Int) -> ItemError {
        ItemError(
            "archive-limit", "\(name) \(what)",
            help: "if it is to be trusted, raise the limit: --limit \(limit)=\(value * 10)")
    }
}

/// The bytes of the entry that an archive has come to.
private final class EntrySource: ByteSource {
    private let reading: ArchiveReading
    private let budget: ArchiveBudget

    init(_ reading: ArchiveReading, _ budget: ArchiveBudget) {
        self.reading = reading
        self.budget = budget
    }

    var remaining: Int? { nil }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let count = try reading.read(into: buffer)
        try budget.count(count, bytesRead: reading.bytesRead)
        return count
    }
}

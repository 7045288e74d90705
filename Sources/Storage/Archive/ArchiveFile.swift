import PluginKit

/// The files of a zip, tar or 7z archive, each an item; those of archives in it, too.
///
/// Entries are never unpacked to disk, so that their names are only names. What is no file is left out, with a note.
final class ArchiveFile: ItemContainer {
    private let item: StoredItem
    private let source: any ByteSource
    private let kind: ArchiveName.Kind
    private let limits: ArchiveLimits
    private let warc: WARCSelection
    private let depth: Int
    private let budget: ArchiveBudget
    private var reading: ArchiveReading
    /// An archive in this one that is being read.
    private var inner: (any ItemContainer)?
    private var innerName = ""
    private var findings = ArchiveFindings()
    private var isOver = false
    /// Why no more entries come, to be said behind what is to be said of those that came.
    private var failure: ItemError?
    /// Whether the last header was damaged, and the next good one is looked for.
    private var isLost = false
    /// How often the archive was opened anew behind a damaged entry.
    private var reopenings = 0
    private static let maximumReopenings = 64

    /// - Parameters:
    ///   - depth: in how many archives it lies.
    ///   - budget: what the outermost archive may ask for.
    /// - Throws: ``ItemError`` when it cannot be opened.
    init(
        _ item: StoredItem, _ source: any ByteSource, _ kind: ArchiveName.Kind, _ limits: ArchiveLimits,
        _ warc: WARCSelection = WARCSelection(), depth: Int, budget: ArchiveBudget
    ) throws(ItemError) {
        self.item = item
        self.source = source
        self.kind = kind
        self.limits = limits
        self.warc = warc
        self.depth = depth
        self.budget = budget
        reading = try ArchiveReading(source, kind, name: item.name)
    }

    func next() throws -> ContainedEvent? {
        if !isOver {
            do {
                if let event = try nextEntry() { return event }
            } catch {
                failure = ItemError(wrapping: error)
            }
            isOver = true
        }
        if let remark = findings.popFirst(of: depth == 0 ? nil : item.name) { return .skipped(remark) }
        guard let failure else { return nil }
        self.failure = nil
        throw failure
    }

    /// - Returns: `nil` at the end of the entries.
    private func nextEntry() throws -> ContainedEvent? {
        while true {
            if let inner {
                do {
                    if let event = try inner.next() { return event }
                    self.inner = nil
                } catch {
                    self.inner = nil
                    // Nothing more comes out of any of them, which the outermost says.
                    if let error = budget.error { throw error }
                    return .failure(name: innerName, ItemError(wrapping: error))
                }
            }
            if let error = budget.error { throw error }
            if reading.isBroken { try passBrokenEntry() }
            guard let step = try reading.next() else {
                if reading.count == 0 { findings.add(.none) }
                if reading.lacksEndMark { findings.add(.endless) }
                try checkDirectory()
                return nil
            }
            try budget.countEntry()
            switch step {
            case .damage(let error):
                let isKnown = isLost
                isLost = true
                if !isKnown { return .failure(name: "\(item.path)#damaged", error) }
            case .entry(let entry):
                isLost = false
                if let event = try event(of: entry) { return event }
            }
        }
    }

    /// Where an entry could not be read, libarchive reads no more; those behind it can be, where the archive can be
    /// opened anew and has them in a list.
    private func passBrokenEntry() throws {
        guard kind == .zip, let source = source as? any SeekableSource, reopenings < Self.maximumReopenings else {
            return
        }
        reopenings += 1
        try source.seek(to: 0)
        let anew = try ArchiveReading(source, kind, name: item.name)
        while anew.count < reading.count { guard try anew.next() != nil else { return } }
        reading = anew
    }

    /// Looks at the end of a zip file, behind its last entry.
    ///
    /// - Throws: ``ItemError`` when there is no directory, so that the entries were found one behind the other.
    private func checkDirectory() throws {
        guard kind == .zip, let source = source as? any SeekableSource else { return }
        let end = try ZipDirectoryEnd.find(in: source)
        guard let end else { throw cutOff }
        guard let stated = end.entries, stated != reading.count & 0xFFFF else { return }
        findings.add(.miscounted, "\(stated), and \(reading.count) found")
    }

    private var cutOff: ItemError {
        ItemError(
            "damaged-archive",
            "\(item.name) has no directory at its end: what stands in it is read, and more may be missing",
            help: "the archive is cut off; fetch it again")
    }

    /// - Returns: `nil` when the entry is left out, or its items are to be asked for.
    private func event(of entry: ArchiveReading.Entry) throws -> ContainedEvent? {
        if !entry.warning.isEmpty { findings.add(.odd, "\(entry.name): \(entry.warning)") }
        switch entry.kind {
        case .folder: return nil
        case .link:
            findings.add(.links, entry.name)
            return nil
        case .other:
            findings.add(.devices, entry.name)
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
        if entry.isNameGuessed { findings.add(.guessed, entry.name) }
        if EntryName.isOutside(entry.name) { findings.add(.outside, entry.name) }
        let (inside, isShortened) = EntryName.inside(entry.name)
        if EntryName.isStrange(entry.name) { findings.add(.strange, entry.name) }
        if isShortened { findings.add(.shortened, entry.name) }
        let stored = StoredItem(
            path: path, name: "\(item.name)#\(entry.name)", relativePath: PathName.join(folder, inside))
        do {
            return try event(of: stored, BudgetedSource(EntrySource(reading), budget, .contents))
        } catch let error as ItemError {
            if let error = budget.error { throw error }
            return .failure(name: path, error)
        }
    }

    /// Where the entries stand in a tree of files: an archive is read as a folder would be.
    private var folder: String { depth == 0 ? "" : PathName.withoutEndings(item.relativePath) }

    private func event(of stored: StoredItem, _ source: any ByteSource) throws -> ContainedEvent? {
        guard let kind = ArchiveName.kind(stored.path) else {
            guard CompressedName.uncompressed(stored.path) != nil else {
                return .item(ContainedItem(item: stored, source: source))
            }
            let unpacked = try DecompressingSource(source, name: stored.name)
            return .item(ContainedItem(item: stored, source: BudgetedSource(unpacked, budget, .contents)))
        }
        guard depth + 1 < limits.depth else {
            return .failure(
                name: stored.path,
                ItemError(
                    "archive-limit", "more than \(limits.depth) archives lie in each other",
                    help: "raise the limit with --limit archive-depth=\(ArchiveLimits.raised(limits.depth, 2)), "
                        + "or unpack some first"))
        }
        innerName = stored.path
        inner = try ArchiveOpening.open(stored, source, kind, limits, warc, depth: depth + 1, budget: budget)
        return nil
    }
}

/// The bytes of the entry that an archive has come to.
private final class EntrySource: ByteSource {
    private let reading: ArchiveReading

    init(_ reading: ArchiveReading) {
        self.reading = reading
    }

    var remaining: Int? { nil }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        try reading.read(into: buffer)
    }
}

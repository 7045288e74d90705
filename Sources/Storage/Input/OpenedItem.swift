public import PluginKit

/// What opening a file has shown it to be.
public enum OpenedItem {
    case item(Input)
    /// It holds items, such as those of an archive.
    case container(any ItemContainer)

    /// Opens a file, or standard input.
    ///
    /// `archive.zip#page.html`, where there is no such file, is that entry of the archive.
    ///
    /// A file is an archive by its name's ending; what comes through a pipe has no name, and is looked at.
    ///
    /// - Parameters:
    ///   - limit: the most bytes of one item.
    ///   - archives: what archives may ask for.
    ///   - warc: which records of WARC files are items.
    public static func open(
        _ item: StoredItem, limit: Int, archives: ArchiveLimits = ArchiveLimits(),
        warc: WARCSelection = WARCSelection()
    ) throws(ItemError) -> OpenedItem {
        do {
            if item.path.utf8.contains(UInt8(ascii: "#")), FileKind.of(item.path) == .missing,
                let member = try ArchiveMember.open(item, limit, archives)
            {
                return .item(member)
            }
            let file = try FileSource(path: item.path, rawPath: item.rawPath)
            if let whole = SeekableFile(file) {
                guard let kind = ArchiveName.kind(item.path) else {
                    return .item(try Input.open(item, file, limit: limit))
                }
                return .container(try ArchiveOpening.open(item, whole, kind, archives, warc))
            }
            let stored = TalliedSource(file)
            let ahead = PeekingSource(stored)
            let isCompressed = CompressionMark.begins(try ahead.peek(CompressionMark.length))
            let unpacked = isCompressed ? PeekingSource(try DecompressingSource(ahead, name: item.name)) : ahead
            guard let kind = ArchiveName.kind(beginning: try unpacked.peek(ArchiveName.sampleSize)) else {
                return .item(Input(name: item.name, source: unpacked, limit: limit))
            }
            let budget = ArchiveBudget(archives, name: item.name, stored)
            let source: any ByteSource = isCompressed ? BudgetedSource(unpacked, budget, .stream) : unpacked
            return .container(try ArchiveOpening.open(item, source, kind, archives, warc, budget: budget))
        } catch {
            throw ItemError(wrapping: error)
        }
    }
}

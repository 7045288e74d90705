import PluginKit

/// Opens archives and WARC files, those too that lie in another or come through a pipe.
enum ArchiveOpening {
    /// - Parameters:
    ///   - source: the bytes as they are stored.
    ///   - depth: in how many archives it lies.
    ///   - budget: what the outermost archive may ask for; `nil` when it is that.
    /// - Throws: ``ItemError`` when it cannot be opened.
    static func open(
        _ item: StoredItem, _ source: any ByteSource, _ kind: ArchiveName.Kind, _ limits: ArchiveLimits,
        _ warc: WARCSelection = WARCSelection(), depth: Int = 0, budget: ArchiveBudget? = nil
    ) throws -> any ItemContainer {
        let budget = budget ?? ArchiveBudget(limits, name: item.name, source)
        switch kind {
        case .warc:
            return WARCFile(item, try unpacked(item, source, budget, byMembers: true), limits, warc)
        case .tar:
            return try ArchiveFile(
                item, try unpacked(item, source, budget), kind, limits, warc, depth: depth, budget: budget)
        case .zip, .sevenZip:
            if source is any SeekableSource {
                return try ArchiveFile(item, source, kind, limits, warc, depth: depth, budget: budget)
            }
            let held = try hold(item, source, limits)
            return try ArchiveFile(item, held, kind, limits, warc, depth: depth, budget: budget)
        }
    }

    /// What a file holds that may be compressed, whatever its name says of that.
    ///
    /// - Parameter byMembers: whether it is to be known where the members of a gzip file begin.
    private static func unpacked(
        _ item: StoredItem, _ source: any ByteSource, _ budget: ArchiveBudget, byMembers: Bool = false
    ) throws -> any ByteSource {
        var source = source
        let beginning: [UInt8]
        if let seekable = source as? any SeekableSource {
            var block = [UInt8](repeating: 0, count: CompressionMark.length)
            let count = try block.withUnsafeMutableBytes { try seekable.read(into: $0) }
            try seekable.seek(to: 0)
            beginning = Array(block[..<count])
        } else {
            let ahead = PeekingSource(source)
            beginning = try ahead.peek(CompressionMark.length)
            source = ahead
        }
        let isCompressed = ArchiveName.isCompressed(item.path) || CompressionMark.begins(beginning)
        guard isCompressed, !beginning.isEmpty else { return source }
        if byMembers, beginning.starts(with: GzipMembers.mark) {
            return GzipMembers(source, name: item.name, budget)
        }
        return BudgetedSource(try DecompressingSource(source, name: item.name), budget, .stream)
    }

    /// Holds an archive in memory, as where its contents begin stands at its end.
    private static func hold(
        _ item: StoredItem, _ source: any ByteSource, _ limits: ArchiveLimits
    ) throws -> HeldBytes {
        do {
            return HeldBytes(try Input(name: item.name, source: source, limit: limits.heldBytes).readAll())
        } catch let error as ItemError where error.code == "item-too-large" {
            throw ItemError(
                "archive-limit",
                "\(item.name) has more than \(limits.heldBytes) bytes, which would be held in memory",
                help: "raise the limit with --limit nested-bytes=\(ArchiveLimits.raised(limits.heldBytes, 4)), "
                    + "or read it as a file")
        }
    }
}

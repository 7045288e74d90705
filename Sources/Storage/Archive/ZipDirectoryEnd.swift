import PluginKit

/// The record that ends a zip file (APPNOTE.TXT, section 4.3.16).
struct ZipDirectoryEnd {
    /// How many entries there are, modulo 65,536; `nil` where another record says it.
    let entries: Int?

    /// The record has 22 bytes, and a comment of at most 65,535 behind it.
    private static let farthest = 65_557
    private static let mark: [UInt8] = [0x50, 0x4B, 5, 6]
    /// Begins what leads to the record of large files, just before (section 4.3.15).
    private static let locatorMark: [UInt8] = [0x50, 0x4B, 6, 7]
    private static let locatorSize = 20

    /// - Returns: `nil` when there is none, as where the file is cut off.
    static func find(in source: any SeekableSource) throws -> ZipDirectoryEnd? {
        try source.seek(to: max(0, source.size - farthest - locatorSize))
        let tail = try Input(name: "", source: source).readAll()
        let last = tail.indices.dropLast(21).last { tail[$0] == mark[0] && tail[$0...].starts(with: mark) }
        guard let last else { return nil }
        let isLarge = last >= locatorSize && tail[(last - locatorSize)...].starts(with: locatorMark)
        return ZipDirectoryEnd(entries: isLarge ? nil : Int(tail[last + 10]) | Int(tail[last + 11]) << 8)
    }
}

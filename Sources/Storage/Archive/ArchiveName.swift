import PluginKit

/// What a name says of a file that holds items.
enum ArchiveName {
    enum Kind: Sendable {
        /// Read by libarchive: tar, compressed or not.
        case tar
        /// Read by libarchive, and best where it can be read in any order.
        case zip
        /// Read by libarchive, only where it can be read in any order.
        case sevenZip
        case warc
    }

    /// - Returns: `nil` when it is the name of an item.
    static func kind(_ name: String) -> Kind? {
        switch PathName.fileExtension(name).lowercased() {
        case "zip": return .zip
        case "7z": return .sevenZip
        case "tar", "tgz", "tbz", "tbz2", "txz", "tlz", "tzst": return .tar
        case "warc": return .warc
        default: break
        }
        guard let inner = CompressedName.uncompressed(name) else { return nil }
        switch PathName.fileExtension(inner).lowercased() {
        case "tar": return .tar
        case "warc": return .warc
        default: return nil
        }
    }

    /// Whether the name says that it is compressed as a whole.
    static func isCompressed(_ name: String) -> Bool {
        CompressedName.uncompressed(name) != nil
            || ["tgz", "tbz", "tbz2", "txz", "tlz", "tzst"].contains(PathName.fileExtension(name).lowercased())
    }

    /// What bytes begin that come without a name.
    static func kind(beginning bytes: [UInt8]) -> Kind? {
        if bytes.starts(with: [0x50, 0x4B, 3, 4]) { return .zip }
        if bytes.starts(with: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) { return .sevenZip }
        if bytes.starts(with: Array("WARC/".utf8)) { return .warc }
        if bytes.count >= 262, bytes[257..<262].elementsEqual("ustar".utf8) { return .tar }
        return nil
    }

    /// How many bytes tell it.
    static let sampleSize = 512
}

/// The name of an entry of an archive, which anybody may have chosen.
enum EntryName {
    /// The most bytes of a path below the archive: with the output folder it must stay below the 4,096 of most systems.
    private static let maximumBytes = 1_024
    /// The most folders of such a path.
    private static let maximumParts = 64

    /// Whether an unpacker that believes the name would write outside its folder.
    static func isOutside(_ name: String) -> Bool {
        let bytes = name.utf8
        if bytes.first == UInt8(ascii: "/") || bytes.first == UInt8(ascii: "\\") { return true }
        if bytes.count > 1, bytes.dropFirst().first == UInt8(ascii: ":") { return true }
        return parts(name).contains { $0.elementsEqual("..".utf8) }
    }

    /// Whether it is empty, or has characters that steer a terminal or turn the direction of writing.
    static func isStrange(_ name: String) -> Bool {
        if name.isEmpty { return true }
        return name.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
    }

    /// The path below the archive: no part of it leads up, and none is empty.
    ///
    /// - Returns: with that, whether folders in front were left out to make it short enough.
    static func inside(_ name: String) -> (path: String, isShortened: Bool) {
        let parts = parts(name).filter { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
        var kept: [String] = []
        var bytes = 0
        for part in parts.reversed() {
            bytes += min(part.count, maximumBytes / 2) + 1
            if bytes > maximumBytes || kept.count == maximumParts { break }
            kept.append(String(decoding: part, as: UTF8.self))
        }
        guard !kept.isEmpty else { return ("entry", false) }
        return (kept.reversed().joined(separator: "/"), kept.count < parts.count)
    }

    private static func parts(_ name: String) -> [Substring.UTF8View] {
        name.utf8.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    }
}

/// The name of an entry of an archive, which anybody may have chosen.
enum EntryName {
    /// Whether an unpacker that believes the name would write outside its folder.
    static func isOutside(_ name: String) -> Bool {
        let bytes = name.utf8
        if bytes.first == UInt8(ascii: "/") || bytes.first == UInt8(ascii: "\\") { return true }
        if bytes.count > 1, bytes.dropFirst().first == UInt8(ascii: ":") { return true }
        return parts(name).contains("..")
    }

    /// The path below the archive: no part of it leads up, and none is empty.
    static func inside(_ name: String) -> String {
        let kept = parts(name).filter { $0 != ".." && $0 != "." && $0 != "" }
        return kept.isEmpty ? "entry" : kept.joined(separator: "/")
    }

    private static func parts(_ name: String) -> [String] {
        name.utf8.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
            .map { String(decoding: $0, as: UTF8.self) }
    }
}

/// What a name says of how a file is compressed.
public enum CompressedName {
    /// The endings of single files that are compressed, in lower case, without the point.
    public static let endings = ["gz", "zst", "xz", "bz2", "lzma", "lz4", "Z"]

    /// The name without the ending of its compression: `a/page.html.gz` gives `a/page.html`.
    ///
    /// - Returns: `nil` when it has none.
    public static func uncompressed(_ name: String) -> String? {
        let bytes = name.utf8
        guard let point = bytes.lastIndex(of: UInt8(ascii: ".")), point != bytes.startIndex,
            bytes[bytes.index(before: point)] != UInt8(ascii: "/")
        else { return nil }
        let ending = bytes[bytes.index(after: point)...]
        let isKnown = endings.contains { known in
            known == "Z" ? ending.elementsEqual(known.utf8) : ending.elementsEqual(known.utf8) { $0 | 0x20 == $1 }
        }
        return isKnown ? String(name[..<point]) : nil
    }
}

import PluginKit

/// Operations on path names as text; nothing here touches the disk.
public enum PathName {
    /// The part after the last `/`.
    public static func base(_ path: String) -> String {
        let bytes = path.utf8
        guard let last = bytes.lastIndex(of: slash) else { return path }
        if bytes.index(after: last) != bytes.endIndex { return String(path[bytes.index(after: last)...]) }
        return String(bytes.split(separator: slash).last.map { Substring($0) } ?? Substring(path))
    }

    /// The part before the last `/`; `.` when there is none.
    public static func folder(_ path: String) -> String {
        guard let index = path.utf8.lastIndex(of: slash) else { return "." }
        return index == path.utf8.startIndex ? "/" : String(path[..<index])
    }

    /// `path` as seen from `folder`, unless it is absolute.
    public static func join(_ folder: String, _ path: String) -> String {
        if path.utf8.first == slash || folder.isEmpty || folder == "." { return path }
        return folder.utf8.last == slash ? folder + path : folder + "/" + path
    }

    /// The base name without its endings: `a/page.html.gz` gives `page`, `.profile` gives `.profile`.
    public static func stem(_ path: String) -> String {
        let base = withoutCompression(base(path))
        return withoutExtension(base)
    }

    /// The path without the ending of its base name.
    public static func withoutEndings(_ path: String) -> String {
        withoutExtension(withoutCompression(path))
    }

    /// The ending of the base name without the point, in lower case; empty when there is none.
    public static func fileExtension(_ path: String) -> String {
        let base = base(path)
        guard let point = base.utf8.lastIndex(of: UInt8(ascii: ".")), point != base.utf8.startIndex else { return "" }
        return String(base[base.utf8.index(after: point)...]).lowercased()
    }

    /// The path without `.` and empty components, and with `..` resolved where that is possible by name alone.
    public static func normalized(_ path: String) -> String {
        let isAbsolute = path.utf8.first == slash
        var parts: [Substring] = []
        for part in path.utf8.split(separator: slash).map({ Substring($0) }) where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else if part != ".." || !isAbsolute {
                parts.append(part)
            }
        }
        let joined = parts.joined(separator: "/")
        return isAbsolute ? "/" + joined : joined.isEmpty ? "." : joined
    }

    /// A path as one below a folder: without what leads out of it.
    public static func inside(_ path: String) -> String {
        let parts = normalized(path).utf8.split(separator: slash).map { Substring($0) }.filter { $0 != ".." }
        return parts.isEmpty ? base(path) : parts.joined(separator: "/")
    }

    private static func withoutExtension(_ path: String) -> String {
        let base = base(path)
        guard let point = base.utf8.lastIndex(of: UInt8(ascii: ".")), point != base.utf8.startIndex else { return path }
        let ending = base.utf8.distance(from: point, to: base.utf8.endIndex)
        return String(decoding: path.utf8.dropLast(ending), as: UTF8.self)
    }

    private static func withoutCompression(_ path: String) -> String {
        CompressedName.uncompressed(path) ?? path
    }

    private static var slash: UInt8 { UInt8(ascii: "/") }
}

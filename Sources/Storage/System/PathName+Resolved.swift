#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension PathName {
    /// The absolute path of what a name in a folder stands for, with links in the folder followed, so that two names
    /// of one file compare equal. The last name itself is kept, link or not: a file put there takes its place.
    ///
    /// What does not exist is taken as it is written.
    public static func resolved(_ path: String) -> String {
        // A `..` behind a link leads elsewhere than by name alone, so only what ends oddly is made normal.
        let isOdd = path.isEmpty || path.utf8.last == UInt8(ascii: "/") || base(path) == "." || base(path) == ".."
        let normal = isOdd ? normalized(path) : path
        if normal == "/" { return normal }
        let last = base(normal)
        if normal == "." || last == ".." { return real(normal) ?? normal }
        return join(resolvedFolder(folder(normal)), last)
    }

    /// The folder with every link followed, as far as it exists.
    static func resolvedFolder(_ path: String) -> String {
        // No system takes a path this long, so that what is behind does not exist; as an entry of an archive may have
        // such a name, it is not looked for folder by folder.
        if path.utf8.count > longestPath,
            let slash = path.utf8.prefix(longestPath).lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex
        {
            return resolvedFolder(String(path[..<slash])) + path[slash...]
        }
        var missing: [String] = []
        var existing = path
        while true {
            if let whole = real(existing) {
                existing = whole
                break
            }
            let parent = folder(existing)
            if parent == existing { break }
            missing.append(base(existing))
            existing = parent
        }
        return missing.isEmpty ? existing : join(existing, missing.reversed().joined(separator: "/"))
    }

    private static let longestPath = 4096

    private static func real(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }
}

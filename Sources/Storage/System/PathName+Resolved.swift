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
        if let whole = real(path) { return whole }
        let parent = folder(path)
        return parent == path ? path : join(resolvedFolder(parent), base(path))
    }

    private static func real(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }
}

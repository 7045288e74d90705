/// Where a page stands in a tree of files: the host, and the path below it.
enum WebPath {
    /// - Parameter record: names what has no address.
    static func path(of url: String, record: String) -> String {
        var rest = url[...]
        if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
        let query = rest.firstIndex { $0 == "?" || $0 == "#" }
        var path = String(rest[..<(query ?? rest.endIndex)])
        if path.isEmpty { return "record-\(record)" }
        if path.hasSuffix("/") || !path.contains("/") { path += (path.hasSuffix("/") ? "" : "/") + "index" }
        guard let query, rest[query] == "?" else { return path }
        // What is asked for tells pages apart; it stands before the ending, which outputs go without.
        return path + "-" + String(rest[query...].dropFirst().prefix { $0 != "#" }).filter { $0 != "/" && $0 != "." }
    }
}

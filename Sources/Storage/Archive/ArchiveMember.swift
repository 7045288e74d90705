import PluginKit

/// An item of an archive by its path: that of the archive, `#`, and where it is in there.
enum ArchiveMember {
    /// - Returns: `nil` when the path is not of that form, or there is no such archive.
    /// - Throws: ``ItemError`` when the archive does not have it.
    static func open(_ item: StoredItem, _ limit: Int, _ archives: ArchiveLimits) throws -> Input? {
        guard let container = container(of: item.path),
            case .container(let archive) = try OpenedItem.open(
                StoredItem(path: container, relativePath: PathName.base(container)), limit: limit, archives: archives)
        else { return nil }
        while let event = try archive.next() {
            switch event {
            case .item(let found) where found.item.path == item.path:
                return Input(
                    name: found.item.name, source: found.source, mediaType: found.mediaType, charset: found.charset,
                    url: found.url, retrieved: found.retrieved, limit: limit)
            case .failure(item.path, let error): throw error
            default: continue
            }
        }
        throw ItemError("no-entry", "\(container) has no entry \(item.path.dropFirst(container.utf8.count + 1))")
    }

    /// The longest part before a `#` that is the path of an archive.
    private static func container(of path: String) -> String? {
        var end = path.firstIndex(of: "#")
        while let mark = end {
            let part = String(path[..<mark])
            if ArchiveName.kind(part) != nil, FileKind.of(part) == .file { return part }
            end = path[path.index(after: mark)...].firstIndex(of: "#")
        }
        return nil
    }
}

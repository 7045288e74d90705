import PluginKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Walks the files that a pattern matches, sorted by their names' bytes, folder by folder: the names of the
/// open folders are all that is in memory.
///
/// Links are followed; a link to a folder that is being walked is a failure, not a loop, and so is one to a folder
/// that very many links have led to already: a few folders that link to each other make up endlessly many paths.
public final class ItemWalk {
    private let glob: Glob
    /// Where relative patterns are seen from.
    private let folder: String
    private let options: WalkOptions
    private var levels: [Level] = []
    private var isStarted = false
    /// How often links have led to a folder.
    private var linkCounts: [FileIdentity: Int] = [:]

    /// How many links may lead to one folder.
    static let maximumLinks = 64

    private struct Level {
        var path: String
        /// The bytes of the path where they are not UTF-8.
        var raw: [UInt8]?
        var relative: String
        /// Entries not visited yet, last first.
        var entries: [Entry]
        /// What is left to match, of each alternative that got here.
        var states: [State]
        var identity: FileIdentity
    }

    /// A name in a folder, with what the folder says of it.
    private struct Entry {
        var name: String
        /// The bytes of the name where they are not UTF-8.
        var raw: [UInt8]?
        var isFile: Bool
        /// Whether it may be a link.
        var isLink: Bool
        /// Whether it is one, as far as the folder says.
        var isSymbolicLink: Bool

        /// Whether it comes before another by the names' bytes.
        func precedes(_ other: Entry) -> Bool {
            if raw == nil, other.raw == nil { return Self.precedes(name, other.name) }
            return (raw ?? Array(name.utf8)).lexicographicallyPrecedes(other.raw ?? Array(other.name.utf8))
        }

        private static func precedes(_ a: String, _ b: String) -> Bool {
            let fast = a.utf8.withContiguousStorageIfAvailable { a in
                b.utf8.withContiguousStorageIfAvailable { b in
                    let order = memcmp(a.baseAddress!, b.baseAddress!, min(a.count, b.count))
                    return order == 0 ? a.count < b.count : order < 0
                }
            }
            return fast.flatMap { $0 } ?? a.utf8.lexicographicallyPrecedes(b.utf8)
        }
    }

    /// A place in an alternative of the pattern.
    private struct State: Hashable {
        var alternative: Int
        var component: Int
    }

    public init(_ glob: Glob, in folder: String, _ options: WalkOptions = WalkOptions()) {
        self.glob = glob
        self.options = options
        self.folder = folder
    }

    /// The next file or failure; `nil` at the end.
    public func next() -> WalkEvent? {
        if !isStarted {
            isStarted = true
            let base = PathName.join(folder, glob.base)
            if glob.isLiteral {
                return .item(StoredItem(path: base, name: glob.base, relativePath: PathName.base(base)))
            }
            let start = closure(glob.alternatives.indices.map { State(alternative: $0, component: 0) })
            if let failure = enter(base.isEmpty ? "." : base, nil, relative: "", start, isLink: false) {
                return failure
            }
        }
        while !levels.isEmpty {
            // Taken in place: a copy of the level would copy the names that are left, for each name.
            guard let entry = levels[levels.count - 1].entries.popLast() else {
                levels.removeLast()
                continue
            }
            let level = levels[levels.count - 1]
            let name = entry.name
            let path = PathName.join(level.path, name)
            let raw = RawPath.join(level.path, level.raw, name, entry.raw)
            let relative = level.relative.isEmpty ? name : level.relative + "/" + name
            let (isMatch, states) = step(level.states, name)
            guard isMatch || !states.isEmpty else { continue }
            if entry.isSymbolicLink, options.links == .skip { continue }
            if !options.except.isEmpty, options.leavesOut(PathName.join(glob.base, relative), relative) { continue }
            if entry.isFile {
                // What the folder says spares a call for each file.
                if isMatch { return .item(item(path, raw, relative)) }
                continue
            }
            var status = stat()
            if RawPath.withCString(path, raw, { stat($0, &status) }) != 0 {
                guard isMatch else { continue }
                return .failure(path: path, SystemError.last("read", path).itemError)
            }
            switch status.st_mode & S_IFMT {
            case S_IFDIR:
                guard !states.isEmpty else { continue }
                if let failure = enter(path, raw, relative: relative, states, isLink: entry.isLink) { return failure }
            case S_IFREG:
                if isMatch { return .item(item(path, raw, relative)) }
            default:
                // Waiting for a pipe that someone left in a folder could take for ever.
                guard isMatch else { continue }
                let error = ItemError(
                    "not-a-file", "\(path) is a pipe, a device or a socket", help: "to read it, name it outright")
                return .failure(path: path, error)
            }
        }
        return nil
    }

    private func item(_ path: String, _ raw: [UInt8]?, _ relative: String) -> StoredItem {
        StoredItem(path: path, rawPath: raw, name: PathName.join(glob.base, relative), relativePath: relative)
    }

    private func enter(
        _ path: String, _ raw: [UInt8]?, relative: String, _ states: [State], isLink: Bool
    ) -> WalkEvent? {
        var status = stat()
        guard RawPath.withCString(path, raw, { stat($0, &status) }) == 0 else {
            return .failure(path: path, SystemError.last("read", path).itemError)
        }
        let identity = FileIdentity(status)
        if levels.contains(where: { $0.identity == identity }) {
            return .failure(
                path: path,
                ItemError(
                    "link-loop", "\(path) is a link to a folder that it lies in", help: "its files are read once"))
        }
        if isLink {
            linkCounts[identity, default: 0] += 1
            if let count = linkCounts[identity], count > Self.maximumLinks {
                let error = ItemError(
                    "too-many-links", "\(path) is one of more than \(Self.maximumLinks) links to one folder",
                    help: "its files are read by way of the others")
                return .failure(path: path, error)
            }
        }
        do throws(SystemError) {
            let entries = try Self.entries(of: path, raw)
            levels.append(
                Level(
                    path: path, raw: raw, relative: relative, entries: entries, states: states, identity: identity))
            return nil
        } catch {
            return .failure(path: path, error.itemError)
        }
    }

    /// The states after a name, and whether the name ends the pattern.
    private func step(_ states: [State], _ name: String) -> (isMatch: Bool, [State]) {
        var isMatch = false
        var next: [State] = []
        let isHidden = name.utf8.first == UInt8(ascii: ".") && !options.includesHidden
        for state in states {
            let components = glob.alternatives[state.alternative]
            switch components[state.component] {
            case .anyFolders:
                guard !isHidden else { continue }
                next.append(state)
                if state.component + 1 == components.count { isMatch = true }
            case .name:
                guard components[state.component].matches(name, hiddenToo: options.includesHidden) else { continue }
                if state.component + 1 == components.count {
                    isMatch = true
                } else {
                    next.append(State(alternative: state.alternative, component: state.component + 1))
                }
            }
        }
        return (isMatch, closure(next))
    }

    /// With `**` standing for no folder at all, too.
    private func closure(_ states: [State]) -> [State] {
        var result: [State] = []
        var pending = states
        while let state = pending.popLast() {
            guard !result.contains(state) else { continue }
            result.append(state)
            let components = glob.alternatives[state.alternative]
            if components[state.component] == .anyFolders, state.component + 1 < components.count {
                pending.append(State(alternative: state.alternative, component: state.component + 1))
            }
        }
        return result
    }

    /// What is in a folder, sorted by the names' bytes, the last first.
    private static func entries(of path: String, _ raw: [UInt8]?) throws(SystemError) -> [Entry] {
        guard let folder = RawPath.withCString(path, raw, { opendir($0) }) else {
            throw .last("read the folder", path)
        }
        defer { closedir(folder) }
        var entries: [Entry] = []
        while let entry = readdir(folder) {
            let (name, raw) = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { bytes in
                    if let name = String(validatingCString: bytes) { return (name, [UInt8]?.none) }
                    let raw = UnsafeBufferPointer(start: bytes, count: strlen(bytes)).map { UInt8(bitPattern: $0) }
                    return (String(cString: bytes), raw)
                }
            }
            if name == "." || name == ".." { continue }
            let kind = Int32(entry.pointee.d_type)
            entries.append(
                Entry(
                    name: name, raw: raw, isFile: kind == Int32(DT_REG), isLink: kind != Int32(DT_DIR),
                    isSymbolicLink: kind == Int32(DT_LNK)))
        }
        entries.sort { $1.precedes($0) }
        return entries
    }
}

/// Tells whether two paths lead to one file.
struct FileIdentity: Hashable {
    var device: UInt64
    var inode: UInt64

    init(_ status: stat) {
        device = UInt64(truncatingIfNeeded: status.st_dev)
        inode = UInt64(truncatingIfNeeded: status.st_ino)
    }
}

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
/// Links are followed; a link to a folder that is being walked is a failure, not a loop.
public final class ItemWalk {
    private let glob: Glob
    /// Where relative patterns are seen from.
    private let folder: String
    private var levels: [Level] = []
    private var isStarted = false

    private struct Level {
        var path: String
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
        var isFile: Bool
    }

    /// A place in an alternative of the pattern.
    private struct State: Hashable {
        var alternative: Int
        var component: Int
    }

    public init(_ glob: Glob, in folder: String) {
        self.glob = glob
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
            if let failure = enter(base.isEmpty ? "." : base, relative: "", start) { return failure }
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
            let relative = level.relative.isEmpty ? name : level.relative + "/" + name
            let (isMatch, states) = step(level.states, name)
            guard isMatch || !states.isEmpty else { continue }
            if entry.isFile {
                // What the folder says spares a call for each file.
                if isMatch { return .item(item(path, relative)) }
                continue
            }
            var status = stat()
            if stat(path, &status) != 0 {
                guard isMatch else { continue }
                return .failure(path: path, SystemError.last("read", path).itemError)
            }
            if status.st_mode & S_IFMT == S_IFDIR {
                if !states.isEmpty, let failure = enter(path, relative: relative, states) { return failure }
            } else if isMatch {
                return .item(item(path, relative))
            }
        }
        return nil
    }

    private func item(_ path: String, _ relative: String) -> StoredItem {
        StoredItem(path: path, name: PathName.join(glob.base, relative), relativePath: relative)
    }

    private func enter(_ path: String, relative: String, _ states: [State]) -> WalkEvent? {
        var status = stat()
        guard stat(path, &status) == 0 else {
            return .failure(path: path, SystemError.last("read", path).itemError)
        }
        let identity = FileIdentity(status)
        if levels.contains(where: { $0.identity == identity }) {
            return .failure(
                path: path,
                ItemError(
                    "link-loop", "\(path) is a link to a folder that it lies in", help: "its files are read once"))
        }
        do throws(SystemError) {
            let entries = try Self.entries(of: path)
            levels.append(Level(path: path, relative: relative, entries: entries, states: states, identity: identity))
            return nil
        } catch {
            return .failure(path: path, error.itemError)
        }
    }

    /// The states after a name, and whether the name ends the pattern.
    private func step(_ states: [State], _ name: String) -> (isMatch: Bool, [State]) {
        var isMatch = false
        var next: [State] = []
        for state in states {
            let components = glob.alternatives[state.alternative]
            switch components[state.component] {
            case .anyFolders:
                if name.utf8.first != UInt8(ascii: ".") { next.append(state) }
                if state.component + 1 == components.count, name.utf8.first != UInt8(ascii: ".") { isMatch = true }
            case .name:
                guard components[state.component].matches(name) else { continue }
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
    private static func entries(of path: String) throws(SystemError) -> [Entry] {
        guard let folder = opendir(path) else { throw .last("read the folder", path) }
        defer { closedir(folder) }
        var entries: [Entry] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            entries.append(Entry(name: name, isFile: Int32(entry.pointee.d_type) == Int32(DT_REG)))
        }
        entries.sort { $1.name.utf8.lexicographicallyPrecedes($0.name.utf8) }
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

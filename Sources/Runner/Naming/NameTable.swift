import Storage

/// Gives every output a name of its own, in the order of the input: the second `a.md` becomes `a-2.md`.
///
/// A name is a file's or a folder's, never both: after a file `a`, `a/b` becomes `a-2/b`, so that which of them could
/// be written does not depend on which thread came first.
///
/// Names that differ only in letter case count as the same, as they are on many file systems. What is kept is a
/// hash of each name and not the name, so two million outputs need some tens of megabytes; were two hashes ever
/// equal, an output would get a number that it did not need, and nothing would be lost.
struct NameTable {
    private var taken: Set<UInt64> = []
    /// The number to try next for names that were wanted more than once.
    private var nextNumber: [UInt64: Int] = [:]
    /// Names that are folders.
    private var folders: Set<UInt64> = []
    /// The folder that outputs went to last, as wanted and as it is: neighbours in order mostly share one.
    private var last = (folder: "", wanted: "", used: "")

    /// Keeps the name of a folder, and of those that it lies in, from being given to a file.
    mutating func reserve(folder: String) {
        var path = folder
        while path != ".", path != "/", !path.isEmpty {
            folders.insert(key("", path))
            path = PathName.folder(path)
        }
    }

    /// - Parameters:
    ///   - folder: of the output.
    ///   - path: below the folder, as wanted.
    /// - Returns: the path to use, which is another when `path` is taken.
    mutating func claim(folder: String, _ path: String) -> String {
        let path = inFolders(path, folder)
        let wanted = key(folder, path)
        if !folders.contains(wanted), taken.insert(wanted).inserted { return path }
        var number = nextNumber[wanted] ?? 2
        while true {
            let candidate = Self.numbered(path, number)
            number += 1
            let key = key(folder, candidate)
            if !folders.contains(key), taken.insert(key).inserted {
                nextNumber[wanted] = number
                return candidate
            }
        }
    }

    /// Whether an output has a name, or one that counts as the same.
    func has(folder: String, _ path: String) -> Bool {
        taken.contains(key(folder, path))
    }

    /// The path with folders that can be: another name where a file has it.
    private mutating func inFolders(_ path: String, _ folder: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
        let parents = path[..<slash]
        if last.folder != folder || last.wanted != parents {
            var used = ""
            for part in parents.utf8.split(separator: UInt8(ascii: "/")) {
                let wanted = used.isEmpty ? String(Substring(part)) : used + "/" + String(Substring(part))
                used = wanted
                var number = 2
                while taken.contains(key(folder, used)) {
                    used = "\(wanted)-\(number)"
                    number += 1
                }
                folders.insert(key(folder, used))
            }
            last = (folder, String(parents), used)
        }
        return last.used == parents ? path : last.used + String(path[slash...])
    }

    private func key(_ folder: String, _ path: String) -> UInt64 {
        var whole = PathName.join(folder, path)
        if let hash = whole.withUTF8({ StableHash.hashLowercased($0, into: StableHash.start) }) { return hash }
        // Equal strings hash alike whatever their Unicode form; the seed differs between runs, which does not
        // matter here.
        return UInt64(bitPattern: Int64(whole.lowercased().hashValue))
    }

    private static func numbered(_ path: String, _ number: Int) -> String {
        let ending = PathName.fileExtension(path)
        guard !ending.isEmpty else { return "\(path)-\(number)" }
        let stem = path.utf8.dropLast(ending.utf8.count + 1)
        return "\(Substring(stem))-\(number)\(Substring(path.utf8.suffix(ending.utf8.count + 1)))"
    }
}

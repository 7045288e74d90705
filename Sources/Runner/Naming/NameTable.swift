import Storage

/// Gives every output a name of its own, in the order of the input: the second `a.md` becomes `a-2.md`.
///
/// Names that differ only in letter case count as the same, as they are on many file systems. What is kept is a
/// hash of each name and not the name, so two million outputs need some tens of megabytes; were two hashes ever
/// equal, an output would get a number that it did not need, and nothing would be lost.
struct NameTable {
    private var taken: Set<UInt64> = []
    /// The number to try next for names that were wanted more than once.
    private var nextNumber: [UInt64: Int] = [:]

    /// - Parameters:
    ///   - folder: of the output.
    ///   - path: below the folder, as wanted.
    /// - Returns: the path to use, which is another when `path` is taken.
    mutating func claim(folder: String, _ path: String) -> String {
        let wanted = key(folder, path)
        if taken.insert(wanted).inserted { return path }
        var number = nextNumber[wanted] ?? 2
        while true {
            let candidate = Self.numbered(path, number)
            number += 1
            if taken.insert(key(folder, candidate)).inserted {
                nextNumber[wanted] = number
                return candidate
            }
        }
    }

    private func key(_ folder: String, _ path: String) -> UInt64 {
        let whole = PathName.join(folder, path)
        var isASCII = true
        for byte in whole.utf8 where byte >= 0x80 {
            isASCII = false
            break
        }
        if isASCII {
            return StableHash.hash(whole.utf8.lazy.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 })
        }
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

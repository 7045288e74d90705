/// Names in messages: what was probably meant, and what there is.
enum NearestName {
    /// `did you mean 'x'?`, or nothing when no candidate is near.
    static func help(for word: String, among candidates: [String]) -> String {
        let folded = Array(word.lowercased().utf8.filter(isLetterOrDigit).prefix(64))
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let other = Array(candidate.lowercased().utf8)
            let distance = distance(folded, other)
            if distance <= max(1, other.count / 3), distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best.map { "did you mean '\($0.name)'?" } ?? ""
    }

    /// `'a', 'b' or 'c'`.
    static func list(_ names: [String], joinedBy conjunction: String) -> String {
        let quoted = names.map { "'\($0)'" }
        guard quoted.count > 1, let last = quoted.last else { return quoted.first ?? "nothing" }
        return quoted.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }

    /// Hyphens and underscores do not count: `thematic-break` is near `thematicBreak`.
    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        byte != UInt8(ascii: "-") && byte != UInt8(ascii: "_")
    }

    /// Levenshtein distance: insertions, deletions and substitutions.
    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var row = Array(0...b.count)
        for (i, left) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, right) in b.enumerated() {
                let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (left == right ? 0 : 1))
                diagonal = row[j + 1]
                row[j + 1] = next
            }
        }
        return row[b.count]
    }
}

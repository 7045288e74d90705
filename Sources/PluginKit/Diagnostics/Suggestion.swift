/// Finds what the user probably meant.
public enum Suggestion {
    /// The candidate nearest to `word`, when one is near enough: at most a third of the word's letters
    /// differ. Letter case and the difference between `-` and `_` count for little.
    public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        let folded = fold(word)
        let allowed = max(1, folded.count / 3)
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let distance = self.distance(folded, fold(candidate), atMost: best.map { $0.distance - 1 } ?? allowed)
            if let distance { best = (candidate, distance) }
        }
        return best?.name
    }

    /// `did you mean 'x'?`, or nothing.
    public static func help(for word: String, among candidates: some Sequence<String>) -> String {
        nearest(to: word, among: candidates).map { "did you mean '\($0)'?" } ?? ""
    }

    private static func fold(_ word: String) -> [UInt8] {
        word.lowercased().utf8.prefix(64).map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }
    }

    /// Optimal string alignment distance: insertions, deletions, substitutions, swaps of neighbours.
    private static func distance(_ a: [UInt8], _ b: [UInt8], atMost limit: Int) -> Int? {
        guard limit >= 0, abs(a.count - b.count) <= limit else { return nil }
        var twoBack: [Int] = []
        var previous = Array(0...b.count)
        for i in 0..<a.count {
            var current = [i + 1]
            for j in 0..<b.count {
                var cost = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, twoBack[j - 1] + 1) }
                current.append(cost)
            }
            (twoBack, previous) = (previous, current)
        }
        let result = previous[b.count]
        return result <= limit ? result : nil
    }
}

/// A pattern for a whole text: `*` stands for any text, `?` for one character, all else for itself.
struct Glob: Sendable, Hashable {
    private let pattern: [Unicode.Scalar]

    init(_ text: String) {
        pattern = Array(text.unicodeScalars)
    }

    /// Takes a time of at most the pattern's length times the text's.
    func matches(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        var index = 0
        var place = 0
        /// Where to go on when what follows the last `*` does not fit: one scalar further than before.
        var retry: (place: Int, index: Int)?
        while index < scalars.count {
            if place < pattern.count, pattern[place] == "*" {
                retry = (place + 1, index)
                place += 1
            } else if place < pattern.count, pattern[place] == "?" || pattern[place] == scalars[index] {
                place += 1
                index += 1
            } else if let last = retry {
                place = last.place
                index = last.index + 1
                retry = (last.place, index)
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == "*" }
    }
}

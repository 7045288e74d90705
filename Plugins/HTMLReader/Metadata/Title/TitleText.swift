/// The text of a page's `title`, and the pieces that sites put together in it.
struct TitleText {
    let text: String
    /// The pieces between marks with spaces around them, such as `A headline` and `The Site`.
    let parts: [String]
    private let ranges: [Range<String.Index>]

    init(_ text: String) {
        self.text = text
        ranges = Self.ranges(text)
        parts = ranges.map { String(text[$0]) }
    }

    private static let marks: Set<Character> = [
        "|", "-", "–", "—", "·", "•", "»", "«", ":", "›", "/", "~", "‹", "→", "⋆",
    ]

    private static func ranges(_ text: String) -> [Range<String.Index>] {
        var ranges: [Range<String.Index>] = []
        var current: Range<String.Index>?
        for word in text.utf8.split(separator: 0x20) {
            if let range = current, word.count <= 6, isMark(word) {
                ranges.append(range)
                current = nil
            } else {
                current = (current?.lowerBound ?? word.startIndex)..<word.endIndex
            }
        }
        if let current { ranges.append(current) }
        return ranges
    }

    private static func isMark(_ word: Substring.UTF8View) -> Bool {
        guard let first = word.first, !AddressByte.isNamePart(first) else { return false }
        return Substring(word).allSatisfy { marks.contains($0) }
    }

    /// The title without a site's name, section or the like at its end or beginning.
    ///
    /// - Parameter site: what is known to be the site's name; empty when nothing is.
    func withoutSite(_ site: String) -> String {
        guard parts.count > 1 else { return text }
        let key = TextKey.key(site)
        if !key.isEmpty {
            if let last = parts.last, TextKey.key(last) == key { return joined(dropLast: true) }
            if let first = parts.first, TextKey.key(first) == key { return joined(dropLast: false) }
        }
        // The one piece that is much longer than all others is the headline.
        let lengths = parts.map { $0.split(separator: " ").count }
        guard let longest = lengths.max(), let place = lengths.firstIndex(of: longest) else { return text }
        let others = lengths.reduce(0, +) - longest
        if place == 0, longest >= 3, lengths.dropFirst().allSatisfy({ $0 <= 5 }) {
            return parts.count == 2 || lengths[1] <= 3 ? parts[0] : joined(dropLast: true)
        }
        return longest >= 4 && others <= 4 ? parts[place] : text
    }

    /// The pieces without the last or the first, with the marks between them as they are.
    private func joined(dropLast: Bool) -> String {
        guard ranges.count > 1 else { return text }
        return dropLast
            ? String(text[ranges[0].lowerBound..<ranges[ranges.count - 2].upperBound])
            : String(text[ranges[1].lowerBound...])
    }
}

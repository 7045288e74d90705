/// What is shown of a line that a diagnostic points into: all of it, or of a long one the part around the place.
struct LineExcerpt {
    /// The text to show; `…` stands for what is left out at either end.
    let text: String
    /// White space that is as wide as what stands before the place.
    let indent: String
    /// How many `~` underline what is meant, after the caret.
    let tildes: Int

    /// The longest line that is shown whole, in Unicode scalars.
    static let maximumLength = 160
    /// How much is shown before the place where a line is cut.
    private static let lead = 60

    /// - Parameters:
    ///   - column: of the place, in Unicode scalars from 1; one beyond the end is the end.
    ///   - count: how many scalars are meant.
    init(_ line: String, column: Int, count: Int) {
        let scalars = line.unicodeScalars
        let place =
            scalars.index(scalars.startIndex, offsetBy: max(column - 1, 0), limitedBy: scalars.endIndex)
            ?? scalars.endIndex
        var start = scalars.startIndex
        var end = scalars.endIndex
        if scalars.index(start, offsetBy: Self.maximumLength + 1, limitedBy: end) != nil {
            start = scalars.index(place, offsetBy: -Self.lead, limitedBy: start) ?? start
            end = scalars.index(place, offsetBy: Self.maximumLength - Self.lead, limitedBy: end) ?? end
        }
        let before = (start == scalars.startIndex ? "" : "…") + String(scalars[start..<place])
        text = before + String(scalars[place..<end]) + (end == scalars.endIndex ? "" : "…")
        indent = String(String.UnicodeScalarView(before.unicodeScalars.map { $0 == "\t" ? "\t" : " " }))
        tildes = max(min(count, scalars.distance(from: place, to: end)) - 1, 0)
    }
}

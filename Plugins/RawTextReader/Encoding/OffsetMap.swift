/// Leads from offsets in a decoded text back to the bytes of the item.
///
/// Offsets are exact at the beginning of a line's text and at its end; inside a line that is not all ASCII they are
/// near. Memory grows only with the lines that are not.
struct OffsetMap: Sendable {
    private struct Mark {
        var text: Int
        var item: Int
    }

    /// How many bytes of the item an ASCII character takes.
    let unit: Int
    private var marks: [Mark]
    /// The end of the item.
    private var itemEnd = Int.max

    /// A map for a text that begins `start` bytes into its item.
    init(unit: Int = 1, start: Int) {
        self.unit = unit
        marks = [Mark(text: 0, item: start)]
    }

    /// A map for a text that is the item itself.
    static let identity = OffsetMap(start: 0)

    /// Notes where a line ends.
    ///
    /// - Parameters:
    ///   - text: its end in the decoded text.
    ///   - item: its end in the item.
    ///   - asciiCount: how many ASCII characters stand at its end; asked only when it matters.
    mutating func endLine(text: Int, item: Int, asciiCount: () -> Int) {
        guard predicted(text, from: marks[marks.count - 1]) != item else { return }
        let count = asciiCount()
        marks.append(Mark(text: text - count, item: max(item - count * unit, marks[marks.count - 1].item)))
    }

    mutating func finish(item: Int) {
        itemEnd = item
    }

    /// The offset in the item of an offset in the text.
    func item(_ text: Int) -> Int {
        if marks.count == 1 { return min(predicted(text, from: marks[0]), itemEnd) }
        var low = 0
        var high = marks.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if marks[middle].text <= text { low = middle } else { high = middle }
        }
        let next = high < marks.count ? marks[high].item : itemEnd
        return min(predicted(text, from: marks[low]), next)
    }

    private func predicted(_ text: Int, from mark: Mark) -> Int {
        mark.item + (text - mark.text) * unit
    }
}

/// Leads from offsets in decoded text back to the bytes of the item, for the part of the text that is still needed.
///
/// Offsets are exact where a mark stands and in what follows it up to the next character that is not ASCII; in the
/// rest of such a line they are near.
struct OffsetMarks {
    private struct Mark {
        var text: Int
        var item: Int
    }

    /// How many bytes of the item an ASCII character takes.
    private let unit: Int
    private var marks: [Mark]
    /// Where in ``marks`` those begin that are still needed.
    private var first = 0

    /// Marks for a text that begins `start` bytes into its item.
    init(unit: Int = 1, start: Int) {
        self.unit = unit
        marks = [Mark(text: 0, item: start)]
    }

    /// Notes that an offset in the text belongs to one in the item; of use only where that does not follow anyway.
    mutating func note(text: Int, item: Int) {
        if predicted(text, from: marks[marks.count - 1]) != item { marks.append(Mark(text: text, item: item)) }
    }

    /// The offset in the item of an offset in the text.
    func item(_ text: Int) -> Int {
        if marks.count - first == 1 { return predicted(text, from: marks[first]) }
        var low = first
        var high = marks.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if marks[middle].text <= text { low = middle } else { high = middle }
        }
        let offset = predicted(text, from: marks[low])
        return high < marks.count ? min(offset, marks[high].item) : offset
    }

    /// Forgets what is of use only for text before an offset.
    mutating func drop(before text: Int) {
        while first + 1 < marks.count, marks[first + 1].text <= text { first += 1 }
        if first > 1_024, first * 2 > marks.count {
            marks.removeFirst(first)
            first = 0
        }
    }

    private func predicted(_ text: Int, from mark: Mark) -> Int {
        mark.item + (text - mark.text) * unit
    }
}

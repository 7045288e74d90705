/// Where in a text there were bytes that are no text in its encoding.
struct DecodingFindings: Sendable {
    /// Such bytes of one line, or of many when there are too many lines to tell apart.
    struct Run: Sendable {
        /// Where the first one's character stands in the decoded text.
        var text: Int
        /// Where the first one stands in the item.
        var item: Int
        var count: Int
    }

    private(set) var runs: [Run] = []
    /// Whether the next one begins a run.
    private var isNewLine = true
    /// A text made of mistakes must not take up more memory for them than for itself.
    private static let mostRuns = 1 << 16

    mutating func note(text: Int, item: Int, count: Int = 1) {
        if isNewLine, runs.count < Self.mostRuns {
            runs.append(Run(text: text, item: item, count: count))
        } else {
            runs[runs.count - 1].count += count
        }
        isNewLine = false
    }

    mutating func endLine() {
        isNewLine = true
    }

    /// How many there are in a range of the text, and where the first one stands in the item.
    func summary(in range: Range<Int>) -> (count: Int, first: Int)? {
        guard !runs.isEmpty else { return nil }
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].text < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        let first = low
        var count = 0
        while low < runs.count, runs[low].text < range.upperBound {
            count += runs[low].count
            low += 1
        }
        return count == 0 ? nil : (count, runs[first].item)
    }
}

import PluginKit

/// What one pass over the lines of a text tells before it is parsed.
struct LineSurvey {
    private(set) var lines: LineTable
    /// Steps that the parser will take where it is slow.
    private(set) var effort = 0
    /// Where footnotes may begin.
    private(set) var footnotes: [Footnote] = []
    private(set) var hasNUL = false

    /// What looks like the beginning of a footnote.
    struct Footnote {
        /// Of the label, in the text.
        var label: Range<Int>
        /// Of its opening bracket, in the text.
        var start: Int
        /// Index of its line.
        var line: Int
    }

    /// - Parameters:
    ///   - text: all of the source's.
    ///   - range: of what is parsed.
    init(_ text: Bytes, _ range: Range<Int>, of source: SourceText, _ options: MarkdownReaderOptions) {
        lines = LineTable(of: source)
        let isGFM = options.flavor == .gfm
        var estimate = EffortEstimate(hasTables: isGFM, hasAutolinks: options.hasAutolinks)
        var opaque = OpaqueBlock()
        var index = range.lowerBound
        while index < range.upperBound {
            let next = Self.lineEnd(text, index, range.upperBound)
            let line = text[part: index..<next]
            if !opaque.contains(line) {
                let shape = LineShape(line)
                estimate.add(line, shape)
                if isGFM {
                    for footnote in shape.footnotes {
                        let label = footnote.label
                        footnotes.append(
                            Footnote(
                                label: index + label.lowerBound..<index + label.upperBound,
                                start: index + footnote.start, line: lines.starts.count))
                    }
                }
            }
            lines.add(index)
            index = next
        }
        lines.add(range.upperBound)
        effort = estimate.finish(text[part: range])
        hasNUL = text[range].contains(0)
    }

    /// Says that the parser sees lines before the first.
    mutating func shift(by lines: Int) {
        self.lines.shift = lines
    }

    /// Where the line that begins at `start` ends, its line end included.
    private static func lineEnd(_ text: Bytes, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end {
            let byte = text[index]
            index += 1
            if byte == Byte.lineFeed { return index }
            if byte == Byte.carriageReturn {
                return index < end && text[index] == Byte.lineFeed ? index + 1 : index
            }
        }
        return end
    }
}

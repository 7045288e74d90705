/// Foretells, in one pass over the lines, how long the parser will take in the cases in which it is slower than the
/// text is long; steps are about a nanosecond each.
///
/// The known ones of cmark-gfm 0.29.0.gfm.6, each of which later versions may have mended:
/// - each line, and each inline, costs as much as blocks are open around it;
/// - each row that looks like the delimiter row of a table has the paragraph before it cut into cells again;
/// - each row of a table is filled up to the width of its header;
/// - each cell of a row looks at all cells before it;
/// - each link looks at all images that have begun before it in its paragraph;
/// - each `<?` and `<!` is followed to the end of its paragraph;
/// - each reference copies the address and the title that it refers to;
/// - each bare address is looked through once for each parenthesis and semicolon at its end.
struct EffortEstimate {
    /// So far.
    private(set) var steps = 0

    private let hasTables: Bool
    private let hasAutolinks: Bool

    /// How many blocks may be open at most, the items and quotes and what holds them.
    private var open = 0
    private var wasBlank = true
    private var paragraph = ParagraphTally()
    private var table = TableTally()
    private var references = ReferenceTally()

    init(hasTables: Bool, hasAutolinks: Bool) {
        self.hasTables = hasTables
        self.hasAutolinks = hasAutolinks
    }

    /// - Parameters:
    ///   - line: with its line end.
    ///   - shape: of that line.
    mutating func add(_ line: Bytes, _ shape: LineShape) {
        let content = line[part: shape.content..<line.count]
        let isBlank = content.allSatisfy { Byte.isSpace($0) }
        if isBlank, shape.marks == 0 {
            add(open, times: 15)
            endParagraph()
            wasBlank = true
            return
        }
        // A line of text may go on with a paragraph whose containers it does not name; behind an empty line it cannot.
        let named = shape.indent + 2 * shape.marks
        open = wasBlank ? named : max(open, named)
        wasBlank = isBlank
        let tally = LineTally(content)
        add(open + 1, times: 15)
        add(open, times: tally.marks, 6)
        if hasTables { addRow(tally, length: line.count) }
        paragraph.add(tally, length: line.count)
        references.add(content, tally)
        if hasAutolinks, tally.hasAddress { addWords(content) }
        if table.isCertain { endText() }
    }

    /// Everything, once all lines are in.
    ///
    /// - Parameter text: all of them.
    mutating func finish(_ text: Bytes) -> Int {
        endParagraph()
        add(references.uses, times: references.longest, 5)
        add(LongReferences.bytes(references.longOnes, in: text), times: 5)
        return steps
    }

    private mutating func addRow(_ tally: LineTally, length: Int) {
        if tally.isDelimiterRow {
            add(paragraph.lines, times: 2_000)
            add(paragraph.bytes, times: 20)
            add(paragraph.last?.cells ?? 0, times: paragraph.last?.cells ?? 0)
        }
        if tally.isDelimiterRow || table.isPossible { add(tally.cells, times: tally.cells) }
        add(table.missingCells(tally, paragraph), times: 2_000)
    }

    private mutating func endParagraph() {
        endText()
        table = TableTally()
        references.endParagraph()
    }

    private mutating func endText() {
        add(paragraph.images, times: paragraph.closers, 3)
        add(paragraph.declarations, times: paragraph.bytes)
        paragraph = ParagraphTally()
    }

    /// Adds what the ends of addresses may cost.
    private mutating func addWords(_ content: Bytes) {
        var start = 0
        var ends = 0
        for index in content.indices {
            let byte = content[index]
            if Byte.isSpace(byte) || byte == Byte.less {
                add(ends, times: index - start)
                start = index + 1
                ends = 0
            } else if byte == UInt8(ascii: ")") || byte == UInt8(ascii: ";") {
                ends += 1
            }
        }
        add(ends, times: content.count - start)
    }

    /// Adds a product; what does not fit in a number is as large as one can be.
    private mutating func add(_ count: Int, times factor: Int, _ cost: Int = 1) {
        let (product, first) = count.multipliedReportingOverflow(by: factor)
        let (steps, second) = product.multipliedReportingOverflow(by: cost)
        let (sum, third) = self.steps.addingReportingOverflow(steps)
        self.steps = first || second || third ? .max : sum
    }
}

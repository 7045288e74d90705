/// Where lines begin: leads from lines and columns, by which the parser speaks, to the bytes of the item.
///
/// Lines end where the parser ends them, at LF, CR and CR LF.
struct LineTable {
    /// Offset in the text of each line, and of the end.
    private(set) var starts: [Int] = []
    private let source: SourceText
    /// Lines that the parser sees before the first.
    var shift = 0

    init(of source: SourceText) {
        self.source = source
    }

    mutating func add(_ start: Int) {
        starts.append(start)
    }

    /// How many lines there are; ``starts`` has the end too.
    var count: Int { starts.count - 1 }

    /// Offset in the text of a line and a column as the parser counts them, from 1; `nil` for none.
    func text(line: Int, column: Int) -> Int? {
        let index = line - 1 - shift
        guard index >= 0, index < count else { return nil }
        return min(starts[index] + max(column - 1, 0), starts[index + 1])
    }

    /// The bytes of a line of the text.
    func range(ofLine index: Int) -> Range<Int>? {
        index >= 0 && index < count ? starts[index]..<starts[index + 1] : nil
    }

    /// Offset in the item of an offset in the text.
    func item(_ text: Int) -> Int { source.item(text) }
}

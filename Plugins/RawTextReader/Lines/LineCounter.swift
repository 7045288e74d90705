/// Numbers the lines of a text, asked about in the order of the text.
struct LineCounter {
    private var scanner: LineScanner
    /// The line in which the scanner stands.
    private var number = 1

    init(_ text: ItemText) {
        scanner = LineScanner(text.bytes, text.range)
    }

    /// The number, from 1, of the line that begins at an offset, or of the last one asked about if that is later.
    mutating func number(of lineStart: Int) -> Int {
        while scanner.position < lineStart, scanner.next() != nil { number += 1 }
        return number
    }
}

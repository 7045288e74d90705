/// Counts the `%TAG` directives of a source: the lines that begin so before a document does.
struct YAMLTagDirectiveCounter {
    private(set) var count = 0
    /// Where the last one begins, in bytes.
    private(set) var last = 0
    private var column = 0
    private var first: UInt8 = 0
    private var start = 0
    /// Whether directives may stand here: at the beginning, and after a line of `...`.
    private var mayStand = true

    mutating func beginLine() {
        column = 0
    }

    /// Takes the next character of the line.
    @inline(__always)
    mutating func add(_ character: UInt8, at byte: Int) {
        if column == 0 {
            first = character
            start = byte
        }
        if column < 4 { look(character) }
        column += 1
    }

    private mutating func look(_ character: UInt8) {
        switch (column, first) {
        case (0, UInt8(ascii: "%")), (0, UInt8(ascii: "#")), (0, UInt8(ascii: ".")): break
        case (0, 0x20), (0, 0x09): break
        case (0, _): mayStand = false
        case (1, UInt8(ascii: "%")) where mayStand && character == UInt8(ascii: "T"):
            count += 1
            last = start
        case (2, UInt8(ascii: ".")) where character == first: mayStand = true
        default: break
        }
    }
}

/// A line of a text, as offsets into its bytes.
struct TextLine {
    /// Where it begins.
    var start: Int
    /// Just past its last byte, the line ending not counted.
    var end: Int
    /// Where the next line begins.
    var next: Int
    /// Where its text begins, white space skipped; `end` when the line is blank.
    var textStart: Int
    /// Where its text ends, white space not counted.
    var textEnd: Int

    var isBlank: Bool { textStart == textEnd }
    /// The text without the white space around it.
    var text: Range<Int> { textStart..<textEnd }

    /// White space inside a line: space, tab, line tabulation, form feed. Other white space of Unicode is text.
    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C
    }
}

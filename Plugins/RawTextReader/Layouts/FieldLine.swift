import PluginKit

/// A line of the form `Name: value`.
struct FieldLine {
    var name: Range<Int>
    /// The value on this line, without the white space around it.
    var value: Range<Int>

    /// Longest name, in bytes.
    private static let longestName = 40

    /// - Returns: `nil` when the line is something else: the name must begin the line with a letter, and have letters,
    ///   digits, spaces, `-`, `_` and `.` only; white space or nothing must follow the colon.
    init?(_ line: TextLine, _ bytes: Bytes) {
        guard !line.isBlank, line.textStart == line.start, Self.isLetter(bytes[line.start]) else { return nil }
        var index = line.start
        let latest = min(line.textEnd, line.start + Self.longestName + 1)
        while index < latest, bytes[index] != UInt8(ascii: ":") {
            guard Self.isNameByte(bytes[index]) else { return nil }
            index += 1
        }
        guard index < latest else { return nil }
        var nameEnd = index
        while nameEnd > line.start, bytes[nameEnd - 1] == 0x20 { nameEnd -= 1 }
        name = line.start..<nameEnd
        index += 1
        guard index == line.textEnd || TextLine.isSpace(bytes[index]) else { return nil }
        while index < line.textEnd, TextLine.isSpace(bytes[index]) { index += 1 }
        value = index..<line.textEnd
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || 0x61...0x7A ~= byte | 0x20 }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: " "): true
        default: isLetter(byte)
        }
    }
}

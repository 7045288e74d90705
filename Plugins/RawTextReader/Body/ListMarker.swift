/// What begins an item of a list.
struct ListMarker: Equatable {
    enum Kind: Equatable {
        /// The mark's first byte tells bullets apart.
        case bullet(UInt8, isDash: Bool)
        /// The byte after the number.
        case number(UInt8)
    }

    var kind: Kind
    /// The number of an ordered item.
    var number = 0
    /// Columns before the marker.
    var indent: Int
    /// Where the item's text begins.
    var contentStart: Int
    /// Columns up to there.
    var contentIndent: Int

    var isOrdered: Bool { if case .number = kind { true } else { false } }
    /// An en dash also begins direct speech, and a hyphen a clause.
    var isDash: Bool { if case .bullet(_, isDash: true) = kind { true } else { false } }

    /// - Returns: `nil` when the line begins otherwise: with `-`, `*`, `+`, `•` or `–`, or with a number of at most
    ///   nine digits and `.` or `)`, and white space after it.
    init?(_ line: BodyLine, _ bytes: Bytes) {
        guard !line.isBlank else { return nil }
        indent = line.indent
        var index = line.textStart
        let first = bytes[index]
        var width = 1
        switch first {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            kind = .bullet(first, isDash: false)
            index += 1
        case 0xE2:
            guard index + 3 <= line.textEnd, bytes[index + 1] == 0x80, [0xA2, 0x93].contains(bytes[index + 2]) else {
                return nil
            }
            kind = .bullet(bytes[index + 2], isDash: bytes[index + 2] == 0x93)
            index += 3
        case 0x30...0x39:
            while index < line.textEnd, 0x30...0x39 ~= bytes[index] {
                guard index - line.textStart < 9 else { return nil }
                number = number * 10 + Int(bytes[index] - 0x30)
                index += 1
            }
            guard index < line.textEnd, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")") else {
                return nil
            }
            // A zero before it would be lost.
            if first == 0x30, index - line.textStart > 1 { return nil }
            kind = .number(bytes[index])
            index += 1
            width = index - line.textStart
        default: return nil
        }
        guard index < line.textEnd, TextLine.isSpace(bytes[index]) else { return nil }
        contentStart = index
        contentIndent = indent + width
        while contentStart < line.textEnd, TextLine.isSpace(bytes[contentStart]) {
            contentStart += 1
            contentIndent += 1
        }
        // Text set far off, as in a table, still belongs to the marker; lines below need not go that far.
        contentIndent = min(contentIndent, indent + width + 4)
    }

    /// Whether an item with this marker can follow one with `previous` in a list.
    func follows(_ previous: ListMarker) -> Bool {
        kind == previous.kind && abs(indent - previous.indent) <= 1 && (!isOrdered || number == previous.number + 1)
    }
}

/// The link reference definitions of a text, and how often they may be referred to.
struct ReferenceTally {
    /// `]`, each of which may end a reference.
    private(set) var uses = 0
    /// Bytes of the longest definition that is no longer than ``longLength``.
    private(set) var longest = 0
    /// Definitions of more bytes: images in their address, as word processors write them.
    private(set) var longOnes: [(label: ReferenceLabel, length: Int)] = []

    /// Bytes from which on it is worth knowing whose uses are whose.
    static let longLength = 1_024

    /// Bytes of the definition at hand; 0 for none.
    private var length = 0
    private var label = ReferenceLabel.any
    /// Whether it may go on with whatever follows.
    private var isOpen = false

    mutating func add(_ content: Bytes, _ line: LineTally) {
        uses += line.closers
        if content.first == Byte.bracket {
            let end = Self.labelEnd(content)
            if !isOpen {
                endDefinition()
                label = end.map { ReferenceLabel(content[part: 1..<$0 - 2]) } ?? .any
            } else if length > 0 {
                // It may be another definition as well.
                label = .any
            }
            isOpen = isOpen || end.map { Self.hasOpenTitle(content[part: $0..<content.count]) } ?? true
            length += content.count
        } else if length > 0 {
            // What comes next may be its address or its title.
            length += content.count
            isOpen = true
        }
    }

    mutating func endParagraph() {
        endDefinition()
        isOpen = false
    }

    private mutating func endDefinition() {
        if length > Self.longLength { longOnes.append((label, length)) } else { longest = max(longest, length) }
        length = 0
    }

    private static func labelEnd(_ content: Bytes) -> Int? {
        var index = 1
        while index + 1 < content.count {
            if content[index] == Byte.closingBracket, content[index + 1] == Byte.colon { return index + 2 }
            index += 1
        }
        return nil
    }

    /// Whether a title begins on the line and does not end on it, or none is there yet.
    private static func hasOpenTitle(_ rest: Bytes) -> Bool {
        var end = rest.count
        while end > 0, Byte.isSpace(rest[end - 1]) { end -= 1 }
        var index = 0
        while index + 1 < end {
            if Byte.isBlank(rest[index]), let close = closer(of: rest[index + 1]) {
                return end == index + 2 || rest[end - 1] != close
            }
            index += 1
        }
        // A bare address may be followed by a title; an escaped or bracketed one with blanks in it is rare.
        return false
    }

    private static func closer(of mark: UInt8) -> UInt8? {
        switch mark {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): mark
        case UInt8(ascii: "("): UInt8(ascii: ")")
        default: nil
        }
    }
}

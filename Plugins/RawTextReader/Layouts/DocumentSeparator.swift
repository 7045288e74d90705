import PluginKit

/// What stands between two documents of a text: a line of its own, or a form feed.
enum DocumentSeparator: Sendable {
    case line([UInt8])
    case formFeed

    /// - Throws: a ``Diagnostic`` for a separator that no line could be.
    init(_ option: String) throws(Diagnostic) {
        if option == "\\f" || option == "\u{0C}" {
            self = .formFeed
            return
        }
        let bytes = Array(option.utf8)
        let text = bytes.drop(while: TextLine.isSpace).reversed().drop(while: TextLine.isSpace).reversed()
        guard !text.isEmpty else {
            throw Diagnostic(
                .error, "bad-separator", "raw-text: separator: a blank line cannot be told from one in a text",
                help: "name a line such as ====, or \\f for the form feed")
        }
        guard !text.contains(0x0A), !text.contains(0x0D) else {
            throw Diagnostic(
                .error, "bad-separator", "raw-text: separator: it has a line break, and one line has none",
                help: "name one line, such as ====")
        }
        self = .line(Array(text))
    }

    /// Splits a text; parts of white space alone are left out.
    func parts(of text: ItemText) -> SeparatedParts {
        SeparatedParts(self, text)
    }
}

/// The parts of a text between separators.
struct SeparatedParts: Sequence, IteratorProtocol {
    private let separator: DocumentSeparator
    private let text: ItemText
    private var scanner: LineScanner
    private var position: Int
    private var isDone = false

    init(_ separator: DocumentSeparator, _ text: ItemText) {
        self.separator = separator
        self.text = text
        scanner = LineScanner(text.bytes, text.range)
        position = text.range.lowerBound
    }

    mutating func next() -> Range<Int>? {
        while !isDone {
            let part =
                switch separator {
                case .line(let bytes): untilLine(bytes)
                case .formFeed: untilFormFeed()
                }
            var lines = LineScanner(text.bytes, part)
            if lines.nextText() != nil { return part }
        }
        return nil
    }

    private mutating func untilLine(_ separator: [UInt8]) -> Range<Int> {
        let start = position
        while let line = scanner.next() {
            if line.text.count == separator.count, text.bytes[line.text].elementsEqual(separator) {
                position = line.next
                return start..<line.start
            }
        }
        isDone = true
        return start..<text.range.upperBound
    }

    private mutating func untilFormFeed() -> Range<Int> {
        let start = position
        let end = text.range.upperBound
        var index = start
        while index < end, text.bytes[index] != 0x0C { index += 1 }
        guard index < end else {
            isDone = true
            return start..<end
        }
        position = index + 1
        // The line ending after a form feed that ends its line belongs to it.
        if position < end, text.bytes[position] == 0x0D { position += 1 }
        if position < end, text.bytes[position] == 0x0A { position += 1 }
        return start..<index
    }
}

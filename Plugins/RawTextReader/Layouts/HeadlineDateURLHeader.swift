import PluginKit

/// What the first lines of a document say of it, as far as they are there.
struct HeadlineDateURLHeader {
    var headline: TextLine?
    var date: TextLine?
    /// Stands where the date should.
    var notDate: TextLine?
    var url: TextLine?
    /// How many of the lines are part of the header.
    var count = 0
    var bodyStart: Int

    /// Longest line, in bytes, that is taken for a date which is not one.
    private static let longestDate = 40

    /// - Parameter lines: the first three that are not blank, or fewer when there are no more; at least one.
    init(_ lines: [TextLine], in bytes: Bytes) {
        bodyStart = lines[0].start
        func isDate(_ index: Int) -> Bool {
            lines.indices.contains(index) && HeaderLine.isDateShaped(bytes, lines[index].text)
        }
        func isURL(_ index: Int) -> Bool {
            lines.indices.contains(index) && HeaderLine.isURL(bytes, lines[index].text)
        }
        // A date or an address on the first line is what it is only when the rest of the header follows.
        if isURL(0) || (isDate(0) && isURL(1)) {
            if isDate(0) { take(date: lines[0], bytes) }
            takeURL(lines[count])
            return
        }
        headline = lines[0]
        end(lines[0])
        if isURL(1) {
            takeURL(lines[1])
        } else if isURL(2), isDate(1) || lines[1].text.count <= Self.longestDate {
            take(date: lines[1], bytes)
            takeURL(lines[2])
        } else if isDate(1), Self.isDate(bytes, lines[1].text) {
            take(date: lines[1], bytes)
        }
    }

    private static func isDate(_ bytes: Bytes, _ text: Range<Int>) -> Bool {
        HeaderLine.isDateShaped(bytes, text) && DateTime(String(decoding: bytes[text], as: UTF8.self)) != nil
    }

    private mutating func take(date line: TextLine, _ bytes: Bytes) {
        if Self.isDate(bytes, line.text) { date = line } else { notDate = line }
        end(line)
    }

    private mutating func takeURL(_ line: TextLine) {
        url = line
        end(line)
    }

    private mutating func end(_ line: TextLine) {
        count += 1
        bodyStart = line.next
    }
}

import PluginKit

/// Lines of `Name: value` up to a blank line; a value goes on in lines that begin with white space (RFC 5322,
/// section 2.2.3).
struct FieldBlock {
    struct Field {
        var name: String
        var value: String
        /// The lines that it stands on.
        var lines: Range<Int>
    }

    private(set) var fields: [Field] = []
    /// Where the body begins: after the blank line.
    private(set) var bodyStart: Int
    /// Whether a blank line or the end came after the last field, and not some other line.
    private(set) var isEnded = true

    /// Reads from a text's first line that is not blank.
    init(_ text: ItemText, _ range: Range<Int>) {
        var scanner = LineScanner(text.bytes, range)
        bodyStart = range.lowerBound
        guard var line = scanner.nextText() else { return }
        while !line.isBlank {
            if let field = FieldLine(line, text.bytes) {
                fields.append(
                    Field(name: text.string(field.name), value: text.string(field.value), lines: line.start..<line.end))
            } else if line.textStart > line.start, !fields.isEmpty {
                let last = fields.count - 1
                if !fields[last].value.isEmpty { fields[last].value += " " }
                fields[last].value += text.string(line.text)
                fields[last].lines = fields[last].lines.lowerBound..<line.end
            } else {
                isEnded = false
                return
            }
            bodyStart = line.next
            guard let next = scanner.next() else { return }
            line = next
        }
        bodyStart = line.next
    }

    /// Names that are known, each counted once.
    var knownFields: Set<MetadataField> { Set(fields.compactMap { FieldNames.field($0.name) }) }

    /// Whether it is a header, and not prose with colons: it ends as one does, and two names or more are known.
    var isCertain: Bool { isEnded && knownFields.count >= 2 }
}

import PluginKit

extension Condition {
    /// Whether the condition holds for a document.
    func holds(_ document: borrowing Document) -> Bool {
        let value = field.value(in: document)
        return isHolding(value) != isNegated
    }

    /// What the document has where the condition looks, in words: `it is 2020-12-31`, `it is missing`.
    func finding(_ document: borrowing Document) -> String {
        guard let value = field.value(in: document) else { return "it is missing" }
        guard let text = value.plainText else { return "it is set" }
        let scalars = text.unicodeScalars
        let line = String.UnicodeScalarView(scalars.prefix(80).map { $0 == "\n" || $0 == "\r" ? " " : $0 })
        return "it is " + String(line) + (scalars.dropFirst(80).isEmpty ? "" : "…")
    }

    private func isHolding(_ value: MetadataValue?) -> Bool {
        switch test {
        case .isSet: return value != nil
        case .isMissing: return value == nil
        case .compare(let comparison, let operand):
            guard let value, let text = value.plainText else { return comparison == .notEqual }
            return compare(text, comparison, operand)
        case .contains(let needle): return any(value) { $0.lowercased().contains(needle) }
        case .has(let wanted): return any(value) { $0 == wanted }
        case .matches(let glob): return any(value) { glob.matches($0) }
        case .isIn(let choices): return any(value, choices.contains)
        }
    }

    private func any(_ value: MetadataValue?, _ isWanted: (String) -> Bool) -> Bool {
        if case .array(let values)? = value { return values.contains { $0.plainText.map(isWanted) ?? false } }
        return value?.plainText.map(isWanted) ?? false
    }

    private func compare(_ text: String, _ comparison: Comparison, _ operand: Operand) -> Bool {
        switch field.kind {
        case .date: return Self.compareDates(text, comparison, operand) ?? (comparison == .notEqual)
        case .text: return comparison.holds(ScalarText(text), ScalarText(operand.text))
        case .number, .unknown:
            if let number = operand.number, let value = Number(text) { return comparison.holds(value, number) }
            return Self.compareDates(text, comparison, operand)
                ?? comparison.holds(ScalarText(text), ScalarText(operand.text))
        }
    }

    private static func compareDates(_ text: String, _ comparison: Comparison, _ operand: Operand) -> Bool? {
        guard let date = operand.date, let value = DateTime(text) else { return nil }
        return DateInterval(value).holds(comparison, date)
    }
}

/// Text that is compared by its Unicode scalars, the same on every machine.
private struct ScalarText: Comparable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    static func == (a: ScalarText, b: ScalarText) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }
    static func < (a: ScalarText, b: ScalarText) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }
}

extension FieldPath {
    /// As what a field's values are compared.
    enum Kind {
        case date
        case number
        case text
        /// Numbers with numbers, dates with dates, else text.
        case unknown
    }

    var kind: Kind {
        switch source {
        case .metadata(let path):
            switch path.field {
            case .datePublished, .dateModified: .date
            case nil: .unknown
            case _: .text
            }
        case .computed(.words), .computed(.losses): .number
        case .computed: .text
        }
    }
}

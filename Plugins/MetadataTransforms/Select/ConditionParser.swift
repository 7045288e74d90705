import PluginKit

/// Reads the text of a ``Condition``.
struct ConditionParser {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    /// Where the operator stands.
    private var operatorRange = 0..<0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    mutating func parse() throws(ConditionMistake) -> (isNegated: Bool, field: FieldPath, test: Condition.Test) {
        skipSpace()
        var isNegated = false
        if isWord("not", at: index) {
            isNegated = true
            index += 3
            skipSpace()
        }
        let field = try self.field()
        skipSpace()
        let test = try self.test(of: field)
        return (isNegated, field, test)
    }

    // MARK: Parts

    private mutating func field() throws(ConditionMistake) -> FieldPath {
        let start = index
        guard index < scalars.count else {
            throw mistake("the condition names no field", Self.example, 0..<scalars.count)
        }
        let name: String
        if let quoted = try self.quoted() {
            name = quoted
        } else {
            while index < scalars.count, !Self.isSpace(scalars[index]), !Self.isSign(scalars[index]) { index += 1 }
            name = string(start..<index)
        }
        let path = FieldPath(name)
        if name.isEmpty { throw mistake("the condition names no field", Self.example, start..<max(index, start + 1)) }
        if let slip = path.slip {
            throw mistake(
                "there is no field '\(name)'",
                "did you mean '\(slip)'? other metadata of that name is other.\(name)", start..<index)
        }
        return path
    }

    private mutating func test(of field: FieldPath) throws(ConditionMistake) -> Condition.Test {
        let start = index
        while index < scalars.count, Self.isSign(scalars[index]) { index += 1 }
        if index == start { while index < scalars.count, !Self.isSpace(scalars[index]) { index += 1 } }
        let word = string(start..<index)
        operatorRange = start..<max(index, start + 1)
        skipSpace()
        if let comparison = Comparison(rawValue: word) { return try compare(comparison, field) }
        switch word {
        case "is": return try state()
        case "contains": return .contains(try value().lowercased())
        case "has": return .has(try value())
        case "matches": return .matches(Glob(try value()))
        case "in": return .isIn(try list())
        case "": throw mistake("nothing is said of '\(field.name)'", Self.example, operatorRange)
        default:
            let signs = ["==": "=", "=>": ">=", "=<": "<=", "<>": "!=", "=~": "matches", "equals": "="]
            let help =
                signs[word].map { "did you mean '\($0)'?" }
                ?? Suggestion.help(for: word, among: ["is", "contains", "has", "matches", "in"])
            throw mistake(
                "a condition does not know '\(word)'", help.isEmpty ? Self.example : help, operatorRange)
        }
    }

    private mutating func compare(
        _ comparison: Comparison, _ field: FieldPath
    ) throws(ConditionMistake) -> Condition.Test {
        let start = index
        let operand = Condition.Operand(try value())
        switch field.kind {
        case .date where operand.date == nil:
            throw mistake("'\(operand.text)' is no date", "such as 2021, 2021-12 or 2021-12-31", start..<scalars.count)
        case .number where operand.number == nil:
            throw mistake("'\(operand.text)' is no number", "\(field.name) is a number", start..<scalars.count)
        case .date, .number, .text, .unknown: break
        }
        return .compare(comparison, operand)
    }

    private mutating func state() throws(ConditionMistake) -> Condition.Test {
        let start = index
        let word = try value()
        switch word {
        case "set", "present", "not missing": return .isSet
        case "missing", "not set", "absent": return .isMissing
        default:
            throw mistake(
                "a field is 'set' or 'missing', not '\(word)'", "to compare with a value, write '= \(word)'",
                start..<scalars.count)
        }
    }

    /// `[a, "b, c"]`, to the end of the text.
    private mutating func list() throws(ConditionMistake) -> [String] {
        let start = index
        guard index < scalars.count, scalars[index] == "[" else {
            throw mistake(
                "'in' wants a list in brackets", "such as [en, de]", start..<max(scalars.count, start + 1))
        }
        index += 1
        var values: [String] = []
        while true {
            skipSpace()
            let first = index
            if let quoted = try self.quoted() {
                values.append(quoted)
                skipSpace()
            } else {
                while index < scalars.count, scalars[index] != ",", scalars[index] != "]" { index += 1 }
                let text = trimmed(first..<index)
                if text.isEmpty { throw mistake("an empty value in the list", "", first..<first + 1) }
                values.append(text)
            }
            guard index < scalars.count else {
                throw mistake("the list has no ']' at its end", "such as [en, de]", start..<scalars.count)
            }
            index += 1
            if scalars[index - 1] == "]" { break }
            if scalars[index - 1] != "," { throw mistake("a ',' belongs between two values", "", index - 1..<index) }
        }
        try end()
        return values
    }

    /// A value in quotes, or all that is left.
    private mutating func value() throws(ConditionMistake) -> String {
        if let quoted = try self.quoted() {
            skipSpace()
            try end()
            return quoted
        }
        let text = trimmed(index..<scalars.count)
        if text.isEmpty {
            throw mistake("there is no value after '\(string(operatorRange))'", Self.example, operatorRange)
        }
        index = scalars.count
        return text
    }

    /// Text in quotes of one kind, doubled where one is meant; `nil` when none begins here.
    private mutating func quoted() throws(ConditionMistake) -> String? {
        guard index < scalars.count, scalars[index] == "\"" || scalars[index] == "'" else { return nil }
        let start = index
        let quote = scalars[index]
        var text = String.UnicodeScalarView()
        index += 1
        while index < scalars.count {
            if scalars[index] == quote {
                index += 1
                guard index < scalars.count, scalars[index] == quote else { return String(text) }
            }
            text.append(scalars[index])
            index += 1
        }
        throw mistake("the quote is not closed", "", start..<scalars.count)
    }

    private func end() throws(ConditionMistake) {
        guard index == scalars.count else {
            throw mistake(
                "'\(trimmed(index..<scalars.count))' is too much", "a condition says one thing; write two of them",
                index..<scalars.count)
        }
    }

    // MARK: Scalars

    private static let example = "such as: datePublished >= 2021-01-01, or: author is set"

    private func mistake(_ message: String, _ help: String, _ range: Range<Int>) -> ConditionMistake {
        ConditionMistake(message: message, help: help, scalars: range)
    }

    private mutating func skipSpace() {
        while index < scalars.count, Self.isSpace(scalars[index]) { index += 1 }
    }

    private func isWord(_ word: String, at index: Int) -> Bool {
        let end = index + word.unicodeScalars.count
        return end < scalars.count && string(index..<end) == word && Self.isSpace(scalars[end])
    }

    private func string(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range.clamped(to: 0..<scalars.count)]))
    }

    private func trimmed(_ range: Range<Int>) -> String {
        var range = range
        while let first = range.first, Self.isSpace(scalars[first]) { range = first + 1..<range.upperBound }
        while let last = range.last, Self.isSpace(scalars[last]) { range = range.lowerBound..<last }
        return string(range)
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "=" || scalar == "<" || scalar == ">" || scalar == "!" || scalar == "~"
    }
}

import DocumentModel
import JSON

extension DocumentDecoder {
    /// Notes a mistake at a value, or at the name of a member.
    mutating func report(_ view: JSONView, _ message: String, help: String = "") {
        guard !isFull else { return }
        let position = view.position
        errors.append(
            DocumentJSONError(
                path: ValuePath.of(view, in: root), line: position.line, column: position.column,
                byteOffset: view.byteOffset, message: message, help: help))
    }

    private mutating func mismatch(_ view: JSONView, _ expected: String, help: String = "") {
        report(view, "expected \(expected), found \(Self.describe(view))", help: help)
    }

    mutating func isObject(_ view: JSONView) -> Bool {
        if view.kind == .object { return true }
        mismatch(view, "an object")
        return false
    }

    mutating func isArray(_ view: JSONView) -> Bool {
        if view.kind == .array { return true }
        mismatch(view, "an array")
        return false
    }

    /// The view itself when it is a string.
    mutating func string(_ view: JSONView) -> JSONView? {
        if view.kind == .string { return view }
        mismatch(view, "a string")
        return nil
    }

    mutating func text(_ view: JSONView) -> String? {
        string(view)?.string
    }

    mutating func bool(_ view: JSONView) -> Bool? {
        if let value = view.bool { return value }
        mismatch(view, "true or false")
        return nil
    }

    mutating func integer(_ view: JSONView, in range: ClosedRange<Int>) -> Int? {
        if let value = view.int, range.contains(value) { return value }
        let bounds =
            range.upperBound == .max
            ? "\(range.lowerBound) or more" : "\(range.lowerBound) to \(range.upperBound)"
        mismatch(view, "a whole number, \(bounds)")
        return nil
    }

    mutating func word<Word: CaseIterable & RawRepresentable<String>>(_ view: JSONView, _ type: Word.Type) -> Word? {
        let text = view.string
        if let text, let word = Word(rawValue: text) { return word }
        let words = Word.allCases.map(\.rawValue)
        mismatch(
            view, NearestName.list(words, joinedBy: "or"),
            help: text.map { NearestName.help(for: $0, among: words) } ?? "")
        return nil
    }

    /// A span, written as `[start, count]`.
    mutating func span(_ view: JSONView) -> SourceSpan {
        var elements = view.elements.makeIterator()
        guard view.kind == .array, let first = elements.next(), let second = elements.next(), elements.next() == nil
        else {
            mismatch(view, "a span, which is [start, count] in bytes")
            return .none
        }
        let limit = Int(UInt32.max)
        guard let start = integer(first, in: 0...limit), let count = integer(second, in: 0...limit) else {
            return .none
        }
        return SourceSpan(start: UInt32(start), count: UInt32(count))
    }

    /// What a value is, in a few words.
    static func describe(_ view: JSONView) -> String {
        switch view.kind {
        case .object: return "an object"
        case .array: return view.count == 0 ? "an empty array" : "an array"
        case .string:
            let text = view.string ?? ""
            let scalars = text.unicodeScalars.prefix(40)
            let shown = String(String.UnicodeScalarView(scalars))
            return shown.utf8.count == text.utf8.count ? "the string \"\(shown)\"" : "the string \"\(shown)…\""
        case .number: return view.withSourceBytes { String(decoding: $0.prefix(40), as: UTF8.self) }
        case .true: return "true"
        case .false: return "false"
        case .null: return "null"
        }
    }
}

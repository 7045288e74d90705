/// Reads selectors (Selectors Level 4, section 18; CSS Syntax Level 3 for names and strings).
struct SelectorParser {
    private let text: [Unicode.Scalar]
    private var at = 0

    init(_ text: String) {
        self.text = Array(text.unicodeScalars)
    }

    mutating func list() throws(SelectorError) -> [Selector.Complex] {
        var list: [Selector.Complex] = []
        while true {
            list.append(try complex())
            skipSpaces()
            if at == text.count { return list }
            try expect(",")
        }
    }

    private mutating func complex() throws(SelectorError) -> Selector.Complex {
        skipSpaces()
        var compounds = [try compound()]
        var combinators: [Selector.Combinator] = []
        while true {
            let hadSpace = skipSpaces()
            guard let next = peek, next != "," else { break }
            if next == ">" {
                at += 1
                skipSpaces()
                combinators.append(.child)
            } else if hadSpace {
                combinators.append(.descendant)
            } else {
                throw error("'\(next)' is not understood here")
            }
            compounds.append(try compound())
        }
        let ancestors = zip(combinators, compounds).reversed().map { ($0.0, $0.1) }
        return Selector.Complex(subject: compounds[compounds.count - 1], ancestors: ancestors)
    }

    private mutating func compound() throws(SelectorError) -> Selector.Compound {
        var compound = Selector.Compound()
        let start = at
        if peek == "*" {
            at += 1
        } else if let name = identifier() {
            compound.conditions.append(.type(name.lowercased()))
        }
        while let next = peek {
            switch next {
            case "#":
                at += 1
                compound.conditions.append(.id(try name()))
            case ".":
                at += 1
                compound.conditions.append(.hasClass(try name()))
            case "[":
                at += 1
                compound.conditions.append(try attribute())
            case ":": throw error("pseudo-classes are not supported")
            case "+", "~": throw error("only the descendant and child combinators are supported")
            default:
                if at == start { throw error("a selector is expected") }
                return compound
            }
        }
        if at == start { throw error("a selector is expected") }
        return compound
    }

    private mutating func attribute() throws(SelectorError) -> Selector.Condition {
        skipSpaces()
        let name = try name()
        skipSpaces()
        guard let first = peek else { throw error("the attribute's ']' is missing") }
        if first == "]" {
            at += 1
            return .attribute(name, .exists, ignoresCase: false)
        }
        if first != "=" { at += 1 }
        try expect("=")
        skipSpaces()
        let value = try string()
        skipSpaces()
        var ignoresCase = false
        if let flag = peek, flag != "]" {
            guard ["i", "I", "s", "S"].contains(flag) else { throw error("']' is expected") }
            ignoresCase = flag == "i" || flag == "I"
            at += 1
            skipSpaces()
        }
        try expect("]")
        let test: Selector.AttributeTest
        switch first {
        case "=": test = .equals(value)
        case "~": test = .hasWord(value)
        case "|": test = .isLanguage(value)
        case "^": test = .begins(value)
        case "$": test = .ends(value)
        case "*": test = .contains(value)
        default: throw error("there is no operator '\(first)='")
        }
        return .attribute(name, test, ignoresCase: ignoresCase)
    }

    private mutating func string() throws(SelectorError) -> String {
        guard let quote = peek, quote == "\"" || quote == "'" else { return try name() }
        at += 1
        var value = String.UnicodeScalarView()
        while let next = peek {
            if next == quote {
                at += 1
                return String(value)
            }
            if next == "\\", let escaped = escape() { value.append(escaped) } else { value.append(next); at += 1 }
        }
        throw error("the string does not end")
    }

    private mutating func name() throws(SelectorError) -> String {
        guard let name = identifier() else { throw error("a name is expected") }
        return name
    }

    private mutating func identifier() -> String? {
        var name = String.UnicodeScalarView()
        while let next = peek {
            let isPart =
                next.value >= 0x80 || next == "-" || next == "_" || ("0"..."9").contains(next)
                || ("a"..."z").contains(next) || ("A"..."Z").contains(next)
            if isPart {
                name.append(next)
                at += 1
            } else if next == "\\", let escaped = escape() {
                name.append(escaped)
            } else {
                break
            }
        }
        return name.isEmpty ? nil : String(name)
    }

    /// A character after a backslash, or by up to six hexadecimal digits and a space.
    private mutating func escape() -> Unicode.Scalar? {
        guard at + 1 < text.count else { return nil }
        at += 1
        var value: UInt32 = 0
        var digits = 0
        while digits < 6, let next = peek, let digit = Character(next).hexDigitValue {
            value = value << 4 | UInt32(digit)
            digits += 1
            at += 1
        }
        if digits == 0 {
            defer { at += 1 }
            return text[at]
        }
        if peek == " " { at += 1 }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private var peek: Unicode.Scalar? { at < text.count ? text[at] : nil }

    @discardableResult
    private mutating func skipSpaces() -> Bool {
        let start = at
        while let next = peek, next == " " || next == "\t" || next == "\n" || next == "\r" || next == "\u{C}" {
            at += 1
        }
        return at > start
    }

    private mutating func expect(_ scalar: Unicode.Scalar) throws(SelectorError) {
        guard peek == scalar else { throw error("'\(scalar)' is expected") }
        at += 1
    }

    private func error(_ message: String) -> SelectorError {
        SelectorError(message: message, offset: at)
    }
}

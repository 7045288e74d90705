/// A value of a YAML document, with its place.
public struct YAMLNode: Sendable {
    public indirect enum Value: Sendable {
        case scalar(YAMLScalar)
        case sequence([YAMLNode])
        case mapping([Pair])
    }

    /// A member of a mapping; its key is always a scalar.
    public struct Pair: Sendable {
        public var key: YAMLNode
        public var value: YAMLNode

        /// The key's text.
        public var name: String {
            if case .scalar(let scalar) = key.value { scalar.text } else { "" }
        }
    }

    public var value: Value
    public var start: YAMLMark
    /// Just past the last character; for block collections, where the next thing begins.
    public var end: YAMLMark
}

/// A scalar and how it was written.
public struct YAMLScalar: Sendable, Hashable {
    public enum Style: Sendable, Hashable {
        case plain
        case singleQuoted
        case doubleQuoted
        case literal
        case folded
    }

    public var text: String
    public var style: Style

    /// Null in the core schema (YAML 1.2.2, section 10.3.2): only when plain.
    public var isNull: Bool {
        style == .plain && ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// A boolean in the core schema: `true` and `false` alone, so that `no` stays text.
    public var bool: Bool? {
        guard style == .plain else { return nil }
        switch text {
        case "true", "True", "TRUE": return true
        case "false", "False", "FALSE": return false
        default: return nil
        }
    }

    /// The digits of a number in the core schema that JSON can write too; `nil` for `.inf`, `0x1F` and text.
    public var decimalNumber: String? {
        guard style == .plain, YAMLNumber.isDecimal(text.utf8) else { return nil }
        return text
    }
}

/// The numbers that YAML and JSON have in common.
enum YAMLNumber {
    /// `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?`
    static func isDecimal(_ text: some Collection<UInt8>) -> Bool {
        var rest = text[...]
        func digits() -> Int {
            let run = rest.prefix { 0x30...0x39 ~= $0 }
            rest = rest.dropFirst(run.count)
            return run.count
        }
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let startsWithZero = rest.first == 0x30
        let whole = digits()
        guard whole > 0, !(startsWithZero && whole > 1) else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard digits() > 0 else { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }
}

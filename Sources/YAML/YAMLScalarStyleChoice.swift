/// Where a scalar stands.
public enum YAMLScalarContext: Sendable, Hashable {
    /// After `- `, or as a key or value of a mapping without braces.
    case block
    /// Inside `[...]` or `{...}`.
    case flow
}

/// Whether a string may stand without quotes so that every parser of YAML 1.1 or 1.2 reads it as the same string.
public func isPlainYAML(_ text: String, context: YAMLScalarContext = .block) -> Bool {
    var text = text
    return text.withUTF8 { YAMLScalarStyleChoice.choose($0, context) == .plain }
}

/// Whether a string in UTF-8 may stand without quotes, as ``isPlainYAML(_:context:)`` tells for a `String`.
public func isPlainYAML(_ bytes: UnsafeBufferPointer<UInt8>, context: YAMLScalarContext = .block) -> Bool {
    YAMLScalarStyleChoice.choose(bytes, context) == .plain
}

/// How to write a string.
enum YAMLScalarStyleChoice {
    case plain
    case singleQuoted
    /// With nothing to escape.
    case doubleQuoted
    /// With something to escape.
    case escaped

    static func choose(_ bytes: UnsafeBufferPointer<UInt8>, _ context: YAMLScalarContext) -> YAMLScalarStyleChoice {
        let seen = YAMLByteClass.all(in: bytes)
        if seen.contains(.control) { return .escaped }
        if seen.contains(.beyondASCII), !YAMLCharacter.areLiteral(bytes) { return .escaped }
        if isPlain(bytes, seen, context) { return .plain }
        guard seen.contains(.escaped) else { return .doubleQuoted }
        return seen.contains(.apostrophe) ? .escaped : .singleQuoted
    }

    private static func isPlain(
        _ bytes: UnsafeBufferPointer<UInt8>, _ seen: YAMLByteClass, _ context: YAMLScalarContext
    ) -> Bool {
        guard let first = bytes.first, bytes.last != 0x20, !isIndicator(first) else { return false }
        // Parsers of YAML 1.1 end plain scalars in flow context at any ':' or '?'.
        if context == .flow, !seen.isDisjoint(with: [.flow, .separator]) { return false }
        if seen.contains(.separator), hasSeparator(bytes) { return false }
        if first == UInt8(ascii: "."), bytes.starts(with: "...".utf8) { return false }
        return !YAMLAmbiguity.isAmbiguous(bytes)
    }

    private static func isIndicator(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"),
            UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"),
            UInt8(ascii: "\""), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
            return true
        default: return false
        }
    }

    /// Whether there is a `: `, a ` #`, or a `:` at the end.
    private static func hasSeparator(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for index in 0..<bytes.count {
            switch bytes[index] {
            case UInt8(ascii: ":") where index + 1 == bytes.count || bytes[index + 1] == 0x20: return true
            case UInt8(ascii: "#") where index > 0 && bytes[index - 1] == 0x20: return true
            default: continue
            }
        }
        return false
    }
}

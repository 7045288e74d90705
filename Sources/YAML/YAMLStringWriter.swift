/// Writes strings as YAML scalars that every parser of YAML 1.1 and 1.2 reads back as the same strings.
public enum YAMLStringWriter {
    /// Where a scalar stands.
    public enum Context: Sendable {
        /// After `- ` or `key: `.
        case block
        /// Inside `[…]` or `{…}`.
        case flow
    }

    /// Appends a string as a scalar on one line: plain where that is safe, else in the quotes that need the fewest
    /// escapes.
    public static func append(_ text: String, to output: inout [UInt8], context: Context = .block) {
        var text = text
        text.withUTF8 { append(utf8: $0, to: &output, context: context) }
    }

    /// Appends well-formed UTF-8.
    public static func append(
        utf8 bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8], context: Context = .block
    ) {
        switch style(of: bytes, context) {
        case .plain: output.append(contentsOf: bytes)
        case .singleQuoted:
            output.append(0x27)
            output.append(contentsOf: bytes)
            output.append(0x27)
        default: appendDoubleQuoted(bytes, to: &output)
        }
    }

    /// Whether a string may be written without quotes.
    public static func isPlain(_ text: String, context: Context = .block) -> Bool {
        var text = text
        return text.withUTF8 { style(of: $0, context) == .plain }
    }

    private static func style(of bytes: UnsafeBufferPointer<UInt8>, _ context: Context) -> YAMLScalar.Style {
        guard let first = bytes.first, let last = bytes.last else { return .doubleQuoted }
        var seen = ByteClasses.ClassSet()
        var needsQuotes = false
        for index in 0..<bytes.count {
            let byte = bytes[index]
            let kind = ByteClasses.table[Int(byte)]
            if kind == 0 { continue }
            seen.formUnion(ByteClasses.ClassSet(rawValue: kind))
            switch byte {
            case UInt8(ascii: ":"):
                if index + 1 == bytes.count || bytes[index + 1] == 0x20 || context == .flow { needsQuotes = true }
            case UInt8(ascii: "#"): if index > 0, bytes[index - 1] == 0x20 { needsQuotes = true }
            case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
                if context == .flow { needsQuotes = true }
            default: break
            }
        }
        if seen.contains(.control) || hasSpecial(bytes, seen) { return .doubleQuoted }
        if !needsQuotes {
            needsQuotes = first == 0x20 || last == 0x20 || isIndicator(bytes) || YAMLAmbiguity.isAmbiguous(bytes)
        }
        guard needsQuotes else { return .plain }
        if seen.contains(.escaped), !seen.contains(.apostrophe) { return .singleQuoted }
        return .doubleQuoted
    }

    /// Whether there is a scalar above ASCII that a parser may refuse, or read as a line break.
    private static func hasSpecial(_ bytes: UnsafeBufferPointer<UInt8>, _ seen: ByteClasses.ClassSet) -> Bool {
        guard seen.contains(.suspect) else { return false }
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { YAMLEscape.isNeeded($0) }
    }

    /// Whether the first characters would be read as YAML's own.
    private static func isIndicator(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch bytes[0] {
        case UInt8(ascii: "-"), UInt8(ascii: "?"):
            if bytes.count == 1 || bytes[1] == 0x20 { return true }
            // `---` begins a document wherever a line begins.
            return bytes.count >= 3 && bytes[1] == UInt8(ascii: "-") && bytes[2] == UInt8(ascii: "-")
        case UInt8(ascii: "."):
            return bytes.count >= 3 && bytes[1] == UInt8(ascii: ".") && bytes[2] == UInt8(ascii: ".")
        case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
            UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"),
            UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "%"),
            UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "="), UInt8(ascii: "<"):
            return true
        default: return false
        }
    }

    private static func appendDoubleQuoted(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        output.append(0x22)
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "\"": output.append(contentsOf: #"\""#.utf8)
            case "\\": output.append(contentsOf: #"\\"#.utf8)
            case "\n": output.append(contentsOf: #"\n"#.utf8)
            case "\r": output.append(contentsOf: #"\r"#.utf8)
            case "\t": output.append(contentsOf: #"\t"#.utf8)
            default:
                if YAMLEscape.isNeeded(scalar) {
                    YAMLEscape.append(scalar, to: &output)
                } else {
                    output.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
                }
            }
        }
        output.append(0x22)
    }
}

/// Which bytes need a second look.
enum ByteClasses {
    struct ClassSet: OptionSet {
        var rawValue: UInt8
        /// Only in double quotes.
        static let control = ClassSet(rawValue: 1)
        /// Escaped in double quotes, so single quotes read better.
        static let escaped = ClassSet(rawValue: 2)
        static let apostrophe = ClassSet(rawValue: 4)
        /// The first byte of scalars that may need an escape.
        static let suspect = ClassSet(rawValue: 8)
        /// Of meaning somewhere.
        static let punctuation = ClassSet(rawValue: 16)
    }

    static let table: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 256)
        for byte in 0x00...0x1F { table[byte] = ClassSet.control.rawValue }
        table[0x7F] = ClassSet.control.rawValue
        for byte in "\"\\".utf8 { table[Int(byte)] = ClassSet.escaped.rawValue }
        table[0x27] = ClassSet.apostrophe.rawValue
        for byte in ":#,[]{}".utf8 { table[Int(byte)] = ClassSet.punctuation.rawValue }
        // C1 controls and U+0085 begin with C2; U+2028, U+2029 with E2; U+FEFF and what follows U+FDD0 with EF;
        // the last two of each plane above with F0 to F4; private use with EE and EF.
        for byte in [0xC2, 0xE2, 0xEF] + Array(0xF0...0xF4) { table[byte] = ClassSet.suspect.rawValue }
        return table
    }()
}

/// Scalars that stand in a text as an escape.
enum YAMLEscape {
    /// Whether a parser may refuse the scalar (YAML 1.2.2, `c-printable`) or read it as a line break (YAML 1.1).
    static func isNeeded(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFDCF, 0xFDF0...0xFEFE, 0xFF00...0xFFFD: false
        case 0x10000...: scalar.value & 0xFFFE == 0xFFFE
        default: true
        }
    }

    static func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let (mark, width) = scalar.value <= 0xFF ? ("x", 2) : scalar.value <= 0xFFFF ? ("u", 4) : ("U", 8)
        output.append(contentsOf: "\\\(mark)".utf8)
        output.append(contentsOf: repeatElement(0x30, count: width - digits.utf8.count))
        output.append(contentsOf: digits.utf8)
    }
}

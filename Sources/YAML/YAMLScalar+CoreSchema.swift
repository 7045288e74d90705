/// What a plain scalar stands for by the core schema (YAML 1.2.2 section 10.3.2). A scalar for which all four find
/// nothing is a string: `no`, `yes`, `on`, `off`, `1_000`, `12:30` and dates among them.
extension YAMLScalar {
    /// Whether this is `null`, `Null`, `NULL`, `~` or nothing at all.
    public var isNull: Bool {
        guard !isString else { return false }
        switch text {
        case "", "~", "null", "Null", "NULL": return true
        default: return false
        }
    }

    /// The truth value of `true`, `True`, `TRUE`, `false`, `False` and `FALSE`.
    public var bool: Bool? {
        guard !isString else { return nil }
        switch text {
        case "true", "True", "TRUE": return true
        case "false", "False", "FALSE": return false
        default: return nil
        }
    }

    /// The whole number: decimal with an optional sign, `0o` octal or `0x` hexadecimal. A leading zero means
    /// nothing: `010` is ten. `nil` also when it does not fit into `Int`.
    public var int: Int? {
        guard !isString, text.utf8.count <= 400 else { return nil }
        let bytes = Array(text.utf8)
        if bytes.starts(with: [UInt8(ascii: "0"), UInt8(ascii: "o")]) {
            return Self.wholeNumber(bytes.dropFirst(2), radix: 8)
        }
        if bytes.starts(with: [UInt8(ascii: "0"), UInt8(ascii: "x")]) {
            return Self.wholeNumber(bytes.dropFirst(2), radix: 16)
        }
        guard bytes.last.map(Self.isDigit) ?? false else { return nil }
        return Int(text)
    }

    /// The number, whole or not: decimal with an optional fraction and exponent, `.inf`, `-.inf` or `.nan`; also
    /// every ``int``.
    public var float: Double? {
        guard !isString else { return nil }
        switch text {
        case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .infinity
        case "-.inf", "-.Inf", "-.INF": return -.infinity
        case ".nan", ".NaN", ".NAN": return .nan
        default: break
        }
        if let int { return Double(int) }
        return Self.isDecimal(Array(text.utf8)) ? Double(text) : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    /// The digits of `radix` in `digits` as a number; unlike `Int(_:radix:)` it takes no sign.
    private static func wholeNumber(_ digits: ArraySlice<UInt8>, radix: Int) -> Int? {
        guard let first = digits.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-") else { return nil }
        return Int(String(decoding: digits, as: UTF8.self), radix: radix)
    }

    /// Whether `bytes` are `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`.
    private static func isDecimal(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        func dropDigits() -> Int {
            let digits = rest.prefix(while: isDigit).count
            rest = rest.dropFirst(digits)
            return digits
        }
        func dropOne(of choices: StaticString) {
            guard let first = rest.first else { return }
            let isChoice = choices.withUTF8Buffer { $0.contains(first) }
            if isChoice { rest = rest.dropFirst() }
        }
        dropOne(of: "+-")
        let whole = dropDigits()
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard dropDigits() + whole > 0 else { return false }
        } else if whole == 0 {
            return false
        }
        guard let exponent = rest.first else { return true }
        guard exponent == UInt8(ascii: "e") || exponent == UInt8(ascii: "E") else { return false }
        rest = rest.dropFirst()
        dropOne(of: "+-")
        return dropDigits() > 0 && rest.isEmpty
    }
}

/// Finds strings that a plain scalar would turn into something else: nulls, booleans, numbers and dates, of YAML
/// 1.1 and of YAML 1.2's core schema.
enum YAMLAmbiguity {
    private static let words: Set<String> = [
        "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf",
    ]

    static func isAmbiguous(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        // Words are short; numbers and dates begin with a digit, a sign or a point.
        if bytes.count <= 5, words.contains(String(decoding: bytes, as: UTF8.self).lowercased()) { return true }
        guard let first = bytes.first else { return true }
        switch first {
        case 0x30...0x39: break
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            guard bytes.count > 1 else { return false }
        default: return false
        }
        // Anything that is made of what numbers, sexagesimals and timestamps are made of; a headline that begins
        // with a year has a letter or a space that none of them has.
        return looksNumeric(bytes) || looksLikeTimestamp(bytes)
    }

    /// Decimal, octal, hexadecimal, binary, sexagesimal and floating-point numbers, `.inf` and `.nan`, generously.
    private static func looksNumeric(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count <= 400 else { return true }
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        var rest = text.utf8[...]
        if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        if rest.elementsEqual(".inf".utf8) || rest.elementsEqual(".nan".utf8) { return true }
        let allowed: String
        if rest.starts(with: "0x".utf8) {
            allowed = "0123456789abcdef_x"
        } else if rest.starts(with: "0b".utf8) || rest.starts(with: "0o".utf8) {
            allowed = "01234567_bo"
        } else {
            allowed = "0123456789_.,:e+-"
        }
        return rest.allSatisfy { allowed.utf8.contains($0) }
    }

    /// `YYYY-M-D` with whatever follows it in YAML 1.1's timestamps.
    private static func looksLikeTimestamp(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count >= 8, bytes[0..<4].allSatisfy({ 0x30...0x39 ~= $0 }), bytes[4] == UInt8(ascii: "-") else {
            return false
        }
        return bytes[5...].allSatisfy { "0123456789-+:.tTzZ \t".utf8.contains($0) }
    }
}

/// Finds strings that some parser takes for something else when they stand plain: the nulls, booleans, numbers and
/// timestamps of YAML 1.1's types and of YAML 1.2's core schema, in any case, and Ruby's thousands.
enum YAMLAmbiguity {
    private static let longestWord = 5
    private static let words: [StaticString] = [
        "~", "=", "<<", "y", "n", "no", "on", "yes", "off", "null", "true", "false", ".inf", "+.inf", ".nan", "+.nan",
    ]

    /// Whether `bytes`, which do not begin with `-`, stand for anything other than a string.
    static func isAmbiguous(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first else { return true }
        if bytes.count <= longestWord, isWord(bytes) { return true }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "."): break
        default: return false
        }
        return isNumber(bytes) || isTimestamp(bytes)
    }

    private static func isWord(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        words.contains { word in
            guard word.utf8CodeUnitCount == bytes.count else { return false }
            return word.withUTF8Buffer { word in
                for index in 0..<bytes.count {
                    let byte = bytes[index]
                    let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
                    guard (isUpper ? byte | 0x20 : byte) == word[index] else { return false }
                }
                return true
            }
        }
    }

    /// Whether `bytes` are made of what numbers are made of, dates without a time and sexagesimal numbers among them.
    private static func isNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = bytes[0] == UInt8(ascii: "+") ? 1 : 0
        if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "0") {
            switch bytes[index + 1] | 0x20 {
            case UInt8(ascii: "x"), UInt8(ascii: "o"), UInt8(ascii: "b"):
                index += 2
                while index < bytes.count {
                    switch bytes[index] {
                    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
                        UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "_"):
                        index += 1
                    default: return false
                    }
                }
                return true
            default: break
            }
        }
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ","),
                UInt8(ascii: ":"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "e"), UInt8(ascii: "E"):
                index += 1
            default: return false
            }
        }
        return true
    }

    /// Whether `bytes` are four digits, a `-`, and what timestamps are made of.
    private static func isTimestamp(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let year = bytes[0] == UInt8(ascii: "+") ? 1 : 0
        guard bytes.count > year + 4, bytes[year + 4] == UInt8(ascii: "-") else { return false }
        for index in year..<bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ":"),
                UInt8(ascii: "."), UInt8(ascii: " "), UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: "Z"),
                UInt8(ascii: "z"):
                continue
            default: return false
            }
        }
        return true
    }
}

/// Character references (CommonMark 0.31, section 2.5).
enum Entity {
    /// Whether `&` at `index` begins what may be one. Names are not looked up: `&nosuch;` counts, so that no table
    /// of names can fall behind; and numbers of up to 8 digits, one or two more than the rules have, as some readers take
    /// those.
    static func begins(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let limit = min(bytes.count, index + 34)
        var position = index + 1
        guard position < limit else { return false }
        if bytes[position] == Byte.hash {
            position += 1
            guard position < limit else { return false }
            let isHex = bytes[position] | 0x20 == 0x78
            if isHex { position += 1 }
            let first = position
            while position < limit, Byte.isDigit(bytes[position]) || (isHex && isHexLetter(bytes[position])) {
                position += 1
            }
            return 1...8 ~= position - first && position < limit && bytes[position] == 0x3B
        }
        guard Byte.isLetter(bytes[position]) else { return false }
        while position < limit, Byte.isLetter(bytes[position]) || Byte.isDigit(bytes[position]) { position += 1 }
        return position < limit && bytes[position] == 0x3B
    }

    private static func isHexLetter(_ byte: UInt8) -> Bool { 0x61...0x66 ~= byte | 0x20 }
}

/// Square brackets in text.
enum Brackets {
    /// Whether a closing bracket, and no parenthesis, follows letters and digits of ASCII alone.
    static func isPlainLabel(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        var index = start
        while index < bytes.count, Byte.isLetter(bytes[index]) || Byte.isDigit(bytes[index]) { index += 1 }
        guard index > start, index < bytes.count, bytes[index] == Byte.closingBracket else { return false }
        return index + 1 == bytes.count || bytes[index + 1] != Byte.parenthesis
    }

    /// Of a link's text: whether each has its other half, and none would be a link.
    static func areBalanced(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var depth = 0
        for index in bytes.indices {
            if bytes[index] == Byte.bracket { depth += 1 }
            if bytes[index] == Byte.closingBracket {
                depth -= 1
                if depth < 0 || (index + 1 < bytes.count && bytes[index + 1] == Byte.parenthesis) { return false }
            }
        }
        return depth == 0
    }
}

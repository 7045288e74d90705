import JSON

/// Makes JSON of what was meant to be JSON: the mistakes that pages make when templates write it.
///
/// Mended are: comments and marks of HTML and CDATA around or between values, several values in a row, commas too many
/// or missing, control characters and wrong escapes in strings, quotes in strings that nobody escaped, names without
/// quotes, brackets that are not closed or too many, and an end too early. One pass, and what comes out is at most a
/// few times as long as what went in.
struct JSONLDRepair {
    /// What may come next.
    private enum Expected {
        case name
        case colon
        case value
        case separator
    }

    /// An open object or array.
    private struct Level {
        let isObject: Bool
        var expected: Expected
    }

    /// How deep values may nest before the rest is given up.
    static let maximumDepth = 250

    private let text: UnsafeBufferPointer<UInt8>
    private var at = 0
    private var output: [UInt8] = [UInt8(ascii: "[")]
    /// The first is the array that all values are put in.
    private var levels = [Level(isObject: false, expected: .value)]

    /// - Returns: an array of the values in the text, as JSON as can be; `nil` when it nests too deep.
    static func repaired(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var repair = JSONLDRepair(text)
        repair.output.reserveCapacity(text.count + 64)
        return repair.run() ? repair.output : nil
    }

    private init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    private var top: Level {
        get { levels[levels.count - 1] }
        set { levels[levels.count - 1] = newValue }
    }

    private mutating func run() -> Bool {
        while at < text.count {
            let byte = text[at]
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard levels.count < Self.maximumDepth else { return false }
                if beginValue() {
                    let isObject = byte == UInt8(ascii: "{")
                    levels.append(Level(isObject: isObject, expected: isObject ? .name : .value))
                    output.append(byte)
                }
                at += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                close(isObject: byte == UInt8(ascii: "}"))
                at += 1
            case UInt8(ascii: ":"):
                if top.expected == .colon { writeColon() }
                at += 1
            case UInt8(ascii: ","):
                if top.expected == .colon { writeColon() }
                if top.isObject, top.expected == .value { writeNull() }
                at += 1
            case UInt8(ascii: "\""): string()
            case UInt8(ascii: "/"): skipComment()
            case UInt8(ascii: "<"),
                UInt8(ascii: "-") where text[at...].starts(with: "-->".utf8):
                skipMark()
            default: if Self.isWord(byte) { word() } else { at += 1 }
            }
        }
        while levels.count > 1 { end() }
        output.append(UInt8(ascii: "]"))
        return true
    }

    /// Writes what has to stand before a value.
    ///
    /// - Returns: whether a value may be here.
    private mutating func beginValue() -> Bool {
        switch top.expected {
        case .value: break
        case .separator:
            if top.isObject { return false }
            output.append(UInt8(ascii: ","))
        case .colon: writeColon()
        case .name: return false
        }
        top.expected = .separator
        return true
    }

    private mutating func writeColon() {
        output.append(UInt8(ascii: ":"))
        top.expected = .value
    }

    private mutating func writeNull() {
        output += Array("null".utf8)
        top.expected = .separator
    }

    /// Ends the innermost object or array.
    private mutating func end() {
        if top.isObject {
            if top.expected == .colon { writeColon() }
            if top.expected == .value { writeNull() }
        }
        output.append(top.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
        levels.removeLast()
    }

    private mutating func close(isObject: Bool) {
        guard levels.dropFirst().contains(where: { $0.isObject == isObject }) else { return }
        while top.isObject != isObject { end() }
        end()
    }

    // MARK: Strings and words

    /// Begins a name or a value that is a string.
    ///
    /// - Returns: whether it is a name; `nil` when neither may be here.
    private mutating func beginString() -> Bool? {
        guard top.isObject, top.expected == .name || top.expected == .separator else {
            return beginValue() ? false : nil
        }
        if top.expected == .separator { output.append(UInt8(ascii: ",")) }
        top.expected = .colon
        return true
    }

    private mutating func string() {
        guard let isName = beginString() else {
            at += 1
            return
        }
        output.append(UInt8(ascii: "\""))
        at += 1
        while at < text.count {
            let byte = text[at]
            if byte == UInt8(ascii: "\""), endsString(isName: isName) { break }
            switch byte {
            case UInt8(ascii: "\""): output += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\\"): escape()
            case 0..<0x20: output.append(0x20)
            default: output.append(byte)
            }
            at += 1
        }
        at += 1
        output.append(UInt8(ascii: "\""))
    }

    /// Whether a quote ends the string that it stands in, by what follows it.
    private func endsString(isName: Bool) -> Bool {
        let next = skipSpace(at + 1)
        guard next < text.count else { return true }
        switch text[next] {
        case UInt8(ascii: ":"): return isName
        case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "/"), UInt8(ascii: "<"): return true
        case UInt8(ascii: ","):
            if isName { return false }
            let after = skipSpace(next + 1)
            guard after < text.count else { return true }
            let byte = text[after]
            if byte == UInt8(ascii: "\""), top.isObject { return isNameAhead(after) }
            return !Self.isWord(byte) || !top.isObject || isBareNameAhead(after)
        case UInt8(ascii: "\""): return !isName && (!top.isObject || isNameAhead(next))
        default: return false
        }
    }

    /// Whether a name with its colon begins at a quote.
    private func isNameAhead(_ quote: Int) -> Bool {
        let limit = min(text.count, quote + 80)
        guard let end = text[(quote + 1)..<max(limit, quote + 1)].firstIndex(of: UInt8(ascii: "\"")) else {
            return false
        }
        let colon = skipSpace(end + 1)
        return colon < text.count && text[colon] == UInt8(ascii: ":")
    }

    /// Whether a name without quotes, with its colon, begins at a place.
    private func isBareNameAhead(_ start: Int) -> Bool {
        var at = start
        while at < text.count, at - start < 40, Self.isWord(text[at]) { at += 1 }
        let colon = skipSpace(at)
        return colon < text.count && text[colon] == UInt8(ascii: ":")
    }

    private mutating func escape() {
        let next = at + 1 < text.count ? text[at + 1] : 0
        switch next {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            output += [UInt8(ascii: "\\"), next]
            at += 1
        case UInt8(ascii: "u"):
            let digits = text[min(at + 2, text.count)..<min(at + 6, text.count)]
            let isWhole = digits.count == 4 && digits.allSatisfy { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 6 }
            if isWhole { output.append(UInt8(ascii: "\\")) }
        default: break
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "+")
    }

    /// A number, a literal, or a name without quotes.
    private mutating func word() {
        let start = at
        while at < text.count, Self.isWord(text[at]) { at += 1 }
        let word = UnsafeBufferPointer(rebasing: text[start..<at])
        guard let isName = beginString() else { return }
        if !isName {
            let isLiteral = ["true", "false", "null"].contains { word.elementsEqual($0.utf8) }
            if isLiteral || JSONLiteral.isNumber(word) {
                output += word
                return
            }
            if ["undefined", "NaN"].contains(where: { word.elementsEqual($0.utf8) }) {
                output += Array("null".utf8)
                return
            }
        }
        output.append(UInt8(ascii: "\""))
        output += word
        output.append(UInt8(ascii: "\""))
    }

    // MARK: What is between values

    private func skipSpace(_ start: Int) -> Int {
        var at = start
        while at < text.count, text[at] <= 0x20 { at += 1 }
        return at
    }

    /// Skips `/* ... */` and `// ...`.
    private mutating func skipComment() {
        let isBlock = text[at...].starts(with: "/*".utf8)
        guard isBlock || text[at...].starts(with: "//".utf8) else {
            at += 1
            return
        }
        at += 2
        while at < text.count {
            if isBlock ? text[at...].starts(with: "*/".utf8) : text[at] == 0x0A { break }
            at += 1
        }
        at += isBlock ? 2 : 1
    }

    /// Skips `<!--`, `-->`, `<![CDATA[` and tags.
    private mutating func skipMark() {
        for mark in ["<!--", "-->", "<![CDATA["] where text[at...].starts(with: mark.utf8) {
            at += mark.utf8.count
            return
        }
        at += 1
    }
}

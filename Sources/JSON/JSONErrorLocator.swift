/// Finds the first mistake in a text that the parser rejected: a strict scanner, slower than the parser,
/// which runs only when there is an error to report. It loops instead of recursing.
struct JSONErrorLocator {
    struct Mistake: Error {
        var code: JSONError.Code
        var offset: Int
        var message: String
    }

    private enum Expected {
        case value, firstElement, name, firstName, colon, separator
    }

    let bytes: UnsafeBufferPointer<UInt8>
    let options: JSONReadingOptions
    var at: Int
    /// Whether each open container is an object, outermost first.
    private var containers: [Bool] = []

    private init(_ bytes: UnsafeBufferPointer<UInt8>, options: JSONReadingOptions) {
        self.bytes = bytes
        self.options = options
        at = ByteOrderMark.length(in: bytes)
    }

    /// The mistake for which the parser rejected `bytes`.
    static func locate(in bytes: UnsafeBufferPointer<UInt8>, options: JSONReadingOptions) -> JSONError {
        firstMistake(in: bytes, options: options)
            ?? JSONError(
                code: .unexpectedCharacter, message: "this is not valid JSON, though no place in it is at fault",
                byteOffset: 0, line: 1, column: 1)
    }

    /// The first mistake in `bytes`; `nil` when they are one JSON text within the depth limit.
    static func firstMistake(
        in bytes: UnsafeBufferPointer<UInt8>, options: JSONReadingOptions
    ) -> JSONError? {
        var locator = JSONErrorLocator(bytes, options: options)
        let start = locator.at
        do throws(Mistake) {
            try locator.scan()
            return nil
        } catch {
            let position = SourcePosition(of: error.offset, in: bytes, from: start)
            return JSONError(
                code: error.code, message: error.message, byteOffset: error.offset, line: position.line,
                column: position.column)
        }
    }

    private mutating func scan() throws(Mistake) {
        try checkEncoding()
        var expected = Expected.value
        while true {
            skipWhitespace()
            guard at < bytes.count else { throw unexpectedEnd() }
            let byte = bytes[at]
            switch (expected, byte) {
            case (.firstElement, UInt8(ascii: "]")), (.firstName, UInt8(ascii: "}")):
                at += 1
                containers.removeLast()
                if containers.isEmpty { return try scanEnd() }
                expected = .separator
            case (.value, UInt8(ascii: "{")), (.firstElement, UInt8(ascii: "{")):
                try open(isObject: true)
                expected = .firstName
            case (.value, UInt8(ascii: "[")), (.firstElement, UInt8(ascii: "[")):
                try open(isObject: false)
                expected = .firstElement
            case (.value, _), (.firstElement, _):
                try scanScalar()
                if containers.isEmpty { return try scanEnd() }
                expected = .separator
            case (.name, UInt8(ascii: "\"")), (.firstName, UInt8(ascii: "\"")):
                try scanString()
                expected = .colon
            case (.colon, UInt8(ascii: ":")):
                at += 1
                expected = .value
            case (.separator, UInt8(ascii: ",")):
                at += 1
                expected = containers.last == true ? .name : .value
            case (.separator, UInt8(ascii: "]")) where containers.last == false,
                (.separator, UInt8(ascii: "}")) where containers.last == true:
                at += 1
                containers.removeLast()
                if containers.isEmpty { return try scanEnd() }
            default:
                throw unexpected(expected)
            }
        }
    }

    private func checkEncoding() throws(Mistake) {
        let head = bytes.prefix(2)
        guard head.elementsEqual([0xFE, 0xFF]) || head.elementsEqual([0xFF, 0xFE]) || head.contains(0) else { return }
        throw Mistake(
            code: .notUTF8, offset: 0,
            message: "this looks like UTF-16 or UTF-32, and JSON text is UTF-8 (RFC 8259 section 8.1); "
                + "convert it to UTF-8 first")
    }

    private mutating func open(isObject: Bool) throws(Mistake) {
        guard containers.count < Int(options.depthLimit) else {
            throw Mistake(
                code: .tooDeep, offset: at,
                message: "objects and arrays are nested more than \(options.depthLimit) deep; "
                    + "raise the maximum depth, or flatten the data")
        }
        containers.append(isObject)
        at += 1
    }

    private mutating func scanEnd() throws(Mistake) {
        skipWhitespace()
        guard at < bytes.count else { return }
        throw Mistake(
            code: .trailingContent, offset: at,
            message: "found \(found) after the end of the JSON value; a text holds one value: remove the rest, "
                + "or read the values one by one")
    }

    private func unexpectedEnd() -> Mistake {
        if containers.isEmpty {
            return Mistake(
                code: .empty, offset: at, message: "there is no JSON value here; the text is empty or only whitespace")
        }
        let open = containers.last == true ? "an object; close it with '}'" : "an array; close it with ']'"
        return Mistake(code: .unexpectedEnd, offset: at, message: "the text ends inside \(open), or complete the text")
    }

    private func unexpected(_ expected: Expected) -> Mistake {
        let wanted: String
        switch expected {
        case .value, .firstElement: wanted = "a value"
        case .name where bytes[at] == UInt8(ascii: "}"):
            wanted = "a member name: remove the comma before '}'"
        case .name, .firstName: wanted = "a member name in double quotes"
        case .colon: wanted = "':' after the member name"
        case .separator: wanted = containers.last == true ? "',' or '}'" : "',' or ']'"
        }
        return Mistake(code: .unexpectedCharacter, offset: at, message: "found \(found) instead of \(wanted)")
    }

    mutating func skipWhitespace() {
        while at < bytes.count {
            switch bytes[at] {
            case 0x20, 0x09, 0x0A, 0x0D: at += 1
            default: return
            }
        }
    }

    /// The character at the current byte, for a message.
    var found: String {
        let byte = bytes[at]
        if byte == UInt8(ascii: "'") { return "a single quote" }
        if byte > 0x20, byte < 0x7F { return "'\(Character(UnicodeScalar(byte)))'" }
        let length = UTF8Sequence.length(in: bytes, at: at)
        if byte >= 0x80, length > 0 { return "'\(String(decoding: bytes[at..<(at + length)], as: UTF8.self))'" }
        let digits = String(byte, radix: 16, uppercase: true)
        return "the byte 0x" + (digits.utf8.count < 2 ? "0" : "") + digits
    }
}

/// Why bytes are not one JSON text, and where.
public struct JSONError: Error, Sendable, Equatable {
    /// The kind of mistake, for programs; `message` is for people.
    public enum Code: String, Sendable, Equatable, CaseIterable {
        /// No value: nothing, or only whitespace.
        case empty
        /// More bytes than `JSONReadingOptions.maximumBytes`.
        case tooLarge
        /// More open containers than `JSONReadingOptions.maximumDepth`.
        case tooDeep
        /// The machine has no memory left for the document.
        case outOfMemory
        /// UTF-16 or UTF-32 by its byte order mark or its zero bytes.
        case notUTF8
        /// A byte sequence inside the text that is not well-formed UTF-8.
        case invalidUTF8
        /// The text ends before the value is complete.
        case unexpectedEnd
        /// A byte that cannot stand where it stands.
        case unexpectedCharacter
        /// A word other than `true`, `false` and `null`.
        case invalidLiteral
        /// A number outside the grammar of RFC 8259 section 6.
        case invalidNumber
        /// A backslash followed by something that is no escape.
        case invalidEscape
        /// A character below U+0020 unescaped in a string.
        case controlCharacter
        /// A string that is never closed.
        case unterminatedString
        /// Half a surrogate pair, with `JSONReadingOptions.LoneSurrogates.reject`.
        case loneSurrogate
        /// Something after the value other than whitespace.
        case trailingContent
    }

    /// The kind of mistake.
    public let code: Code
    /// What is wrong, why, and what to do.
    public let message: String
    /// Offset of the first byte at fault, from 0; the text's length when it ends too early.
    public let byteOffset: Int
    /// Line of that byte, from 1. Lines end at LF, CR LF or CR.
    public let line: Int
    /// Column of that byte, from 1, in Unicode scalar values; a byte order mark takes no column.
    public let column: Int

    public init(code: Code, message: String, byteOffset: Int, line: Int, column: Int) {
        self.code = code
        self.message = message
        self.byteOffset = byteOffset
        self.line = line
        self.column = column
    }

    /// The same error seen from a larger input in which the text starts at a line's first column, as in
    /// JSON Lines: `bytes` bytes and `lines` lines further down.
    public func moved(byBytes bytes: Int, lines: Int) -> JSONError {
        JSONError(
            code: code, message: message, byteOffset: byteOffset + bytes, line: line + lines, column: column)
    }
}

extension JSONError: CustomStringConvertible {
    /// `line:column: message`.
    public var description: String { "\(line):\(column): \(message)" }
}

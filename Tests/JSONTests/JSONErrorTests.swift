import JSON
import Testing

struct JSONErrorTests {
    /// A text, and what its first mistake is: code, byte offset, line, column.
    static let mistakes: [(String, JSONError.Code, Int, Int, Int)] = [
        ("", .empty, 0, 1, 1),
        (" \r\n ", .empty, 4, 2, 2),
        ("\u{FEFF}", .empty, 3, 1, 1),
        ("[1, 2", .unexpectedEnd, 5, 1, 6),
        ("{\"a\":", .unexpectedEnd, 5, 1, 6),
        ("[1,]", .unexpectedCharacter, 3, 1, 4),
        ("{\"a\":1,}", .unexpectedCharacter, 7, 1, 8),
        ("{\n  \"é\": 1\n  \"b\": 2}", .unexpectedCharacter, 14, 3, 3),
        ("{a:1}", .unexpectedCharacter, 1, 1, 2),
        ("['a']", .unexpectedCharacter, 1, 1, 2),
        ("{\"a\" 1}", .unexpectedCharacter, 5, 1, 6),
        ("[1}", .unexpectedCharacter, 2, 1, 3),
        ("{\"a\":1]", .unexpectedCharacter, 6, 1, 7),
        ("[True]", .invalidLiteral, 1, 1, 2),
        ("nul", .invalidLiteral, 0, 1, 1),
        ("NaN", .invalidLiteral, 0, 1, 1),
        ("[true\"x\"]", .unexpectedCharacter, 5, 1, 6),
        ("[-]", .invalidNumber, 2, 1, 3),
        ("[012]", .invalidNumber, 1, 1, 2),
        ("[1.]", .invalidNumber, 3, 1, 4),
        ("[1e+]", .invalidNumber, 4, 1, 5),
        ("[1x]", .invalidNumber, 2, 1, 3),
        ("[+1]", .unexpectedCharacter, 1, 1, 2),
        ("[\"a\\x\"]", .invalidEscape, 3, 1, 4),
        ("[\"\\u12g4\"]", .invalidEscape, 2, 1, 3),
        ("[\"a\nb\"]", .controlCharacter, 3, 1, 4),
        ("[\n\"abc]", .unterminatedString, 2, 2, 1),
        ("[\"\\", .unterminatedString, 1, 1, 2),
        ("[\"é\\ud800\"]", .loneSurrogate, 4, 1, 4),
        ("1 2", .trailingContent, 2, 1, 3),
        ("{}\r\r\n}", .trailingContent, 5, 3, 1),
        ("\u{FEFF}[1]x", .trailingContent, 6, 1, 4),
        ("[1]\u{C}", .trailingContent, 3, 1, 4),
    ]

    @Test(arguments: mistakes)
    func tellsWhatAndWhere(_ text: String, _ code: JSONError.Code, _ offset: Int, _ line: Int, _ column: Int) throws {
        let error = try #require(mistake(in: text))
        #expect(error.code == code)
        #expect((error.byteOffset, error.line, error.column) == (offset, line, column))
        #expect(error.message.count > 20)
    }

    @Test func tellsOfBytesThatAreNotUTF8() throws {
        let error = try #require(mistake(in: Array("[\"é".utf8) + [0xE9, 0x22, 0x5D]))
        #expect(error.code == .invalidUTF8)
        #expect((error.byteOffset, error.column) == (4, 4))
        #expect(error.message.contains("0xE9"))
        #expect(mistake(in: [0xFF, 0xFE, 0x5B, 0x00, 0x5D, 0x00])?.code == .notUTF8)
        #expect(mistake(in: [0x00, 0x5B, 0x00, 0x5D])?.code == .notUTF8)
    }

    @Test func readsLikeACompilerMessage() throws {
        let error = try #require(mistake(in: "{\n  \"a\": tru\n}"))
        #expect(error.description.hasPrefix("2:8: 'tru' is no JSON value; "))
        let moved = error.moved(byBytes: 100, lines: 4)
        #expect((moved.byteOffset, moved.line, moved.column) == (109, 6, 8))
    }
}

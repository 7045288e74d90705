import JSON
import Testing

struct JSONWriterTests {
    private func written(_ options: JSONWriter.Options = .init(), _ body: (inout JSONWriter) throws -> Void) rethrows
        -> String
    {
        var writer = JSONWriter(options: options)
        try body(&writer)
        return String(decoding: writer.finish(), as: UTF8.self)
    }

    private func sample(_ writer: inout JSONWriter) throws {
        writer.beginObject()
        writer.key("a")
        writer.beginArray()
        writer.number(1)
        writer.number(-2.5)
        try writer.number(literal: "1e400")
        writer.bool(true)
        writer.bool(false)
        writer.null()
        writer.endArray()
        writer.key("b")
        writer.beginObject()
        writer.endObject()
        writer.key("c")
        writer.beginArray()
        writer.beginArray()
        writer.endArray()
        writer.string("x")
        writer.endArray()
        writer.endObject()
    }

    @Test func writesCompactly() throws {
        #expect(try written { try sample(&$0) } == #"{"a":[1,-2.5,1e400,true,false,null],"b":{},"c":[[],"x"]}"#)
    }

    @Test func writesPrettily() throws {
        let expected = """
            {
              "a": [
                1,
                -2.5,
                1e400,
                true,
                false,
                null
              ],
              "b": {},
              "c": [
                [],
                "x"
              ]
            }
            """
        #expect(try written(.init(isPretty: true)) { try sample(&$0) } == expected)
    }

    @Test func escapesNoMoreThanItMust() {
        let text = "\"\\/\u{8}\u{C}\n\r\t\u{0}\u{1F}\u{7F} é\u{2028}𝄞<b>"
        #expect(
            written { $0.string(text) }
                == "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u{7F} é\u{2028}𝄞<b>\"")
    }

    @Test func scriptSafeTextCannotLeaveItsElement() {
        let text = "</script><!-- \u{2028}\u{2029}\u{2027}\u{202A}\u{20AC}"
        #expect(
            written(.init(scriptSafe: true)) { $0.string(text) }
                == "\"\\u003c/script\\u003e\\u003c!-- \\u2028\\u2029\u{2027}\u{202A}\u{20AC}\"")
    }

    /// Around every boundary of the block-wise scanner.
    @Test(arguments: 0..<40)
    func escapesAtEveryDistance(_ distance: Int) {
        let run = String(repeating: "x", count: distance)
        for (character, escaped) in [("\"", "\\\""), ("\n", "\\n"), ("<", "\\u003c"), ("\u{2029}", "\\u2029")] {
            #expect(
                written(.init(scriptSafe: true)) { $0.string(run + character + "€" + run) }
                    == "\"\(run)\(escaped)€\(run)\"")
        }
    }

    @Test func bytesThatAreNotUTF8AreReplaced() {
        let bytes: [UInt8] = [0x61, 0xFF, 0xE2, 0x82, 0x62, 0xED, 0xA0, 0x80, 0x22]
        #expect(written { $0.string(utf8: bytes[...]) } == "\"a\u{FFFD}\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}\\\"\"")
        #expect(written { $0.string(utf8: [UInt8]()[...]) } == "\"\"")
    }

    @Test func numbersReadBack() {
        for value in [0.1, -0.0, Double.leastNonzeroMagnitude, 1.7976931348623157e308, 1e16, 123456.789, 1e-7] {
            let text = written { $0.number(value) }
            #expect(JSONLiteral.isNumber(text))
            #expect(Double(text)?.bitPattern == value.bitPattern)
        }
        var isWritten = true
        #expect(written { isWritten = $0.number(-Double.infinity) } == "null")
        #expect(!isWritten)
        #expect(written { $0.number(UInt64.max) } == "18446744073709551615")
    }

    @Test func refusesWhatIsNoNumber() {
        var writer = JSONWriter()
        for literal in ["", "NaN", "01", "1.", "0x1", "1 ", "+1"] {
            #expect(throws: JSONError.self) { try writer.number(literal: literal) }
        }
        #expect(writer.bytes.isEmpty)
    }

    @Test func writesLinesAndAppends() {
        var writer = JSONWriter(appendingTo: Array("# ".utf8))
        for number in 1...2 {
            writer.beginArray()
            writer.number(number)
            writer.endArray()
            writer.endLine()
        }
        #expect(String(decoding: writer.finish(), as: UTF8.self) == "# [1]\n[2]\n")
        writer.null()
        #expect(String(decoding: writer.finish(), as: UTF8.self) == "null")
    }

    @Test func writesParsedValuesAsTheyStood() throws {
        let text = #"{"a":[1.50,{"\u0062":1e400,"b":{}}],"":"\"<","c":[[],[[]]]}"#
        let root = try read(text).root
        #expect(written { $0.value(root) } == #"{"a":[1.50,{"b":1e400,"b":{}}],"":"\"<","c":[[],[[]]]}"#)
        let inner = try #require(root["a"])
        #expect(
            written {
                $0.beginArray()
                $0.value(inner)
                $0.value(inner)
                $0.endArray()
            } == #"[[1.50,{"b":1e400,"b":{}}],[1.50,{"b":1e400,"b":{}}]]"#)
    }

    @Test func tellsNumbersFromOtherText() {
        for literal in ["0", "-0", "10", "1.5", "1e5", "1E+05", "-1.25e-7", String(repeating: "9", count: 500)] {
            #expect(JSONLiteral.isNumber(literal), "\(literal)")
        }
        for literal in ["", "-", "00", "-01", "1.", ".1", "1e", "1e+", "1.e1", "Infinity", "1\n", "١"] {
            #expect(!JSONLiteral.isNumber(literal), "\(literal)")
        }
    }
}

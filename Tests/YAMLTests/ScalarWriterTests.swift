import Testing
import YAML

@Suite("Writing strings as scalars")
struct ScalarWriterTests {
    private func written(_ text: String, _ context: YAMLScalarContext = .block) -> String {
        var output: [UInt8] = []
        appendYAMLString(text, to: &output, context: context)
        return String(decoding: output, as: UTF8.self)
    }

    /// Noncharacters have no literals.
    private func text(_ codes: [UInt32]) -> String {
        String(String.UnicodeScalarView(codes.compactMap(Unicode.Scalar.init)))
    }

    @Test(
        "Unambiguous text stands plain",
        arguments: [
            "word", "two  words", "it's", #"say "hi""#, "https://example.org/a#b", "a:b", "a#b", "nose", "Nobody",
            "12 men", "2001 no, 2001 a", "1st", "e5", "v1.2", "~user", "=x", "<<x", "é", "日本語", "\u{1F600}",
            "\u{A0}x", "x, y", "x [y] {z}", "x ? y", "C:\\dir", "true story", "nullable", "0xyz", "_1", "a - b",
        ])
    func plain(_ text: String) {
        #expect(written(text) == text)
        #expect(isPlainYAML(text))
    }

    @Test(
        "Text that some parser takes for something else stands in double quotes",
        arguments: [
            "", "~", "null", "Null", "NULL", "true", "False", "TRUE", "yes", "No", "ON", "off", "y", "N", "=", "<<",
            "0", "12", "+1", "012", "0o17", "0x1F", "0b11", "1_000", "1,000", "12:30:45", "1.5", ".5", "5.", "1e3",
            "1E+3", ".inf", "+.INF", ".NaN", "2001-01-01", "2001-1-1", "2001-01-01 12:00:00 +01:00",
            "2001-01-01T12:00:00Z", ".", "+", " x", "x ", "x:", "x: y", "x #y", ":", "...", "... x", "---", "-1", "-x",
            "?x", ":x", ",x", "[x", "]x", "{x", "}x", "#x", "&x", "*x", "!x", "|x", ">x", "'x", "%x", "@x", "`x",
        ])
    func doubleQuoted(_ text: String) {
        #expect(written(text) == "\"\(text)\"")
        #expect(!isPlainYAML(text))
    }

    @Test("In flow context indicators anywhere need quotes", arguments: ["a,b", "a]", "a{", "a:b", "a?b", "a#b"])
    func flow(_ text: String) {
        #expect(written(text) == text)
        #expect(written(text, .flow) == "\"\(text)\"")
        #expect(written("word", .flow) == "word")
    }

    @Test("Single quotes spare escapes")
    func singleQuoted() {
        #expect(written(#""x""#) == #"'"x"'"#)
        #expect(written(#"a: \d"#) == #"'a: \d'"#)
        #expect(written(#"a: 'x' "y""#) == #""a: 'x' \"y\"""#)
    }

    @Test("Characters that parsers refuse or fold are escaped")
    func escapes() {
        #expect(written("a\u{0}\t\n\r\u{8}\u{C}\u{1B}\u{7F}b") == #""a\u0000\t\n\r\b\f\u001B\u007Fb""#)
        #expect(written("\u{80}\u{85}\u{9F}\u{A0}") == "\"\\u0080\\u0085\\u009F\u{A0}\"")
        #expect(written(text([0x2027, 0x2028, 0x2029, 0xFEFF])) == "\"\u{2027}" + #"\u2028\u2029\uFEFF""#)
        #expect(written(text([0xFDCF, 0xFDD0, 0xFFFE, 0xFFFF])) == "\"\u{FDCF}" + #"\uFDD0\uFFFE\uFFFF""#)
        #expect(written(text([0x1_FFFE, 0x10_FFFF, 0x10_FFFD])) == #""\U0001FFFE\U0010FFFF"# + "\u{10FFFD}\"")
    }

    @Test(
        "Malformed UTF-8 becomes U+FFFD",
        arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xF4, 0x90, 0x80, 0x80], [0x80]]
            as [[UInt8]])
    func malformed(_ bytes: [UInt8]) {
        var output: [UInt8] = []
        appendYAMLString([0x61] + bytes + [0x62], to: &output)
        let replacement = String(repeating: "\u{FFFD}", count: bytes.count)
        #expect(String(decoding: output, as: UTF8.self) == "\"a\(replacement)b\"")
    }

    @Test("Output is appended, whatever the collection")
    func collections() {
        var output: [UInt8] = [0x2D, 0x20]
        appendYAMLString(repeatElement(0x61, count: 3), to: &output)
        appendYAMLString(Array("x: y".utf8)[0..<2], to: &output)
        #expect(String(decoding: output, as: UTF8.self) == #"- aaa"x:""#)
    }
}

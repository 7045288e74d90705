import Testing

@testable import HTML5

/// Labels and their encodings (Encoding Standard, section 4.2).
struct EncodingLabelTests {
    @Test(
        arguments: [
            ("utf-8", .utf8), (" UTF8\n", .utf8), ("latin1", .windows1252), ("ISO-8859-1", .windows1252),
            ("ascii", .windows1252), ("iso-8859-9", .windows1254), ("gb2312", .gbk), ("GB18030", .gb18030),
            ("big5-hkscs", .big5), ("x-sjis", .shiftJIS), ("ms_kanji", .shiftJIS), ("ks_c_5601-1987", .eucKR),
            ("utf-16", .utf16LE), ("unicodefffe", .utf16BE), ("iso-2022-kr", .replacement), ("tis-620", .windows874),
            ("koi8-ru", .koi8U), ("x-mac-ukrainian", .xMacCyrillic), ("logical", .iso8859Part8I),
            ("csisolatinhebrew", .iso8859Part8),
        ] as [(String, Encoding)])
    func labels(_ label: String, _ encoding: Encoding) {
        #expect(Encoding(label: label) == encoding)
    }

    @Test(arguments: ["", "utf-7", "utf_8", "iso8859-99", "\u{A0}utf-8", String(repeating: "x", count: 100_000)])
    func otherWordsAreNone(_ label: String) {
        #expect(Encoding(label: label) == nil)
    }

    @Test func everyNameIsALabelOfItsEncoding() {
        for encoding in Encoding.allCases { #expect(Encoding(label: encoding.rawValue) == encoding) }
        #expect(Encoding.allCases.count == 40)
    }
}

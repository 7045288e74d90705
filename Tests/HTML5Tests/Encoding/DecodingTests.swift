import Testing

@testable import HTML5

/// Bytes of every encoding become UTF-8, whatever they are.
struct DecodingTests {
    private func text(_ bytes: [UInt8], _ encoding: Encoding) -> String {
        String(decoding: encoding.decode(bytes[...]), as: UTF8.self)
    }

    @Test(
        arguments: [
            (.windows1252, [0x80, 0x93, 0xE9, 0x81], "€“é\u{81}"), (.windows1251, [0xCF, 0xF0, 0x98], "Пр\u{98}"),
            (.windows1253, [0xC1, 0xAA], "Α\u{FFFD}"), (.iso8859Part2, [0xB1, 0xE6], "ąć"),
            (.iso8859Part15, [0xA4], "€"), (.koi8R, [0xF0, 0xD2], "Пр"), (.koi8U, [0xAE, 0xBE], "ўЎ"),
            (.ibm866, [0x8F, 0xFD], "П¤"), (.macintosh, [0x8E, 0xDB], "é€"), (.xMacCyrillic, [0x8F, 0xFF], "П€"),
            (.windows874, [0xA1, 0xDB], "ก\u{FFFD}"), (.iso8859Part8, [0xE0, 0xFF], "א\u{FFFD}"),
            (.xUserDefined, [0x41, 0x80, 0xFF], "A\u{F780}\u{F7FF}"),
            (.shiftJIS, [0x93, 0xFA, 0x96, 0x7B, 0xB1], "日本ｱ"), (.eucJP, [0xC6, 0xFC, 0xCB, 0xDC], "日本"),
            (.iso2022JP, [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x1B, 0x28, 0x42, 0x41], "日本A"),
            (.gbk, [0xD6, 0xD0, 0xCE, 0xC4, 0x80], "中文€"), (.gb18030, [0x81, 0x30, 0x81, 0x30], "\u{80}"),
            (.big5, [0xA4, 0xA4, 0xA4, 0xE5], "中文"), (.eucKR, [0xC7, 0xD1, 0xB1, 0xDB], "한글"),
            (.utf16LE, [0x3D, 0xD8, 0x00, 0xDE, 0x41, 0], "😀A"), (.utf16BE, [0xD8, 0x3D, 0xDE, 0x00], "😀"),
            (.utf16LE, [0x00, 0xD8, 0x41, 0, 0x42], "\u{FFFD}A\u{FFFD}"),
            (.replacement, [0x3C, 0x62, 0x3E], "\u{FFFD}"),
        ] as [(Encoding, [UInt8], String)])
    func characters(_ encoding: Encoding, _ bytes: [UInt8], _ expected: String) {
        #expect(text(bytes, encoding) == expected)
    }

    @Test(arguments: Encoding.allCases.filter { ![.replacement, .utf16BE, .utf16LE].contains($0) })
    func asciiIsASCII(_ encoding: Encoding) {
        let ascii = (0x20..<0x7F).map { UInt8($0) } + [0x0A, 0x0D, 0x09]
        #expect(encoding.decode(ascii[...]) == ascii)
    }

    /// What is ill-formed may not swallow the markup that follows it.
    @Test(arguments: [Encoding.shiftJIS, .eucJP, .gbk, .gb18030, .big5, .eucKR])
    func markupAfterABrokenCharacterStays(_ encoding: Encoding) {
        #expect(text([0x81] + Array("<b>".utf8), encoding).hasSuffix("<b>"))
        #expect(text([0x41, 0xFF, 0x3C], encoding).hasSuffix("<"))
    }

    @Test(arguments: Encoding.allCases)
    func anyBytesBecomeUTF8(_ encoding: Encoding) {
        var state: UInt64 = 11
        let bytes = (0..<20_000).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
        guard encoding != .utf8 else { return }
        let decoded = encoding.decode(bytes[...])
        #expect(UTF8Validity(of: decoded) != .invalid)
        #expect(encoding.decode([]).isEmpty)
    }
}

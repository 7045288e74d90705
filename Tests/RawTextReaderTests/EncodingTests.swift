import GalleyTesting
import PluginKit
import Testing

@testable import RawTextReader

/// Bytes of every encoding come out as text, and nothing in them is lost in silence.
struct EncodingTests {
    static let text = "Grüße aus Łódź — “日本” 😀\r\nÉté\n"

    private func wide(_ text: String, width: Int, isBigEndian: Bool) -> [UInt8] {
        let units: [UInt32] = width == 2 ? text.utf16.map { UInt32($0) } : text.unicodeScalars.map(\.value)
        return units.flatMap { unit in
            let bytes = (0..<width).map { UInt8(truncatingIfNeeded: unit >> UInt32(8 * $0)) }
            return isBigEndian ? bytes.reversed() : bytes
        }
    }

    @Test(arguments: [(2, false), (2, true), (4, false), (4, true)])
    func marksAreBelieved(_ width: Int, _ isBigEndian: Bool) throws {
        let item = wide("\u{FEFF}" + Self.text, width: width, isBigEndian: isBigEndian)
        let (documents, error) = try readAll(item) { $0.layout = .plain }
        #expect(error == nil)
        #expect(documents.map(\.verbatimText) == [Self.text])
        #expect(documents[0].remarks.isEmpty)
        let lines = Self.text.split { $0.isNewline }.map { wide(String($0), width: width, isBigEndian: isBigEndian) }
        #expect(documents[0].sources(in: item) == lines)
        #expect(documents[0].source.offset == width)
        #expect(documents[0].source.count == item.count - width)
    }

    @Test(arguments: [false, true])
    func utf16WithoutAMarkIsSeen(_ isBigEndian: Bool) throws {
        let item = wide("Headline\n20211231\nhttps://a.example/\nBödy\n", width: 2, isBigEndian: isBigEndian)
        let (documents, _) = try readAll(item)
        #expect(documents[0].paragraphs == ["Bödy"])
        #expect(documents[0].codes.contains("encoding-assumed"))
        #expect(documents[0].sources(in: item) == [wide("Bödy", width: 2, isBigEndian: isBigEndian)])
    }

    @Test func loneSurrogatesAndHalfUnitsAreLosses() throws {
        let item: [UInt8] = [0xFF, 0xFE, 0x41, 0, 0x00, 0xD8, 0x42, 0, 0x43]
        let (documents, _) = try readAll(item)
        #expect(documents[0].paragraphs == ["A\u{FFFD}B\u{FFFD}"])
        let loss = try #require(documents[0].losses.first)
        #expect(loss.code == "undecodable-bytes")
        #expect(loss.message.contains("3 bytes") && loss.message.contains("byte 4"))
    }

    @Test func textPastTheFirstBlockIsUTF8() throws {
        let text = String(repeating: "plain ASCII text\n", count: 1000) + "Füße\n"
        let document = try readOne(text)
        #expect(document.verbatimText == text)
        #expect(!document.codes.contains("encoding-assumed"))
    }

    @Test func windows1252IsAssumedAndSaidSo() throws {
        let item: [UInt8] =
            Array("Caf".utf8) + [0xE9, 0x20, 0x93] + Array("x".utf8) + [0x94, 0x0A, 0x81] + Array("b\n".utf8)
        let (documents, _) = try readAll(item)
        #expect(documents[0].paragraphs == ["Café “x”", "\u{81}b"])
        let note = try #require(documents[0].remarks.first { $0.code == "encoding-assumed" })
        #expect(note.severity == .note)
        #expect(note.message.contains("4 bytes") && note.message.contains("byte 3"))
        #expect(note.span == SourceSpan(start: 3, count: 1))
        #expect(
            documents[0].sources(in: item) == [Array(item[..<9].dropLast(1)), Array(item[9...].dropLast())].map { $0 })
    }

    @Test func utf8WithABadByteStaysUTF8() throws {
        let item = Array("Füße ".utf8) + [0xFC] + Array(" 日本\nÖl ".utf8) + [0xE6, 0x97]
        let (documents, _) = try readAll(item)
        #expect(documents[0].paragraphs == ["Füße ü 日本", "Öl æ—"])
        #expect(documents[0].losses.isEmpty)
    }

    @Test func eachDocumentHearsOfItsOwnBytes() throws {
        let header = "\n20211231\nhttps://a.example/\n"
        let item = Array("One\(header)good\nTwo\(header)b".utf8) + [0xE4] + Array("d\n".utf8)
        let (documents, _) = try readAll(item)
        #expect(documents.map { $0.codes.contains("encoding-assumed") } == [false, true])
        #expect(documents[1].paragraphs == ["bäd"])
    }

    @Test(arguments: [
        ("GBK", [0xD6, 0xD0, 0xCE, 0xC4] as [UInt8], "中文"), ("Shift_JIS", [0x93, 0xFA, 0x96, 0x7B], "日本"),
        ("Big5", [0xA4, 0xA4, 0xA4, 0xE5], "中文"), ("KOI8-R", [0xF2, 0xD5, 0xD3], "Рус"),
        ("EUC-KR", [0xC7, 0xD1], "한"), ("ISO-8859-2", [0xA3, 0xF3, 0x64, 0xBC], "Łódź"),
        ("windows-1251", [0xCC, 0xE8, 0xF0], "Мир"), ("windows-1252", [0x80], "€"), ("CP437", [0x81], "ü"),
    ])
    func namedEncodings(_ name: String, _ bytes: [UInt8], _ text: String) throws {
        let item = Array("ascii\n  ".utf8) + bytes + [0x20, 0x0D, 0x0A] + bytes + Array("\nend".utf8)
        let (documents, error) = try readAll(item) { $0.encoding = name }
        #expect(error == nil)
        #expect(documents[0].verbatimText == "ascii\n  \(text) \r\n\(text)\nend")
        #expect(documents[0].sources(in: item) == [Array("ascii".utf8), bytes, bytes, Array("end".utf8)])
        #expect(documents[0].losses.isEmpty)
        // The transport's word does the same.
        let hinted = try readAll(item, charset: name)
        #expect(hinted.documents[0].verbatimText == documents[0].verbatimText)
    }

    @Test func aNamedEncodingDoesNotBreakUTF8() throws {
        let (documents, _) = try readAll(Array("Füße\n".utf8)) { $0.encoding = "windows-1251" }
        #expect(documents[0].paragraphs == ["Füße"])
    }

    @Test(arguments: [
        ("ISO-2022-JP", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x1B, 0x28, 0x42] as [UInt8], "日本"),
        ("UTF-7", Array("+ZeVnLA-".utf8), "日本"),
    ])
    func sevenBitEncodingsWinOverASCII(_ name: String, _ bytes: [UInt8], _ text: String) throws {
        let (documents, _) = try readAll(Array("a\n".utf8) + bytes + Array("\nb\n".utf8)) { $0.encoding = name }
        #expect(documents[0].paragraphs == ["a", text, "b"])
    }

    @Test(arguments: ["UTF-16", "UTF-16BE", "UTF-32", "IBM037", "ISO-2022-JP"])
    func plainUTF8IsSpared(_ name: String) throws {
        let (documents, _) = try readAll(Array("Füße, abcd\n".utf8)) { $0.encoding = name }
        #expect(documents[0].paragraphs == ["Füße, abcd"])
    }

    @Test func utf16InOtherScriptsIsReadWhenNamed() throws {
        let item = wide("Привет, мир\nещё", width: 2, isBigEndian: true)
        let (documents, error) = try readAll(item) { $0.encoding = "UTF-16BE" }
        #expect(error == nil)
        #expect(documents[0].paragraphs == ["Привет, мир", "ещё"])
    }

    @Test func anEncodingWithoutASCIIWins() throws {
        // "Hi" and a line feed in EBCDIC.
        let (documents, error) = try readAll([0xC8, 0x89, 0x25, 0xC8, 0x89]) { $0.encoding = "IBM037" }
        #expect(error == nil)
        #expect(documents[0].paragraphs == ["Hi", "Hi"])
    }

    @Test func undecodableBytesAreALoss() throws {
        let item = Array("ok\n".utf8) + [0xFF, 0x41, 0xFF, 0x0A] + [0xD6]
        let (documents, _) = try readAll(item) { $0.encoding = "GBK" }
        #expect(documents[0].paragraphs == ["ok", "\u{FFFD}A\u{FFFD}", "\u{FFFD}"])
        let loss = try #require(documents[0].losses.first)
        #expect(loss.code == "undecodable-bytes")
        #expect(loss.message.contains("3 bytes") && loss.message.contains("byte 3") && loss.message.contains("GBK"))
    }

    @Test func aMarkMakesUTF8Certain() throws {
        let (documents, _) = try readAll([0xEF, 0xBB, 0xBF, 0x61, 0xFF, 0x62])
        #expect(documents[0].paragraphs == ["a\u{FFFD}b"])
        #expect(documents[0].losses.map(\.code) == ["undecodable-bytes"])
    }

    @Test func latin1FromTheWebIsWindows1252() throws {
        let (documents, _) = try readAll([0x93, 0x61, 0x94], charset: "ISO-8859-1")
        #expect(documents[0].paragraphs == ["“a”"])
    }

    @Test func aCharsetThatNobodyKnowsIsPassedOver() throws {
        let (documents, error) = try readAll([0x61, 0xE9], charset: "x-unheard-of")
        #expect(error == nil)
        #expect(documents[0].paragraphs == ["aé"])
    }

    @Test(arguments: [("latin-one", ""), ("windos-1252", "windows-1252"), ("utf-8//TRANSLIT", ""), ("", "")])
    func namesAreChecked(_ name: String, _ suggestion: String) throws {
        var options = RawTextOptions()
        options.encoding = name
        let error = #expect(throws: Diagnostics.self) {
            _ = try RawTextReader(options: options, context: PluginContext())
        }
        let first = try #require(error?.all.first)
        #expect(first.code == "unknown-encoding")
        #expect(first.help.contains(suggestion))
        #expect(!first.help.isEmpty)
    }

    /// Any bytes in any encoding: no crash, well-formed text, spans inside the item.
    @Test(arguments: 0..<40)
    func randomBytes(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let names: [String?] = [
            nil, "GBK", "GB18030", "ISO-2022-JP", "UTF-7", "UTF-16", "UTF-16BE", "UTF-32", "Shift_JIS", "windows-1255",
            "UTF-8", "IBM037",
        ]
        for _ in 0..<15 {
            let count = Int.random(in: 1..<200, using: &random)
            let pool: [UInt8] = [
                0x0A, 0x0D, 0x20, 0x1B, 0x24, 0x42, 0x7E, 0x7B, 0x2B, 0x41, 0xE9, 0xD6, 0xD8, 0xFF, 0x80, 0x39,
            ]
            let item = (0..<count).map { _ in
                Bool.random(using: &random)
                    ? pool.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
            }
            let name = names.randomElement(using: &random) ?? nil
            let structure = Bool.random(using: &random) ? RawTextOptions.Structure.literal : .detect
            let (documents, _) = try readAll(item) {
                $0.encoding = name; $0.structure = structure
            }
            for document in documents {
                #expect(UTF8.isValid(document.body.text))
                for node in document.body.nodes {
                    #expect(document.source.offset + Int(node.source.start) + Int(node.source.count) <= item.count)
                }
            }
        }
    }
}

extension UTF8 {
    static func isValid(_ bytes: [UInt8]) -> Bool {
        String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes)
    }
}

import CSVReader
import PluginKit
import Testing

/// Tables in any encoding, in pieces, with places in the bytes as they are stored.
struct EncodingTests {
    private static let text = "headline,c\nä €,1\nplain,2\n中文 😀,3\nend,4\n"

    private static func wide(_ text: String, _ width: Int, bigEndian: Bool, mark: Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        func add(_ value: UInt32) {
            for index in 0..<width {
                let shift = UInt32(8 * (bigEndian ? width - 1 - index : index))
                bytes.append(UInt8(truncatingIfNeeded: value >> shift))
            }
        }
        if mark { add(0xFEFF) }
        if width == 2 {
            for unit in text.utf16 { add(UInt32(unit)) }
        } else {
            for s in text.unicodeScalars { add(s.value) }
        }
        return bytes
    }

    private static let headlines = ["ä €", "plain", "中文 😀", "end"]

    @Test(arguments: [nil, 1, 2, 3, 5] as [Int?])
    func wideEncodings(pieces: Int?) throws {
        for bigEndian in [true, false] {
            for width in [2, 4] {
                let bytes = Self.wide(Self.text, width, bigEndian: bigEndian, mark: true)
                let table = try read(bytes, pieces: pieces)
                #expect(table.documents.map(\.metadata.headline) == Self.headlines)
                let starts = table.documents.map { document in
                    let source = document.source
                    return Array(bytes[source.offset..<source.offset + source.count])
                }
                let lines = Self.text.split(separator: "\n").dropFirst()
                    .map { Self.wide($0 + "\n", width, bigEndian: bigEndian, mark: false) }
                #expect(starts == lines)
            }
        }
    }

    @Test func utf16WithoutAMark() throws {
        let text = "headline,c\n" + String(repeating: "plain,2\n", count: 20) + "ü,3\n"
        let table = try read(Self.wide(text, 2, bigEndian: false, mark: false))
        #expect(table.documents.last?.metadata.headline == "ü")
        #expect(table.codes == ["encoding-assumed", "dialect-detected"])
    }

    @Test(arguments: [nil, 1, 2] as [Int?])
    func utf8(pieces: Int?) throws {
        for mark in [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
            let table = try read(mark + Array(Self.text.utf8), pieces: pieces)
            #expect(table.documents.map(\.metadata.headline) == Self.headlines)
            #expect(table.documents[0].source.offset == mark.count + 11)
            #expect(table.codes == ["dialect-detected"])
        }
    }

    @Test(arguments: [nil, 1, 4] as [Int?])
    func bytesThatAreNotUTF8AreWindows1252(pieces: Int?) throws {
        let bytes = Array("headline,c\n".utf8) + [0x80, 0xE4, 0x2C, 0x31, 0x0A] + Array("中,2\nx".utf8) + [0xFC, 0x0A]
        let table = try read(bytes, pieces: pieces)
        #expect(table.documents.map(\.metadata.headline) == ["€ä", "中", "xü"])
        #expect(table.codes == ["dialect-detected", "encoding-assumed", "row-short", "encoding-assumed"].sorted())
        #expect(table.documents.map(\.source.offset) == [11, 16, 22])
        let note = table.documents[0].remarks.first { $0.code == "encoding-assumed" }
        #expect(note?.message.hasPrefix("2 bytes are not UTF-8, the first at byte 11 of the item") == true)
        #expect(note?.span == SourceSpan(0..<1))
    }

    @Test func itemsThatSayTheyAreUTF8() throws {
        let bytes = [0xEF, 0xBB, 0xBF] + Array("headline\nx".utf8) + [0xFC, 0x0A]
        let table = try read(bytes)
        #expect(table.documents[0].metadata.headline == "x\u{FFFD}")
        #expect(table.documents[0].losses.map(\.code) == ["undecodable-bytes"])
    }

    @Test(arguments: [nil, 1, 3] as [Int?])
    func namedEncodings(pieces: Int?) throws {
        let koi8 = Array("headline,c\n".utf8) + [0xF7, 0xCF, 0xC4, 0xC1, 0x2C, 0x31, 0x0A]
        #expect(try read(koi8, pieces: pieces) { $0.encoding = "KOI8-R" }.documents[0].metadata.headline == "Вода")
        #expect(try read(koi8, charset: "koi8-r", pieces: pieces).documents[0].metadata.headline == "Вода")
        let gbk = Array("headline,c\n".utf8) + [0xD6, 0xD0, 0x2C, 0x31, 0x0A, 0xFF, 0x2C, 0x32, 0x0A]
        let table = try read(gbk, pieces: pieces) { $0.encoding = "GBK" }
        #expect(table.documents.map(\.metadata.headline) == ["中", "\u{FFFD}"])
        #expect(table.documents.map(\.source.offset) == [11, 16])
        #expect(table.documents[1].losses.count == 1)
        // What is plainly UTF-8 is read as that.
        #expect(
            try read(Array(Self.text.utf8)) { $0.encoding = "GBK" }.documents.map(\.metadata.headline) == Self.headlines
        )
    }

    @Test func encodingsThatAreNone() {
        #expect(throws: Diagnostics.self) { try read("a\nb\n") { $0.encoding = "windows-1522" } }
    }
}

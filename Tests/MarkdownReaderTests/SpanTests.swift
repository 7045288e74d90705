import PluginKit
import Testing

/// Every block knows the bytes that it came from.
struct SpanTests {
    /// Kind and bytes of every block, in document order.
    private static func pieces(_ document: Document, _ bytes: [UInt8]) -> [String] {
        document.body.nodes.dropFirst().compactMap { node in
            guard let kind = node.blockKind else { return nil }
            let start = Int(node.source.start)
            let text = bytes[start..<start + Int(node.source.count)]
            return "\(kind): " + String(decoding: text, as: UTF8.self)
        }
    }

    @Test func blocks() throws {
        let text =
            "---\nheadline: x\n---\n# A\n\n> b\n> c\n\n- d\n\n  e\n\n- f\n\n```\ng\n```\n\n    h\n\n***\n[^1]: n\n"
        let pieces = Self.pieces(try read(text), Array(text.utf8))
        #expect(
            pieces == [
                "heading: # A", "quote: > b\n> c", "paragraph: b\n> c", "list: - d\n\n  e\n\n- f", "item: - d\n\n  e",
                "paragraph: d", "paragraph: e", "item: - f", "paragraph: f", "code: ```\ng\n```", "code: h",
                "thematicBreak: ***", "footnote: [^1]: n", "paragraph: n",
            ])
    }

    @Test func tables() throws {
        let text = "intro\nmore\n| a | b |\n|---|---|\n| c | d |\n\n> | x |\n> |---|\n"
        let pieces = Self.pieces(try read(text), Array(text.utf8))
        #expect(
            pieces == [
                "paragraph: intro\nmore", "table: | a | b |\n|---|---|\n| c | d |", "row: | a | b |", "cell: a",
                "paragraph: a", "cell: b", "paragraph: b", "row: | c | d |", "cell: c", "paragraph: c", "cell: d",
                "paragraph: d", "quote: > | x |\n> |---|", "table: | x |\n> |---|", "row: | x |", "cell: x",
                "paragraph: x",
            ])
    }

    @Test func lineEndsAndMarks() throws {
        for end in ["\n", "\r\n", "\r"] {
            let text = "\u{FEFF}ä" + end + end + "- b" + end + end + "c"
            #expect(
                Self.pieces(try read(text), Array(text.utf8)) == [
                    "paragraph: ä", "list: - b", "item: - b", "paragraph: b", "paragraph: c",
                ])
        }
    }

    /// Spans count bytes of the item as it is stored.
    @Test func otherEncodings() throws {
        let windows = Array("# ".utf8) + [0xFC, 0x80] + Array("\n\nx\n\n- ".utf8) + [0xE4] + Array("\n".utf8)
        let document = try read(windows)
        #expect(document.body.plainText(of: 0) == "ü€\nx\nä")
        #expect(document.body.nodes.compactMap { $0.blockKind == .item ? $0.source : nil } == [SourceSpan(9..<12)])
        #expect(document.remarks.map(\.code) == ["encoding-assumed"])
        for isBigEndian in [true, false] {
            let wide = "\u{FEFF}# ü中\r\n\r\n- 😀\n".utf16.flatMap { unit -> [UInt8] in
                let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
                return isBigEndian ? bytes : bytes.reversed()
            }
            let document = try read(wide)
            #expect(document.body.plainText(of: 0) == "ü中\n😀")
            #expect(document.body.nodes.compactMap { $0.blockKind == .item ? $0.source : nil } == [SourceSpan(18..<26)])
        }
    }
}

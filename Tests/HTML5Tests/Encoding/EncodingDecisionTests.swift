import Testing

@testable import HTML5

/// Which encoding a page is in (HTML Standard, section 13.2.3).
struct EncodingDecisionTests {
    private func decide(_ text: String, transport: String? = nil) -> EncodingDecision {
        EncodingDecision(for: Array(text.utf8), transport: transport)
    }

    @Test func aMarkWinsOverAllElse() {
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("<meta charset=big5>".utf8)
        let decision = EncodingDecision(for: bytes, transport: "shift_jis")
        #expect(decision.encoding == .utf8 && decision.reason == .byteOrderMark && decision.markLength == 3)
    }

    @Test func theTransportWinsOverMarkup() {
        #expect(decide("<meta charset=big5>", transport: "Shift_JIS").encoding == .shiftJIS)
        #expect(decide("<meta charset=big5>", transport: "no such").encoding == .big5)
    }

    @Test(
        arguments: [
            ("<meta charset=utf-16>", Encoding.utf8), ("<meta charset=x-user-defined>", .windows1252),
            ("<META HTTP-EQUIV='Content-Type' content='text/html; CHARSET = \"koi8-r\"'>", .koi8R),
            ("<!-- <meta charset=big5> --><meta charset=gbk>", .gbk),
            ("<p title='<meta charset=big5>'><meta charset=gbk>", .gbk),
            ("<meta charset=big5 charset=gbk>", .big5),
        ])
    func markup(_ text: String, _ encoding: Encoding) {
        let decision = decide(text)
        #expect(decision.encoding == encoding && decision.reason == .markup)
    }

    @Test(arguments: ["<meta content='text/html; charset=big5'>", "<metacharset=big5>", "<meta charset=big5", "plain"])
    func nothingThatCounts(_ text: String) {
        #expect(decide(text).encoding == .windows1252 && decide(text).isTentative)
    }

    @Test func bytesThatAreUTF8AreTakenForIt() {
        #expect(decide(String(repeating: " ", count: 5000) + "Füße").encoding == .utf8)
        #expect(EncodingDecision(for: [0x46, 0xFC, 0xDF, 0x65]).encoding == .windows1252)
    }

    @Test func utf16DeclaresItself() {
        #expect(EncodingDecision(for: [0x3C, 0, 0x3F, 0, 0x78, 0, 0x6D, 0]).encoding == .utf16LE)
        #expect(EncodingDecision(for: [0, 0x3C, 0, 0x3F, 0, 0x78, 0, 0x6D]).encoding == .utf16BE)
    }
}

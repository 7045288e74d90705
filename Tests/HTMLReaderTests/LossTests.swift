import PluginKit
import Testing

@testable import HTMLReader

/// What a document has no place for is told, once a kind.
struct LossTests {
    @Test(
        arguments: [
            ("<abbr title='World Wide Web'>WWW</abbr>", "loss abbreviation"), ("<p title=x>a</p>", "loss tooltip"),
            ("<span lang=fr>a</span>", "loss language"), ("<bdo dir=rtl>a</bdo>", "loss text-direction"),
            ("<p dir=rtl>a</p>", "loss text-direction"), ("<time datetime=2020>a</time>", "loss time"),
            ("<q cite=u>a</q>", "loss cited-address"), ("<blockquote cite=u>a</blockquote>", "loss cited-address"),
            ("<p>a<svg></svg></p>", "loss drawing"), ("<map><area href=u></map>", "loss image-map"),
            ("<select><option>a</select>", "loss form-choices"), ("<input type=range>", "loss form-control"),
            ("<a href='javascript:x'>a</a>", "loss script-link"), ("<iframe src=u></iframe>", "note media-link"),
            ("<ruby>a<rt>b</rt></ruby>", "note ruby"), ("<h1>a<ul><li>b</ul></h1>", "loss heading-break"),
        ])
    func kinds(_ html: String, _ expected: String) throws {
        #expect(try remarks(html).filter { !$0.hasSuffix("text-direction") || $0 == expected }.contains(expected))
    }

    @Test
    func aKindIsToldOnceWithItsNumber() throws {
        let html = "<p>" + String(repeating: "<abbr title=x>a</abbr> ", count: 5) + "</p>"
        let remarks = try read(html).remarks
        #expect(remarks.count == 1)
        #expect(remarks[0].message == "5 abbreviations lose what it stands for (title)")
        #expect(remarks[0].span == SourceSpan(3..<25))
    }

    @Test
    func everyKindHasItsOwnCodeAndAMessage() {
        #expect(Set(LossKind.allCases.map(\.code)).count == LossKind.allCases.count)
        for kind in LossKind.allCases {
            #expect(kind.message(1).hasPrefix("1 "))
            #expect(kind.message(2).hasPrefix("2 "))
            #expect(kind.message(1) != kind.message(2).replacing("2 ", with: "1 "))
        }
    }

    @Test
    func aPlainPageLosesNothing() throws {
        #expect(try remarks(page("<h1 id=a class=b>x</h1><p>y <a href=u title=t>z</a></p>")) == [])
    }
}

import HTML5
import Testing

struct ContentTests {
    @Test func attributes() throws {
        let tree = try parse("<a HREF='/x?a=1&amp;b=2' title data-Odd=\"1\" href=no class=\"b  c\">")
        let a = try #require(tree.firstElement(.a))
        #expect(tree.attribute(.href, of: a).map(tree.string) == "/x?a=1&b=2")
        #expect(tree.attribute(.title, of: a).map(\.isEmpty) == true)
        #expect(tree.attribute(named: "data-odd", of: a).map(tree.string) == "1")
        #expect(tree.attribute(.id, of: a) == nil && tree.attribute(named: "data-Odd", of: a) == nil)
        #expect(tree.attributes(of: a).map { tree.string($0.name) } == ["href", "title", "data-odd", "class"])
        #expect(tree.attributes(of: tree.root).isEmpty && tree.attribute(.href, of: tree.root) == nil)
    }

    @Test func namesOfForeignElements() throws {
        let tree = try parse(
            "<svg viewbox=1 xlink:href=a xml:lang=b><foreignobject><p viewbox=2></p></foreignobject></svg>"
                + "<math definitionurl=x><mi>")
        let svg = try #require(tree.elements(.body).first.flatMap { tree.firstChild(of: $0) })
        #expect(tree.name(of: svg) == .svg && tree.namespace(of: svg) == .svg && !tree.isHTML(svg, .svg))
        #expect(tree.attribute(.viewBox, of: svg).map(tree.string) == "1")
        #expect(tree.attribute(.foreignXlinkHref, of: svg).map(tree.string) == "a")
        #expect(tree.attribute(named: "xlink:href", of: svg).map(tree.string) == "a")
        #expect(tree.attribute(named: "xml:lang", of: svg).map(tree.string) == "b")
        #expect(AttributeName.foreignXlinkHref.isNamespaced && !AttributeName.href.isNamespaced)
        #expect(tree.firstChild(of: svg).map(tree.name) == .foreignObject)
        let p = try #require(tree.firstElement(.p))
        #expect(tree.attributes(of: p).map { tree.string($0.name) } == ["viewbox"])
        let math = try #require(tree.nextSibling(of: svg))
        #expect(tree.namespace(of: math) == .mathML && tree.attribute(.definitionURL, of: math) != nil)
    }

    @Test func namesThatAreNotKnown() throws {
        let long = String(repeating: "x", count: 40)
        let tree = try parse("<My-Element é=1><\(long)></\(long)><my-element \(long)=2>")
        let body = try #require(tree.firstElement(.body))
        let first = try #require(tree.firstChild(of: body))
        #expect(tree.string(tree.name(of: first)) == "my-element" && tree.name(of: first).knownString == nil)
        #expect(tree.attribute(named: "é", of: first).map(tree.string) == "1")
        let second = try #require(tree.firstChild(of: first))
        #expect(tree.string(tree.name(of: second)) == long)
        let third = try #require(tree.nextSibling(of: second))
        #expect(tree.name(of: third) == tree.name(of: first))
        #expect(tree.attribute(named: long, of: third).map(tree.string) == "2")
    }

    @Test func doctypes() throws {
        let tree = try parse("<!DOCTYPE HTML PUBLIC \"-//X//\" 'y'><p>")
        let doctype = try #require(tree.firstChild(of: tree.root))
        let parts = try #require(tree.doctype(of: doctype))
        #expect(tree.string(parts.name) == "html" && parts.publicID.map(tree.string) == "-//X//")
        #expect(parts.systemID.map(tree.string) == "y" && tree.attributes(of: doctype).isEmpty)
        #expect(tree.doctype(of: tree.root) == nil)
    }

    @Test(arguments: [
        ("a&amp;b", "a&b"), ("a&b", "a&b"), ("&lt;&gt;", "<>"), ("a\r\nb\rc", "a\nb\nc"), ("a\0b", "ab"),
        ("&#128;&#x1F600;", "€😀"), ("&NotEqualTilde;&nbsp;x", "≂\u{338}\u{A0}x"), ("&notit;", "¬it;"),
        ("é&eacute;é", "ééé"), ("a<!-- -->", "a"),
        ("&#xD800;&#0;&#x110000;&#99999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("&CounterClockwiseContourIntegral;&CounterClockwiseContourIntegral", "∳&CounterClockwiseContourIntegral"),
    ])
    func texts(_ markup: String, _ expected: String) throws {
        let tree = try parse("<p>" + markup)
        let p = try #require(tree.firstElement(.p))
        #expect(tree.firstText(in: p) == expected)
        let quoted = try parse("<p title=\"\(markup)\">")
        let value = quoted.attribute(.title, of: try #require(quoted.firstElement(.p))).map(quoted.string)
        let inAttribute = markup.contains("\0") ? "a\u{FFFD}b" : markup.contains("<!") ? markup : expected
        #expect(value == (markup == "&notit;" ? markup : inAttribute))
    }

    @Test func textThatIsAsItStandsIsNotCopied() throws {
        let tree = try parse("<p title='a b'>text</p>")
        let p = try #require(tree.firstElement(.p))
        let text = tree.text(of: try #require(tree.firstChild(of: p)))
        #expect(text.start == 15 && text.count == 4)
        #expect(tree.attribute(.title, of: p)?.start == 10)
        #expect(tree.equals(text, "text") && !tree.equals(text, "texts") && !tree.equals(text, "Text"))
        #expect(tree.equalsIgnoringCase(text, "text") && tree.contains(text, "ex") && !tree.contains(text, "xe"))
    }

    @Test func whatIsNotUTF8IsReplaced() throws {
        let bytes = Array("<p>a".utf8) + [0xFF, 0xE2, 0x82, 0x62, 0xF0, 0x9F, 0x98]
        let tree = try HTMLParser().parse(utf8: bytes)
        let p = try #require(tree.firstElement(.p))
        #expect(tree.firstText(in: p) == "a\u{FFFD}\u{FFFD}b\u{FFFD}")
        #expect(tree.source == Array("<p>a\u{FFFD}\u{FFFD}b\u{FFFD}".utf8))
    }

    @Test func whatIsNotUTF8IsReplacedAsSwiftDoes() throws {
        for first in UInt8(0xC0)...0xFF {
            for second in stride(from: UInt8(0x70), through: 0xF0, by: 0x10) {
                let bytes: [UInt8] = [0x61, first, second, 0x80, 0x80, 0x62, first]
                let tree = try HTMLParser().parse(utf8: bytes)
                #expect(tree.source == Array(String(decoding: bytes, as: UTF8.self).utf8), "\(first) \(second)")
            }
        }
    }

    @Test func textsThatGrowByTurnsAreWhole() throws {
        let tree = try parse("<table>" + String(repeating: "a&amp;<tr><td>b</td></tr>", count: 200))
        let body = try #require(tree.firstElement(.body))
        #expect(tree.firstText(in: body) == String(repeating: "a&", count: 200))
        #expect(tree.elements(.td).allSatisfy { tree.firstText(in: $0) == "b" })
    }

    @Test(arguments: ["<pre>\nx", "<pre>\r\nx", "<pre>\rx", "<pre>&#10;x", "<listing>\nx", "<textarea>\r\nx"])
    func aLineFeedAfterTheTagIsDropped(_ page: String) throws {
        let tree = try parse(page)
        let element = try #require(tree.firstElement(.body).flatMap { tree.firstChild(of: $0) })
        #expect(tree.firstText(in: element) == "x")
    }
}

import GalleyTesting
import Testing

@testable import HTML5

/// Bytes are read in blocks where there are enough of them, and one by one where not: both ways give the same.
struct PlaceTests {
    private static let pages = [
        "<p class=\"a b\">text&amp;more</p>", "<blockquote data-some-long-name='x' y=z>é</blockquote>",
        "<figcaption\tID=a/><IMG SRC=x ALT=\"\">", "<a\u{1}b \u{2}c=d=e f\u{3}=g>x",
        "<p a='b\rc' d=\"e&lt\" f=g&amp>h\r\ni",
        "<script>a</b></script><title>x&lt;</title>", "<!--x--><svg><![CDATA[y]]></svg>", "<my-custom-element-name a>",
        "<aaaaaaaa bbbbbbbb=c ddddddddeeeeeeee=f ddddddddeeeeeeeeg=h>", "<p\u{0}q r\u{0}s=t>u\u{0}v",
    ]

    @Test(arguments: pages)
    func theEndOfThePageIsNoOther(_ page: String) throws {
        let expected = try outline(page + String(repeating: "<hr>", count: 30))
        let lines = expected.split(separator: "\n")
        for count in 0..<30 {
            let found = try outline(page + String(repeating: "<hr>", count: count)).split(separator: "\n")
            #expect(found.filter { !$0.hasSuffix("<hr>") } == lines.filter { !$0.hasSuffix("<hr>") })
        }
    }

    @Test(arguments: pages)
    func wherePagesBeginDoesNotMatter(_ page: String) throws {
        let expected = try outline("<body>" + page)
        for count in 0..<40 {
            #expect(try outline(String(repeating: " ", count: count) + "<body>" + page) == expected)
        }
    }

    /// Cutting a page anywhere gives a tree, and never a byte from behind the cut.
    @Test(arguments: pages)
    func pagesMayEndAnywhere(_ page: String) throws {
        let bytes = Array(page.utf8)
        for count in 0...bytes.count {
            let tree = try HTMLParser().parse(utf8: Array(bytes[..<count]))
            #expect(TreeCheck.problem(in: tree) == nil)
        }
    }

    @Test(arguments: 0..<20)
    func damagedPages(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<50 {
            var bytes = (0..<generator.int(in: 1...20)).flatMap { _ in Array(generator.pick(Self.pages).utf8) }
            for _ in 0..<generator.below(10) {
                bytes[generator.below(bytes.count)] = UInt8(generator.below(256))
            }
            var limits = HTMLParser.Limits()
            limits.depth = generator.int(in: 4...40)
            let parser = HTMLParser(scripting: generator.chance(50), limits: limits)
            let tree = try parser.parse(utf8: bytes)
            #expect(TreeCheck.problem(in: tree) == nil && TreeCheck.depth(of: tree) <= limits.depth)
            #expect(try parser.parse(utf8: bytes).testFormat() == tree.testFormat())
        }
    }
}

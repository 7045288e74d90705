import HTML5
import Testing

/// Every limit does what it says, and no more.
struct LimitTests {
    private func parse(_ page: String, _ set: (inout HTMLParser.Limits) -> Void) throws -> HTMLTree {
        var limits = HTMLParser.Limits()
        set(&limits)
        return try HTMLParser(limits: limits).parse(utf8: Array(page.utf8))
    }

    @Test func inputBytes() throws {
        #expect(throws: HTMLError.inputTooLarge(bytes: 5, limit: 4)) { try parse("<p>ab") { $0.inputBytes = 4 } }
        #expect(try parse("<p>a") { $0.inputBytes = 4 }.elements(.p).count == 1)
        var limits = HTMLParser.Limits()
        limits.inputBytes = 4
        #expect(throws: HTMLError.inputTooLarge(bytes: 5, limit: 4)) {
            try HTMLParser(limits: limits).parse(Array("<p>ab".utf8))
        }
    }

    @Test func attributesPerElement() throws {
        let tree = try parse("<p a b c a d><i e f>") { $0.attributesPerElement = 3 }
        let p = try #require(tree.firstElement(.p))
        #expect(tree.attributes(of: p).map { tree.string($0.name) } == ["a", "b", "c"])
        #expect(tree.attributes(of: try #require(tree.firstElement(.i))).count == 2)
    }

    @Test func depth() throws {
        let tree = try parse("<div><div><div><div><div id=a>x</div>y</div></div></div></div><p>z") { $0.depth = 5 }
        #expect(TreeCheck.depth(of: tree) <= 5)
        let a = try #require(tree.element(id: "a"))
        #expect(tree.firstText(in: a) == "x")
        #expect(tree.elements(.div).count == 5)
        // What was too deep is beside where it stood, and what follows is where it would have been.
        #expect(tree.firstElement(.p).flatMap { tree.parent(of: $0) }.map(tree.name) == .body)
        let whole = try parse(String(repeating: "<div>", count: 509) + "<p>") { _ in }
        #expect(TreeCheck.depth(of: whole) == 511)
        #expect(whole.firstElement(.p).flatMap { whole.parent(of: $0) }.map { whole.parent(of: $0) } != nil)
    }

    @Test func depthInTemplates() throws {
        let tree = try parse(String(repeating: "<template>", count: 100) + "<p>x") { $0.depth = 10 }
        #expect(TreeCheck.depth(of: tree) == 10 && TreeCheck.problem(in: tree) == nil)
        #expect(tree.firstElement(.p) == nil)
    }

    @Test func copies() throws {
        let page = "<p><b><i>" + String(repeating: "<p>x", count: 100)
        #expect(try parse(page) { _ in }.elements(.i).count == 101)
        let tree = try parse(page) { $0.copies = 0 }
        #expect(tree.elements(.i).count < 60 && tree.elements(.p).count == 101)
        #expect(TreeCheck.problem(in: tree) == nil)
    }

    /// Copies share their attributes, but whoever looks at each of them looks at as many bytes.
    @Test(arguments: ["<p>x", "<div></b>x", "</b><p>x</b>y<b>"])
    func copiedAttributes(_ repeated: String) throws {
        let page =
            "<p><b class='" + String(repeating: "x ", count: 100_000) + "'>" + String(repeating: repeated, count: 5_000)
        let tree = try parse(page) { $0.copies = 100 }
        let bytes = tree.elements(.b).reduce(0) { $0 + (tree.attribute(.class, of: $1)?.count ?? 0) }
        #expect(bytes < 20 * page.utf8.count)
        #expect(TreeCheck.problem(in: tree) == nil)
    }

    @Test func tagNames() throws {
        let page = (0..<66_000).map { "<x\($0)></x\($0)>" }.joined()
        #expect(throws: HTMLError.tooManyTagNames) { try parse(page) { _ in } }
    }
}

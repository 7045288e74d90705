/// What libFuzzer calls: parses bytes as a page and as a fragment and checks what holds for every tree.
///
/// Built as one module with the parser's sources; see `build.sh`. The first two bytes choose the settings, and what
/// follows the last line feed is also read as a selector and as the label of an encoding.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let start, count > 1 else { return 0 }
    let (choice, second) = (start[0], start[1])
    let bytes = Array(UnsafeBufferPointer(start: start + 2, count: count - 2))
    let lastLine = String(decoding: bytes.suffix(100).split(separator: 0x0A).last ?? [], as: UTF8.self)
    var limits = HTMLParser.Limits()
    if choice & 2 != 0 { limits.depth = 4 + Int(choice >> 4) }
    if choice & 4 != 0 { limits.copies = 16 }
    if second & 1 != 0 { limits.attributesPerElement = Int(second >> 4) }
    let parser = HTMLParser(scripting: choice & 1 != 0, limits: limits)
    do {
        let tree: HTMLTree
        if choice & 8 != 0 {
            tree = try parser.parseFragment(utf8: bytes, context: contexts[Int(choice >> 4) % contexts.count])
        } else if second & 2 != 0 {
            tree = try parser.parse(bytes, transportEncoding: second & 4 != 0 ? lastLine : labels[Int(second >> 3)])
        } else {
            tree = try parser.parse(bytes)
        }
        check(tree, limits)
        let markup = tree.serialized()
        check(try parser.parse(utf8: markup), limits)
        let outline = tree.testFormat()
        query(tree, lastLine)
        // The other setting of the scripting flag must not trip either.
        check(try HTMLParser(scripting: !parser.scripting, limits: limits).parse(utf8: bytes), limits)
        // A mark in front of what was decoded is text, and would not be so once more.
        let isMarked = tree.encoding != .utf8 && tree.source.starts(with: [0xEF, 0xBB, 0xBF])
        if choice & 8 == 0, !isMarked, try parser.parse(utf8: tree.source).testFormat() != outline {
            fail("what is parsed again is another tree")
        }
    } catch {
        fail("\(error)")
    }
    return 0
}

private let contexts = [
    ContextElement("div"), ContextElement("table"), ContextElement("tr"), ContextElement("td"),
    ContextElement("select"), ContextElement("template"), ContextElement("html"), ContextElement("frameset"),
    ContextElement("svg", namespace: .svg), ContextElement("foreignObject", namespace: .svg),
    ContextElement("math", namespace: .mathML), ContextElement("mi", namespace: .mathML),
    ContextElement("annotation-xml", namespace: .mathML, encoding: "text/html"), ContextElement("title"),
    ContextElement("script"), ContextElement("caption"),
]

private let labels = (0..<32).map { Encoding.allCases[$0 % Encoding.allCases.count].rawValue }

private let selectors = ["b > i", "[class~=x] p, a[href^='#']", "table td:first", "*"].compactMap { try? Selector($0) }

private func query(_ tree: HTMLTree, _ text: String) {
    for kind in [TagName.p, .a, .td] {
        for element in tree.elements(kind) { _ = tree.hasClass(element, "x") }
    }
    for selector in selectors + [try? Selector(text)].compactMap({ $0 }) {
        let found = tree.select(selector)
        if tree.selectFirst(selector) != found.first { fail("the first is not the first") }
        if !found.allSatisfy({ tree.matches($0, selector) }) { fail("what was found does not match") }
    }
}

private func check(_ tree: HTMLTree, _ limits: HTMLParser.Limits) {
    if let problem = TreeCheck.problem(in: tree) { fail(problem) }
    let depth = TreeCheck.depth(of: tree)
    if depth > limits.depth { fail("\(depth) deep") }
    let count = tree.source.count
    if tree.nodeCount > 2 * count + limits.copies + count / 4 + 64 { fail("\(tree.nodeCount) nodes") }
}

private func fail(_ problem: String) -> Never {
    fatalError(problem)
}

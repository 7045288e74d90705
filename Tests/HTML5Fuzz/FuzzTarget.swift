/// What libFuzzer calls: parses bytes as a page and as a fragment and checks what holds for every tree.
///
/// Built as one module with the parser's sources; see `build.sh`. The first byte chooses the settings.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let start, count > 0 else { return 0 }
    let choice = start[0]
    let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
    var limits = HTMLParser.Limits()
    if choice & 2 != 0 { limits.depth = 4 + Int(choice >> 4) }
    if choice & 4 != 0 { limits.copies = 16 }
    let parser = HTMLParser(scripting: choice & 1 != 0, limits: limits)
    do {
        let tree =
            if choice & 8 != 0 {
                try parser.parseFragment(utf8: bytes, context: contexts[Int(choice >> 4) % contexts.count])
            } else {
                try parser.parse(bytes)
            }
        check(tree, limits, bytes)
        let markup = tree.serialized()
        check(try parser.parse(utf8: markup), limits, markup)
        _ = tree.testFormat()
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

private func check(_ tree: HTMLTree, _ limits: HTMLParser.Limits, _ bytes: [UInt8]) {
    if let problem = TreeCheck.problem(in: tree) { fail(problem) }
    let depth = TreeCheck.depth(of: tree)
    if depth > limits.depth { fail("\(depth) deep") }
    if tree.nodeCount > 2 * bytes.count + limits.copies + bytes.count / 4 + 64 { fail("\(tree.nodeCount) nodes") }
    for kind in [TagName.p, .a, .td] {
        for element in tree.elements(kind) { _ = tree.hasClass(element, "x") }
    }
}

private func fail(_ problem: String) -> Never {
    fatalError(problem)
}

import HTML5

/// The tree of a page.
func parse(_ page: String, scripting: Bool = false) throws -> HTMLTree {
    try HTMLParser(scripting: scripting).parse(utf8: Array(page.utf8))
}

/// The tree of a page in the format of the html5lib tests.
func outline(_ page: String) throws -> String {
    String(decoding: try parse(page).testFormat(), as: UTF8.self)
}

extension HTMLTree {
    /// The text of the first text node in an element.
    func firstText(in id: NodeID) -> String? {
        firstChild(of: id).map { string(text(of: $0)) }
    }

    /// What stands in the source where a node is.
    func sourceText(of id: NodeID) -> String {
        String(decoding: source[sourceRange(of: id)], as: UTF8.self)
    }
}

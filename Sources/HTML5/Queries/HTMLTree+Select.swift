extension HTMLTree {
    /// The elements that a selector matches, in tree order.
    ///
    /// - Parameter top: inside of which to look; its ancestors count for combinators. The whole tree by default.
    public func select(_ selector: Selector, in top: NodeID = .root) -> [NodeID] {
        let matcher = SelectorMatcher(selector, tree: self)
        var found: [NodeID] = []
        var at = top
        while let next = nextInOrder(after: at, within: top) {
            if matcher.matches(next) { found.append(next) }
            at = next
        }
        return found
    }

    /// The first element that a selector matches, in tree order.
    public func selectFirst(_ selector: Selector, in top: NodeID = .root) -> NodeID? {
        let matcher = SelectorMatcher(selector, tree: self)
        var at = top
        while let next = nextInOrder(after: at, within: top) {
            if matcher.matches(next) { return next }
            at = next
        }
        return nil
    }

    /// Whether a selector matches an element.
    public func matches(_ id: NodeID, _ selector: Selector) -> Bool {
        SelectorMatcher(selector, tree: self).matches(id)
    }
}

/// A selector with its names looked up once.
private struct SelectorMatcher {
    private enum Condition {
        case type(TagName?, String)
        /// Names of elements of HTML are in lower case; those of others are as written.
        case attribute(inHTML: Name, elsewhere: Name, Selector.AttributeTest, ignoresCase: Bool)
    }

    private struct Name {
        let known: AttributeName?
        let text: String

        init(_ text: String) {
            known = AttributeName(known: text)
            self.text = text
        }
    }

    private typealias Compound = [Condition]

    private let tree: HTMLTree
    private let alternatives: [(subject: Compound, ancestors: [(Selector.Combinator, Compound)])]

    init(_ selector: Selector, tree: HTMLTree) {
        self.tree = tree
        alternatives = selector.alternatives.map { complex in
            (Self.compound(complex.subject), complex.ancestors.map { ($0.0, Self.compound($0.1)) })
        }
    }

    private static func compound(_ compound: Selector.Compound) -> Compound {
        compound.conditions.map { condition in
            switch condition {
            case .type(let name): .type(TagName(known: name), name)
            case .id(let id): attribute("id", .equals(id), false)
            case .hasClass(let name): attribute("class", .hasWord(name), false)
            case .attribute(let name, let test, let ignoresCase): attribute(name, test, ignoresCase)
            }
        }
    }

    private static func attribute(_ name: String, _ test: Selector.AttributeTest, _ ignoresCase: Bool) -> Condition {
        .attribute(inHTML: Name(name.lowercased()), elsewhere: Name(name), test, ignoresCase: ignoresCase)
    }

    func matches(_ id: NodeID) -> Bool {
        guard tree.kind(of: id) == .element else { return false }
        return alternatives.contains { matches(id, $0.subject) && leads(id, $0.ancestors) }
    }

    /// Whether the ancestors are there, from the nearest on.
    ///
    /// For descendants the nearest that fits is taken; only a child combinator after it makes one go back, to the last
    /// place where another choice is left, so the work is bounded by depth times length.
    private func leads(_ id: NodeID, _ wanted: [(Selector.Combinator, Compound)]) -> Bool {
        var at = id
        var index = 0
        var retry: (at: NodeID, index: Int)?
        while index < wanted.count {
            guard let parent = tree.parent(of: at), tree.kind(of: parent) == .element else { return false }
            let (combinator, compound) = wanted[index]
            if matches(parent, compound) {
                if combinator == .descendant { retry = (parent, index) }
                at = parent
                index += 1
            } else if combinator == .descendant {
                at = parent
            } else if let last = retry {
                (at, index) = last
            } else {
                return false
            }
        }
        return true
    }

    private func matches(_ id: NodeID, _ compound: Compound) -> Bool {
        compound.allSatisfy { condition in
            switch condition {
            case .type(let known?, let text) where tree.namespace(of: id) == .html:
                return tree.name(of: id) == known || tree.string(tree.name(of: id)).lowercased() == text
            case .type(_, let text): return tree.string(tree.name(of: id)).lowercased() == text
            case .attribute(let inHTML, let elsewhere, let test, let ignoresCase):
                let name = tree.namespace(of: id) == .html ? inHTML : elsewhere
                let value = name.known.map { tree.attribute($0, of: id) } ?? tree.attribute(named: name.text, of: id)
                guard let value else { return false }
                return holds(test, value, ignoresCase)
            }
        }
    }

    private func holds(_ test: Selector.AttributeTest, _ value: HTMLText, _ ignoresCase: Bool) -> Bool {
        func same(_ bytes: some Sequence<UInt8>, _ wanted: String) -> Bool {
            ignoresCase
                ? bytes.elementsEqual(wanted.utf8) { HTMLByte.lowercased($0) == HTMLByte.lowercased($1) }
                : bytes.elementsEqual(wanted.utf8)
        }
        return tree.withBytes(of: value) { bytes in
            switch test {
            case .exists: return true
            case .equals(let wanted): return same(bytes, wanted)
            case .hasWord(let wanted):
                return !wanted.isEmpty
                    && bytes.split(whereSeparator: HTMLByte.isSpace).contains { same($0, wanted) }
            case .isLanguage(let wanted):
                let count = wanted.utf8.count
                return same(bytes.prefix(count), wanted) && (bytes.count == count || bytes[count] == 0x2D)
            case .begins(let wanted): return !wanted.isEmpty && same(bytes.prefix(wanted.utf8.count), wanted)
            case .ends(let wanted): return !wanted.isEmpty && same(bytes.suffix(wanted.utf8.count), wanted)
            case .contains(let wanted):
                let count = wanted.utf8.count
                guard count > 0, bytes.count >= count else { return false }
                return (0...(bytes.count - count)).contains { same(bytes[$0..<($0 + count)], wanted) }
            }
        }
    }
}

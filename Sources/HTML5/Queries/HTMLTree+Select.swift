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

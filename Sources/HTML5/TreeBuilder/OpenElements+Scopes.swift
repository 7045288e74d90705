// Questions about scopes (HTML Standard, section 13.2.4.2). Elements are told by their places, which grow upwards.
extension OpenElements {
    /// The place of the last open element with this key; 0 for none.
    @inline(__always)
    func last(key: UInt32) -> Int {
        Int(key) < keyCount ? Int(lastOpen[Int(key)]) : 0
    }

    /// The place of the last open element of HTML with this name; 0 for none.
    @inline(__always)
    func last(_ name: TagName) -> Int {
        last(key: OpenElement.key(name))
    }

    @inline(__always)
    func contains(_ name: TagName) -> Bool { last(name) != 0 }

    /// "Has an element in scope".
    @inline(__always)
    func hasInScope(_ name: TagName) -> Bool {
        let place = last(name)
        return place != 0 && place >= lastScope
    }

    @inline(__always)
    func hasInButtonScope(_ name: TagName) -> Bool {
        let place = last(name)
        return place != 0 && place >= lastScope && place >= last(.button)
    }

    func hasInListItemScope(_ name: TagName) -> Bool {
        let place = last(name)
        return place != 0 && place >= lastScope && place >= last(.ol) && place >= last(.ul)
    }

    func hasInTableScope(_ name: TagName) -> Bool {
        let place = last(name)
        return place != 0 && place >= last(.table) && place >= last(.template)
    }

    func hasInTableScope(any names: TagName...) -> Bool {
        names.contains { hasInTableScope($0) }
    }

    /// Whether a heading, whatever its level, is in scope.
    var hasHeadingInScope: Bool {
        TagRules.headings.contains { hasInScope($0) }
    }

    /// The place of the last open element of the category "special".
    @inline(__always)
    var lastSpecial: Int {
        max(max(lastBoundary, last(.div)), max(last(.p), last(.address)))
    }
}

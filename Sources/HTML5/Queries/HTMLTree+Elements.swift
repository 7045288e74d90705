extension HTMLTree {
    /// The elements of HTML with a name, in tree order.
    ///
    /// - Parameter top: inside of which to look; the whole tree by default.
    public func elements(_ name: TagName, in top: NodeID = .root) -> [NodeID] {
        var found: [NodeID] = []
        var at = top
        while let next = nextInOrder(after: at, within: top) {
            if isHTML(next, name) { found.append(next) }
            at = next
        }
        return found
    }

    /// The first element of HTML with a name, in tree order.
    public func firstElement(_ name: TagName, in top: NodeID = .root) -> NodeID? {
        var at = top
        while let next = nextInOrder(after: at, within: top) {
            if isHTML(next, name) { return next }
            at = next
        }
        return nil
    }

    /// The first element with an `id`.
    public func element(id: String, in top: NodeID = .root) -> NodeID? {
        var at = top
        while let next = nextInOrder(after: at, within: top) {
            if let value = attribute(.id, of: next), equals(value, utf8: id.utf8) { return next }
            at = next
        }
        return nil
    }

    /// The elements with a class, in tree order.
    public func elements(class name: String, in top: NodeID = .root) -> [NodeID] {
        var found: [NodeID] = []
        var at = top
        while let next = nextInOrder(after: at, within: top) {
            if hasClass(next, name) { found.append(next) }
            at = next
        }
        return found
    }

    /// Whether an element has a class, letter by letter.
    public func hasClass(_ id: NodeID, _ name: String) -> Bool {
        guard let value = attribute(.class, of: id) else { return false }
        return hasWord(value, name.utf8)
    }

    /// Whether a text is just this.
    func equals(_ text: HTMLText, utf8: String.UTF8View) -> Bool {
        text.count == utf8.count && withBytes(of: text) { $0.elementsEqual(utf8) }
    }

    /// Whether a word is among those of a text, which white space parts.
    func hasWord(_ text: HTMLText, _ word: String.UTF8View) -> Bool {
        guard !word.isEmpty, text.count >= word.count else { return false }
        return withBytes(of: text) { bytes in
            var start = 0
            for index in 0...bytes.count where index == bytes.count || HTMLByte.isSpace(bytes[index]) {
                if index - start == word.count, bytes[start..<index].elementsEqual(word) { return true }
                start = index + 1
            }
            return false
        }
    }
}

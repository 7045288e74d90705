import HTML5

/// Finds what leads back from a note to its references.
struct FootnoteBacklinks {
    let tree: HTMLTree
    /// All that may be notes; what is in one of them is not in those around it.
    let notes: Set<UInt32>

    /// What was found in a note.
    struct Survey {
        /// The elements that lead back.
        var links: [UInt32] = []
        fileprivate var all: Set<UInt32> = []

        /// Whether a link stands in the note.
        func holds(_ link: UInt32) -> Bool { all.contains(link) }
    }

    /// - Parameter identifiers: those of the note's references.
    func find(in note: UInt32, to identifiers: Set<String>) -> Survey {
        var survey = Survey()
        let top = NodeID(index: note)
        var at = top
        var isPassed = false
        while let next = isPassed
            ? tree.nextSkippingChildren(after: at, within: top) : tree.nextInOrder(after: at, within: top)
        {
            at = next
            isPassed = false
            guard tree.kind(of: next) == .element else { continue }
            if notes.contains(next.index) {
                isPassed = true
            } else if isBacklink(next, to: identifiers) {
                survey.links.append(next.index)
                isPassed = true
            } else if tree.isHTML(next, .a) {
                survey.all.insert(next.index)
            }
        }
        return survey
    }

    private func isBacklink(_ element: NodeID, to identifiers: Set<String>) -> Bool {
        guard tree.isHTML(element, .a) else {
            // MediaWiki's: a caret, and a link for each reference.
            return tree.isHTML(element, .span)
                && tree.attribute(.class, of: element).map { tree.contains($0, "mw-cite-backlink") } ?? false
        }
        if let role = tree.attribute(.role, of: element), tree.equals(role, "doc-backlink") { return true }
        if let classes = tree.attribute(.class, of: element),
            tree.contains(classes, "footnote-back") || tree.contains(classes, "reversefootnote")
        {
            return true
        }
        guard let address = tree.attribute(.href, of: element), address.count > 1 else { return false }
        return tree.withBytes(of: address) { bytes in
            bytes[0] == AddressByte.hash && identifiers.contains(PercentDecoding.string(bytes.dropFirst()))
        }
    }
}

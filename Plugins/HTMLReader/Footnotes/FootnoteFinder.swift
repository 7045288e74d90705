import HTML5

/// Finds footnotes and the references to them, as Markdown processors, GitHub, MediaWiki, WordPress and Word make them:
/// raised links to a place in the page, which leads back, or is called a note.
struct FootnoteFinder {
    let tree: HTMLTree
    let nodes: UnsafeBufferPointer<HTMLNode>
    /// Whether a node is read at all.
    let isRead: (UInt32) -> Bool

    private var roles: [UInt32: FootnoteRole] = [:]
    private var labels: Set<String> = []
    /// What was last put behind a label that was taken, by that label.
    private var lastNumbers: [String: Int] = [:]

    /// A link that may be a reference.
    private struct Candidate {
        /// The link, and the raised element around it if there is one.
        var link: UInt32
        var raised: UInt32?
        /// The identifier that it links to.
        var target: String
    }

    init(tree: HTMLTree, nodes: UnsafeBufferPointer<HTMLNode>, isRead: @escaping (UInt32) -> Bool) {
        self.tree = tree
        self.nodes = nodes
        self.isRead = isRead
    }

    /// - Returns: the roles of elements, by node.
    consuming func find() -> [UInt32: FootnoteRole] {
        let candidates = candidates()
        if candidates.isEmpty { return [:] }
        let targets = places(of: Set(candidates.map(\.target)))
        var byNote: [UInt32: [Candidate]] = [:]
        var order: [UInt32] = []
        for candidate in candidates {
            // Notes stand behind what refers to them; else what leads back would refer to what refers to it.
            guard let place = targets[candidate.target], let note = note(at: place), isRead(note),
                nodes[Int(note)].sourceStart > nodes[Int(candidate.link)].sourceStart
            else { continue }
            if byNote[note] == nil { order.append(note) }
            byNote[note, default: []].append(candidate)
        }
        let notes = Set(order)
        for note in order {
            if let references = byNote[note] { accept(note, references, among: notes) }
        }
        frameLists(of: order)
        return roles
    }

    // MARK: References

    private func candidates() -> [Candidate] {
        var found: [Candidate] = []
        var at = NodeID.root
        while let next = tree.nextInOrder(after: at, within: .root) {
            at = next
            guard tree.isHTML(next, .a), let target = target(of: next) else { continue }
            let raised = raised(around: next)
            guard raised != nil || isCalledReference(next) || holdsRaised(next) else { continue }
            found.append(Candidate(link: next.index, raised: raised, target: target))
        }
        return found
    }

    /// The identifier in this page that a link leads to.
    private func target(of link: NodeID) -> String? {
        guard let address = tree.attribute(.href, of: link), address.count > 1 else { return nil }
        return tree.withBytes(of: address) { bytes in
            bytes[0] == AddressByte.hash ? PercentDecoding.string(bytes.dropFirst()) : nil
        }
    }

    private func raised(around link: NodeID) -> UInt32? {
        var around = tree.parent(of: link)
        for _ in 0..<2 {
            guard let element = around else { return nil }
            if tree.isHTML(element, .sup) { return element.index }
            around = tree.parent(of: element)
        }
        return nil
    }

    private func holdsRaised(_ link: NodeID) -> Bool {
        var child = tree.firstChild(of: link)
        while let id = child, tree.kind(of: id) != .element { child = tree.nextSibling(of: id) }
        return child.map { tree.isHTML($0, .sup) } ?? false
    }

    private func isCalledReference(_ link: NodeID) -> Bool {
        func has(_ name: AttributeName, _ word: StaticString) -> Bool {
            tree.attribute(name, of: link).map { tree.contains($0, word) } ?? false
        }
        return has(.role, "doc-noteref") || has(.rel, "footnote") || has(.class, "footnote-ref")
            || has(.name, "_ftnref") || has(.name, "_ednref")
    }

    // MARK: Notes

    /// The elements with these identifiers.
    private func places(of targets: Set<String>) -> [String: UInt32] {
        var found: [String: UInt32] = [:]
        for index in nodes.indices where nodes[index].kind == .element && nodes[index].contentCount > 0 {
            let id = NodeID(index: UInt32(index))
            for name in [AttributeName.id, .name] {
                if name == .name, !tree.isHTML(id, .a) { continue }
                guard let value = tree.attribute(name, of: id), !value.isEmpty else { continue }
                let text = tree.string(value)
                if targets.contains(text), found[text] == nil { found[text] = id.index }
            }
        }
        return found
    }

    /// The block that a note is, by the element that references lead to.
    private func note(at place: UInt32) -> UInt32? {
        var at = place
        for _ in 0..<6 {
            let node = nodes[Int(at)]
            guard node.kind == .element, node.namespace == .html else { return nil }
            switch node.name {
            case .p: return isWordNote(node.parent) ? node.parent : at
            case .li, .div, .aside, .dd, .section: return at
            case .td, .th, .body, .h1, .h2, .h3, .h4, .h5, .h6, .ol, .ul, .dl, .table: return nil
            default: at = node.parent
            }
            if at == HTMLNode.none { return nil }
        }
        return nil
    }

    /// Whether an element is what Word puts around the paragraphs of a note.
    private func isWordNote(_ element: UInt32) -> Bool {
        guard element != HTMLNode.none, nodes[Int(element)].isHTML(.div),
            let id = tree.attribute(.id, of: NodeID(index: element))
        else { return false }
        return tree.withBytes(of: id) { $0.starts(with: "ftn".utf8) || $0.starts(with: "edn".utf8) }
    }

    /// Takes a block for a note when it leads back to a reference, or is called a note.
    ///
    /// - Parameter notes: all that may be notes.
    private mutating func accept(_ note: UInt32, _ references: [Candidate], among notes: Set<UInt32>) {
        let identifiers = Set(references.flatMap(identifiers))
        let surveyed = FootnoteBacklinks(tree: tree, notes: notes).find(in: note, to: identifiers)
        guard !surveyed.links.isEmpty || isCalledNote(note), !references.contains(where: { surveyed.holds($0.link) })
        else { return }
        let label = label(of: references[0])
        roles[note] = .note(label: label)
        for link in surveyed.links { roles[link] = .backlink }
        for reference in references { refer(reference, label) }
    }

    /// By what names a note could lead back to a reference: those of the link and of what is right around it.
    private func identifiers(_ reference: Candidate) -> [String] {
        var names: [String] = []
        var at = reference.link
        for _ in 0..<3 {
            for name in [AttributeName.id, .name] {
                if let value = tree.attribute(name, of: NodeID(index: at)), !value.isEmpty {
                    names.append(tree.string(value))
                }
            }
            at = nodes[Int(at)].parent
            if at == HTMLNode.none { break }
        }
        return names
    }

    /// Whether a block, or one of those around it, says that it is a note, or a list of notes.
    private func isCalledNote(_ note: UInt32) -> Bool {
        var at = note
        for _ in 0..<4 {
            let id = NodeID(index: at)
            for name in [AttributeName.class, .role, .id] {
                guard let value = tree.attribute(name, of: id) else { continue }
                if tree.contains(value, "footnote") || tree.contains(value, "endnote")
                    || tree.contains(value, "cite_note") || tree.contains(value, "references")
                {
                    return true
                }
            }
            at = nodes[Int(at)].parent
            if at == HTMLNode.none { return false }
        }
        return false
    }

    private mutating func refer(_ reference: Candidate, _ label: String) {
        guard let raised = reference.raised else {
            roles[reference.link] = .reference(label: label)
            return
        }
        if isAlone(reference.link, in: raised) {
            roles[raised] = .reference(label: label)
        } else {
            roles[raised] = .raised
            roles[reference.link] = .reference(label: label)
        }
    }

    /// Whether a raised element holds one link, and nothing else but brackets.
    private func isAlone(_ link: UInt32, in raised: UInt32) -> Bool {
        let top = NodeID(index: raised)
        var at = top
        var isInside = false
        var seen = 0
        while let next = isInside
            ? tree.nextSkippingChildren(after: at, within: top) : tree.nextInOrder(after: at, within: top)
        {
            at = next
            isInside = next.index == link
            if isInside { continue }
            seen += 1
            // Brackets are few; where many things stand beside a link it is asked again for each of them.
            if seen > 16 { return false }
            if tree.isHTML(next, .a) { return false }
            let isMark = tree.withBytes(of: tree.text(of: next)) { text in
                text.allSatisfy { TextByte.isSpace($0) || "[]()".utf8.contains($0) }
            }
            if !isMark { return false }
        }
        return true
    }

    // MARK: Labels and lists

    /// The text of a reference without its brackets, or the identifier of the note where that is taken.
    private mutating func label(of reference: Candidate) -> String {
        var text = ""
        let top = NodeID(index: reference.link)
        var at = top
        while text.utf8.count < 64, let next = tree.nextInOrder(after: at, within: top) {
            at = next
            if tree.kind(of: next) == .text { text += tree.string(tree.text(of: next)) }
        }
        text.unicodeScalars.removeAll { "[](){} \t\n\r\u{A0}".unicodeScalars.contains($0) }
        if !text.isEmpty, text.utf8.count <= 32, labels.insert(text).inserted { return text }
        return newLabel(reference.target)
    }

    /// A label that no note has yet.
    private mutating func newLabel(_ wanted: String) -> String {
        var label = wanted
        while !labels.insert(label).inserted {
            let number = (lastNumbers[wanted] ?? 1) + 1
            lastNumbers[wanted] = number
            label = "\(wanted)-\(number)"
        }
        return label
    }

    /// Lists that hold notes are no lists, and their other items are notes that nothing refers to.
    private mutating func frameLists(of notes: [UInt32]) {
        for note in notes where roles[note] != nil {
            guard nodes[Int(note)].isHTML(.li) else {
                frameRule(before: note)
                continue
            }
            let list = nodes[Int(note)].parent
            guard list != HTMLNode.none, roles[list] == nil else { continue }
            roles[list] = .frame
            var number = 0
            var child = nodes[Int(list)].firstChild
            while child != 0 {
                if nodes[Int(child)].isHTML(.li) {
                    number += 1
                    if roles[child] == nil {
                        roles[child] = .note(label: newLabel("\(number)"))
                    }
                }
                child = nodes[Int(child)].next
            }
            frameRule(before: list)
        }
    }

    /// The rule above a list of notes belongs to it.
    private mutating func frameRule(before list: UInt32) {
        var previous = nodes[Int(list)].previous
        while previous != 0, nodes[Int(previous)].kind != .element { previous = nodes[Int(previous)].previous }
        if previous != 0, nodes[Int(previous)].isHTML(.hr) { roles[previous] = .frame }
    }
}

extension HTMLTree {
    /// The node as markup (HTML Standard, section 13.3, "serializing HTML fragments"); the document without what is
    /// around it.
    ///
    /// As the standard warns, what is parsed again is not always the same tree.
    ///
    /// - Parameter id: an element is written with its own tags; of the document and of a fragment the children are.
    public func serialized(_ id: NodeID = .root) -> [UInt8] {
        var serializer = Serializer(tree: self)
        serializer.markup.reserveCapacity(sourceRange(of: id).count)
        serializer.run(id)
        return serializer.markup
    }
}

/// Writes markup; a walk without recursion, as trees may be deep.
private struct Serializer {
    let tree: HTMLTree
    var markup: [UInt8] = []

    init(tree: HTMLTree) {
        self.tree = tree
    }

    mutating func run(_ top: NodeID) {
        var at = top
        while true {
            start(at)
            if let first = firstInside(at) {
                at = first
                continue
            }
            end(at)
            while at != top {
                if let next = tree.nextSibling(of: at) {
                    at = next
                    break
                }
                guard let parent = tree.parent(of: at) else { return }
                at = tree.templateHost(of: parent) ?? parent
                end(at)
            }
            if at == top { return }
        }
    }

    private func firstInside(_ id: NodeID) -> NodeID? {
        if isVoid(id) { return nil }
        return tree.firstChild(of: tree.templateContents(of: id) ?? id)
    }

    private mutating func start(_ id: NodeID) {
        switch tree.kind(of: id) {
        case .text: text(id)
        case .comment:
            markup += "<!--".utf8
            append(tree.text(of: id))
            markup += "-->".utf8
        case .doctype:
            markup += "<!DOCTYPE ".utf8
            if let parts = tree.doctype(of: id) { append(parts.name) }
            markup.append(0x3E)
        case .element:
            markup.append(0x3C)
            markup += tree.string(tree.name(of: id)).utf8
            for attribute in tree.attributes(of: id) {
                markup.append(0x20)
                markup += tree.string(attribute.name).utf8
                markup += "=\"".utf8
                escape(attribute.value, inAttribute: true)
                markup.append(0x22)
            }
            markup.append(0x3E)
        case .document, .fragment: break
        }
    }

    private mutating func end(_ id: NodeID) {
        guard tree.kind(of: id) == .element, !isVoid(id) else { return }
        markup += "</".utf8
        markup += tree.string(tree.name(of: id)).utf8
        markup.append(0x3E)
    }

    private mutating func text(_ id: NodeID) {
        let text = tree.text(of: id)
        if let parent = tree.parent(of: id), tree.kind(of: parent) == .element, isRaw(parent) {
            append(text)
        } else {
            escape(text, inAttribute: false)
        }
    }

    /// Elements that have no end tag.
    private func isVoid(_ id: NodeID) -> Bool {
        guard tree.kind(of: id) == .element, tree.namespace(of: id) == .html else { return false }
        switch tree.name(of: id) {
        case .area, .base, .basefont, .bgsound, .br, .col, .embed, .frame, .hr, .img, .input, .keygen, .link, .meta,
            .param, .source, .track, .wbr:
            return true
        default: return false
        }
    }

    /// Elements whose text is written as it is; `noscript` is among them only where scripts run.
    private func isRaw(_ id: NodeID) -> Bool {
        guard tree.namespace(of: id) == .html else { return false }
        switch tree.name(of: id) {
        case .style, .script, .xmp, .iframe, .noembed, .noframes, .plaintext: return true
        default: return false
        }
    }

    private mutating func append(_ text: HTMLText) {
        tree.withBytes(of: text) { markup.append(contentsOf: $0) }
    }

    /// "Escaping a string"; the angle brackets in attributes too, as of 2025.
    private mutating func escape(_ text: HTMLText, inAttribute: Bool) {
        tree.withBytes(of: text) { bytes in
            var written = 0
            for index in 0..<bytes.count {
                let replacement: StaticString
                var length = 1
                switch bytes[index] {
                case 0x26: replacement = "&amp;"
                case 0x3C: replacement = "&lt;"
                case 0x3E: replacement = "&gt;"
                case 0x22 where inAttribute: replacement = "&quot;"
                case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0:
                    replacement = "&nbsp;"
                    length = 2
                default: continue
                }
                markup.append(contentsOf: bytes[written..<index])
                replacement.withUTF8Buffer { markup.append(contentsOf: $0) }
                written = index + length
            }
            markup.append(contentsOf: bytes[written...])
        }
    }
}

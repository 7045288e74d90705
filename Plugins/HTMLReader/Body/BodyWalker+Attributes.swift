import HTML5
import PluginKit

extension BodyWalker {
    /// Heeds what attributes say of any element: whether it is shown, how its text is, what it is by role.
    ///
    /// - Returns: whether the element is shown at all.
    mutating func heed(_ at: UInt32, _ node: HTMLNode, _ treatment: inout Treatment) -> Bool {
        for attribute in tree.attributes(of: NodeID(index: at)) {
            switch heeded[attribute.name] {
            case .none: continue
            case .hidden:
                lose(.hidden, at)
                return false
            case .classes: if page.hasMath, isRenderedMath(bytes(attribute.value)) { return false }
            case .style: if !heedStyle(InlineStyle(bytes(attribute.value)), at, &treatment) { return false }
            case .ariaHidden:
                if tree.equalsIgnoringCase(attribute.value, "true"), isDecoration(at) {
                    lose(.decoration, at)
                    return false
                }
            case .role: heedRole(attribute.value, at, &treatment)
            case .language: if node.name != .body, node.name != .html { lose(.language, at) }
            case .direction:
                if node.name != .body, node.name != .html, tree.equalsIgnoringCase(attribute.value, "rtl") {
                    lose(.direction, at)
                }
            case .title: heedTitle(attribute.value, at, node)
            case .cite: if !attribute.value.isEmpty { lose(.citedAddress, at) }
            case .time: if !attribute.value.isEmpty { lose(.time, at) }
            }
        }
        return true
    }

    private mutating func heedStyle(_ style: InlineStyle, _ at: UInt32, _ treatment: inout Treatment) -> Bool {
        if style.display == InlineStyle.Display.none {
            lose(.hidden, at)
            return false
        }
        var mode = ModeChange(node: at, whiteSpace: whiteSpace, isInvisible: isInvisible, isBlock: false)
        if style.display == .block, treatment == .transparent || treatment == .link || treatment == .wrapper {
            mode.isBlock = true
        } else if style.display == .inline, treatment == .division {
            treatment = .transparent
            mode.isInline = true
        }
        let changesSpace = style.whiteSpace.map { $0 != whiteSpace } ?? false
        let changesSight = style.visibility.map { ($0 == .hidden) != isInvisible } ?? false
        guard mode.isBlock || mode.isInline || changesSpace || changesSight, treatment.holdsContent else { return true }
        if mode.isBlock { endLine() }
        modes.append(mode)
        whiteSpace = style.whiteSpace ?? whiteSpace
        if let visibility = style.visibility {
            isInvisible = visibility == .hidden
            if isInvisible { lose(.hidden, at) }
        }
        return true
    }

    /// Ends a change of how text is rendered.
    mutating func restore(_ mode: ModeChange) {
        if mode.isBlock { endLine() }
        whiteSpace = mode.whiteSpace
        isInvisible = mode.isInvisible
        modes.removeLast()
    }

    /// Heeds the roles that say what a neutral element is (WAI-ARIA, section 5.3).
    private mutating func heedRole(_ role: HTMLText, _ at: UInt32, _ treatment: inout Treatment) {
        guard treatment == .division || treatment == .transparent || treatment == .paragraph else { return }
        if tree.equalsIgnoringCase(role, "heading") {
            treatment = .heading
        } else if tree.equalsIgnoringCase(role, "list") {
            treatment = .list
        } else if tree.equalsIgnoringCase(role, "listitem") {
            treatment = .item
        }
    }

    private mutating func heedTitle(_ value: HTMLText, _ at: UInt32, _ node: HTMLNode) {
        guard !value.isEmpty else { return }
        switch node.name {
        case .a, .img, .iframe, .audio, .video, .object, .embed, .link, .style: break
        case .abbr, .acronym, .dfn: lose(.abbreviation, at)
        default: lose(.tooltip, at)
        }
    }

    /// Whether what is hidden from assistive technology is hidden because it says nothing: there is no letter and no
    /// digit in it. What does say something is on the screen, and is kept.
    private func isDecoration(_ at: UInt32) -> Bool {
        let top = NodeID(index: at)
        var node = top
        var seen = 0
        while let next = tree.nextInOrder(after: node, within: top) {
            seen += 1
            switch tree.kind(of: next) {
            case .text: if TextByte.hasWord(bytes(tree.text(of: next))) { return false }
            case .element: if tree.isHTML(next, .img) { return false }
            default: break
            }
            // Icons are small.
            if seen > 32 { return false }
            node = next
        }
        return true
    }
}

extension Treatment {
    /// Whether the walk goes into elements of this kind, and comes out of them again.
    fileprivate var holdsContent: Bool {
        switch self {
        case .preformatted, .thematicBreak, .lineBreak, .image, .media, .input, .noscript, .script, .select,
            .imageMapArea, .hidden, .rubyParenthesis, .textArea, .dialog:
            false
        default: true
        }
    }
}

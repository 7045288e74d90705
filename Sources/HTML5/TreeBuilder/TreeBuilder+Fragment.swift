// The HTML fragment parsing algorithm (HTML Standard, section 13.4).
extension TreeBuilder {
    /// Sets the parser up for the contents of an element.
    ///
    /// - Returns: what the tokenizer is to read first.
    mutating func open(_ element: ContextElement) -> ContentModel {
        quirksMode = element.quirksMode
        // The root element is not in the tree: what is put into it goes to the fragment.
        let root = makeImplied(.html)
        nodes[Int(root)].bits |= HTMLNode.openBit
        stack.push(
            OpenElement(
                node: root, container: 0, key: OpenElement.key(.html), depth: 0,
                traits: rules.traits[Int(TagName.html.rawValue)]))
        guard let context else { return .data }
        if context.traits.contains(.foreign) { stack.setTraits(context.traits, at: 1) }
        if context.name == .template { templateModes.append(.inTemplate) }
        // Which form it is does not matter, only that there is one.
        if element.isInForm { form = root }
        resetMode()
        return switch context.name {
        case .title, .textarea: .rcdata
        case .style, .xmp, .iframe, .noembed, .noframes: .rawText
        case .script: .scriptData
        case .noscript: scripting ? .rawText : .data
        case .plaintext: .plaintext
        default: .data
        }
    }
}

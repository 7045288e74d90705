// Start tags of form controls in the insertion mode "in body".
extension TreeBuilder {
    mutating func startControl(_ tag: TagToken, _ rule: BodyStartRule) {
        switch rule {
        case .input: startInput(tag)
        case .textarea:
            insertTextElement(tag, .rcdata)
            skipsLineFeed = true
            framesetIsOK = false
        case .select:
            guard context?.name != .select else { return }
            if stack.hasInScope(.select) { return popThrough(.select, isEndTag: false) }
            reconstructFormatting()
            insertHTML(tag)
            framesetIsOK = false
        case .option:
            if stack.hasInScope(.select) {
                generateImpliedEnds(except: .optgroup)
            } else if stack.top.isHTML(.option) {
                pop()
            }
            reconstructFormatting()
            insertHTML(tag)
        case .optionGroup:
            if stack.hasInScope(.select) {
                generateImpliedEnds()
            } else if stack.top.isHTML(.option) {
                pop()
            }
            reconstructFormatting()
            insertHTML(tag)
        case .rule:
            closeParagraphInButtonScope()
            if stack.hasInScope(.select) { generateImpliedEnds() }
            insertVoid(tag)
            framesetIsOK = false
        case .selectedContent:
            reconstructFormatting()
            insertHTML(tag)
            openSelectedContent(stack.top.node)
        default: break
        }
    }

    private mutating func startInput(_ tag: TagToken) {
        guard context?.name != .select else { return }
        if stack.hasInScope(.select) { popThrough(.select, isEndTag: false) }
        reconstructFormatting()
        insertVoid(tag)
        if !isHiddenInput(tag) { framesetIsOK = false }
    }

    /// Whether an input's type is "hidden".
    func isHiddenInput(_ tag: TagToken) -> Bool {
        equals(attribute(.type, of: tag), "hidden")
    }

    func attribute(_ name: AttributeName, of tag: TagToken) -> HTMLText? {
        let attributes = store.pointee.attributes + tag.firstAttribute
        for index in 0..<tag.attributeCount where attributes[index].name == name { return attributes[index].value }
        return nil
    }

    /// Whether a text is this, in letters of either case.
    ///
    /// - Parameter literal: in lower case.
    func equals(_ text: HTMLText?, _ literal: StaticString) -> Bool {
        guard let text, text.count == literal.utf8CodeUnitCount else { return false }
        return hasPrefix(text, literal)
    }

    /// Whether a text begins with this, in letters of either case.
    func hasPrefix(_ text: HTMLText, _ literal: StaticString) -> Bool {
        guard text.count >= literal.utf8CodeUnitCount else { return false }
        let bytes = store.pointee.address(text.start)
        for index in 0..<literal.utf8CodeUnitCount
        where HTMLByte.lowercased(bytes[index]) != literal.utf8Start[index] {
            return false
        }
        return true
    }
}

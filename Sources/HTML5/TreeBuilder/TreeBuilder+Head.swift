// The insertion modes "in head", "in head noscript" and "text" (HTML Standard, sections 13.2.6.4.4, 5 and 8).
extension TreeBuilder {
    mutating func startInHead(_ tag: TagToken) {
        switch tag.name {
        case .html: startInBody(tag)
        case .base, .basefont, .bgsound, .link, .meta: insertVoid(tag)
        case .title: insertTextElement(tag, .rcdata)
        case .noscript where !scripting:
            insertHTML(tag)
            mode = .inHeadNoscript
        case .noscript, .noframes, .style: insertTextElement(tag, .rawText)
        case .script: insertTextElement(tag, .scriptData)
        case .template: insertTemplate(tag)
        case .head: break
        default:
            moveOn()
            start(tag)
        }
    }

    mutating func endInHead(_ tag: TagToken) {
        switch tag.name {
        case .head:
            pop(at: tokenEnd)
            mode = .afterHead
        case .template: endTemplate()
        case .body, .html, .br:
            moveOn()
            end(tag)
        default: break
        }
    }

    mutating func startInHeadNoscript(_ tag: TagToken) {
        switch tag.name {
        case .html: startInBody(tag)
        case .basefont, .bgsound, .link, .meta, .noframes, .style: startInHead(tag)
        case .head, .noscript: break
        default:
            moveOn()
            start(tag)
        }
    }

    mutating func endInHeadNoscript(_ tag: TagToken) {
        switch tag.name {
        case .noscript:
            pop(at: tokenEnd)
            mode = .inHead
        case .br:
            moveOn()
            end(tag)
        default: break
        }
    }

    /// An element that holds nothing but a text, up to its end tag.
    mutating func insertTextElement(_ tag: TagToken, _ model: ContentModel) {
        insertHTML(tag)
        self.model = model
        modeAfterText = mode
        mode = .text
    }

    mutating func endInText() {
        pop(at: tokenEnd)
        mode = modeAfterText
    }

    private mutating func insertTemplate(_ tag: TagToken) {
        let place = place()
        let node = makeElement(tag, namespace: .html, name: .template)
        let here = UInt32(truncatingIfNeeded: tag.end)
        _ = store.pointee.add(
            HTMLNode(
                kind: .fragment, bits: 0, name: .noElement, contentStart: 0, contentCount: 0, source: here..<here))
        insert(node, at: place)
        pushHTML(node, .template, depth: place.depth)
        formatting.appendMarker()
        framesetIsOK = false
        mode = .inTemplate
        templateModes.append(.inTemplate)
    }

    mutating func endTemplate() {
        guard stack.contains(.template) else { return }
        generateImpliedEndsThoroughly()
        popThrough(.template)
        closeTemplateMode()
    }

    /// What is done once a template has been popped.
    mutating func closeTemplateMode() {
        clearFormatting()
        if !templateModes.isEmpty { _ = templateModes.removeLast() }
        resetMode()
    }

    /// "Reset the insertion mode appropriately" (section 13.2.4.1): by the last open element that has a mode.
    mutating func resetMode() {
        var name = TagName.html
        var place = 1
        for candidate in Self.namesWithModes where stack.last(candidate) > place {
            (name, place) = (candidate, stack.last(candidate))
        }
        // The root of a fragment stands for the context, in which cells and heads have no mode.
        if place == 1, let context { name = context.name }
        mode =
            switch name {
            case .td, .th: place == 1 ? .inBody : .inCell
            case .tr: .inRow
            case .tbody, .thead, .tfoot: .inTableBody
            case .caption: .inCaption
            case .colgroup: .inColumnGroup
            case .table: .inTable
            case .template: templateModes.isEmpty ? .inBody : templateModes.last
            case .head: place == 1 ? .inBody : .inHead
            case .body: .inBody
            case .frameset: .inFrameset
            case .html: head == 0 ? .beforeHead : .afterHead
            default: .inBody
            }
    }

    private static var namesWithModes: [TagName] {
        [
            .td, .th, .tr, .tbody, .thead, .tfoot, .caption, .colgroup, .table, .template, .head, .body, .frameset,
        ]
    }
}

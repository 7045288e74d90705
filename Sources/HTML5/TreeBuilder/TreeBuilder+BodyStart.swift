// Start tags in the insertion mode "in body" (HTML Standard, section 13.2.6.4.7).
extension TreeBuilder {
    mutating func startInBody(_ tag: TagToken) {
        let number = Int(tag.name.rawValue)
        guard number <= TagNameList.count else {
            reconstructFormatting()
            return insertHTML(tag)
        }
        switch rules.starts[number] {
        case .ordinary:
            reconstructFormatting()
            insertHTML(tag)
        case .block:
            closeParagraphInButtonScope()
            insertHTML(tag)
        case .anchor: startAnchor(tag)
        case .formatting:
            reconstructFormatting()
            insertFormatting(tag)
        case .listItem: startListItem(tag, .li, .li)
        case .description: startListItem(tag, .dd, .dt)
        case .void:
            reconstructFormatting()
            insertVoid(tag)
            framesetIsOK = false
        case .heading:
            closeParagraphInButtonScope()
            if stack.top.traits.contains(.heading) { pop() }
            insertHTML(tag)
        case .headContent: startInHead(tag)
        default: startOddInBody(tag, rules.starts[number])
        }
    }

    @inline(never)
    private mutating func startOddInBody(_ tag: TagToken, _ rule: BodyStartRule) {
        switch rule {
        case .html: mergeRootAttributes(tag)
        case .body: mergeBodyAttributes(tag)
        case .frameset: startFramesetInBody(tag)
        case .preformatted:
            closeParagraphInButtonScope()
            insertHTML(tag)
            skipsLineFeed = true
            framesetIsOK = false
        case .form: startForm(tag)
        case .plaintext:
            closeParagraphInButtonScope()
            insertHTML(tag)
            model = .plaintext
        case .button:
            if stack.hasInScope(.button) {
                generateImpliedEnds()
                popThrough(.button, isEndTag: false)
            }
            reconstructFormatting()
            insertHTML(tag)
            framesetIsOK = false
        case .noBreak: startNoBreak(tag)
        case .marker:
            reconstructFormatting()
            insertHTML(tag)
            formatting.appendMarker()
            framesetIsOK = false
        case .table:
            if quirksMode != .quirks { closeParagraphInButtonScope() }
            insertHTML(tag)
            framesetIsOK = false
            mode = .inTable
        case .metadata: insertVoid(tag)
        case .image:
            var image = tag
            image.name = .img
            start(image)
        case .xmp, .iframe, .noembed, .noscript: startRawText(tag, rule)
        case .rubyBase:
            if stack.hasInScope(.ruby) { generateImpliedEnds() }
            insertHTML(tag)
        case .rubyText:
            if stack.hasInScope(.ruby) { generateImpliedEnds(except: .rtc) }
            insertHTML(tag)
        case .math: startForeignRoot(tag, .mathML)
        case .svg: startForeignRoot(tag, .svg)
        case .ignored: break
        default: startControl(tag, rule)
        }
    }

    private mutating func startRawText(_ tag: TagToken, _ rule: BodyStartRule) {
        if rule == .noscript, !scripting {
            reconstructFormatting()
            return insertHTML(tag)
        }
        if rule == .xmp {
            closeParagraphInButtonScope()
            reconstructFormatting()
        }
        if rule == .xmp || rule == .iframe { framesetIsOK = false }
        insertTextElement(tag, .rawText)
    }

    private mutating func startForm(_ tag: TagToken) {
        let isInTemplate = stack.contains(.template)
        guard form == 0 || isInTemplate else { return }
        closeParagraphInButtonScope()
        insertHTML(tag)
        if !isInTemplate { form = stack.top.node }
    }

    /// Closes an open item of the same list, unless something else stands between.
    @inline(__always)
    private mutating func startListItem(_ tag: TagToken, _ first: TagName, _ second: TagName) {
        framesetIsOK = false
        let place = stack.lastBoundary
        let boundary = stack[place]
        if boundary.isHTML(first) || boundary.isHTML(second) {
            generateImpliedEnds(except: boundary.isHTML(first) ? first : second)
            popThrough(place, isEndTag: false)
        }
        closeParagraphInButtonScope()
        insertHTML(tag)
    }

    private mutating func startFramesetInBody(_ tag: TagToken) {
        guard stack.count > 2, stack[2].isHTML(.body), framesetIsOK else { return }
        store.pointee.remove(stack[2].node)
        while stack.count > 2 { pop() }
        insertHTML(tag)
        mode = .inFrameset
    }
}

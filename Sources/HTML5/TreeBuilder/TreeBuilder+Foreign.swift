// SVG and MathML (HTML Standard, section 13.2.6.5, "the rules for parsing tokens in foreign content").
extension TreeBuilder {
    /// Whether a start tag is read by the rules for foreign content, while the current node is foreign.
    func startsForeign(_ tag: TagToken) -> Bool {
        let traits = stack.top.traits
        if traits.contains(.mathMLText) { return tag.name == .mglyph || tag.name == .malignmark }
        if traits.contains(.htmlPoint) { return false }
        return !(traits.contains(.annotation) && tag.name == .svg)
    }

    @inline(never)
    mutating func foreignStart(_ tag: TagToken) {
        if breaksOut(tag) {
            leaveForeign()
            start(tag)
        } else {
            let isRoot = stack.count == 2
            let namespace = isRoot && context != nil ? context?.namespace : nodes[Int(stack.top.node)].namespace
            insertForeign(tag, namespace ?? .svg)
        }
    }

    @inline(never)
    mutating func foreignEnd(_ tag: TagToken) {
        if tag.name == .br || tag.name == .p {
            leaveForeign()
            return end(tag)
        }
        // The root of a fragment is never closed.
        guard stack.count > 2 else { return }
        let place = stack.last(key: OpenElement.foreignKey(tag.name))
        if place > Int(stack.top.lastHTML) {
            popThrough(place)
        } else {
            end(tag)
        }
    }

    /// Pops until HTML may go on.
    private mutating func leaveForeign() {
        while stack.count > 2, isInForeign, stack.top.traits.isDisjoint(with: [.mathMLText, .htmlPoint]) { pop() }
    }

    /// Whether a tag is one of HTML that ends what is foreign.
    private func breaksOut(_ tag: TagToken) -> Bool {
        switch tag.name {
        case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3, .h4,
            .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s, .small,
            .span, .strong, .strike, .sub, .sup, .table, .tt, .u, .ul, .var:
            true
        case .font:
            attribute(.color, of: tag) != nil || attribute(.face, of: tag) != nil || attribute(.size, of: tag) != nil
        default: false
        }
    }

    /// A start tag `svg` or `math` in HTML.
    mutating func startForeignRoot(_ tag: TagToken, _ namespace: Namespace) {
        reconstructFormatting()
        insertForeign(tag, namespace)
    }

    private mutating func insertForeign(_ tag: TagToken, _ namespace: Namespace) {
        var name = tag.name
        let number = Int(name.rawValue)
        let adjusted = TagNameList.firstAdjustedSVG
        if namespace == .svg, number >= TagNameList.firstLowercasedSVG, number < adjusted {
            name = TagName(rawValue: UInt16(number - TagNameList.firstLowercasedSVG + adjusted))
        }
        adjustAttributes(tag, namespace)
        let place = place()
        let node = makeElement(tag, namespace: namespace, name: name)
        insert(node, at: place)
        if tag.isSelfClosing { return }
        var traits = ElementTraits.foreignTraits(name, namespace)
        if traits.contains(.annotation), isHTMLPoint(tag) { traits.insert(.htmlPoint) }
        push(opened(node, key: OpenElement.foreignKey(tag.name), depth: place.depth, traits: traits))
    }

    private func isHTMLPoint(_ tag: TagToken) -> Bool {
        let encoding = attribute(.encoding, of: tag)
        return equals(encoding, "text/html") || equals(encoding, "application/xhtml+xml")
    }

    /// "Adjust SVG attributes", "adjust MathML attributes" and "adjust foreign attributes".
    private mutating func adjustAttributes(_ tag: TagToken, _ namespace: Namespace) {
        for index in tag.firstAttribute..<(tag.firstAttribute + tag.attributeCount) {
            let number = Int(store.pointee.attributes[index].name.rawValue)
            let capital = number - AttributeNameList.firstLowercased
            let prefixed = number - AttributeNameList.firstPrefixed
            let lastCapital = AttributeNameList.adjustedCount - 1
            var name = number
            if namespace == .svg ? capital >= 0 && capital < lastCapital : capital == lastCapital {
                name = AttributeNameList.firstAdjusted + capital
            } else if prefixed >= 0, prefixed < AttributeNameList.namespacedCount {
                name = AttributeNameList.firstNamespaced + prefixed
            }
            store.pointee.attributes[index].name = AttributeName(rawValue: UInt32(name))
        }
    }
}

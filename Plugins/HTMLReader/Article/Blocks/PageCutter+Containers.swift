import HTML5

extension PageCutter {
    mutating func open(_ id: UInt32, _ node: HTMLNode) {
        var depth = 0
        var nearest = SIMD64<UInt8>()
        var path: UInt32 = 0
        var place: Int32 = 0
        if container >= 0 {
            depth = min(Int(page.containers[Int(container)].depth) + 1, PageBlocks.maximumDepth)
            nearest = page.containers[Int(container)].nearest
            path = page.containers[Int(container)].path
            place = page.containers[Int(container)].children
            page.containers[Int(container)].children += 1
        }
        let mark = UInt8(depth + 1)
        let lane = ContainerKinds.lane(node.name)
        if lane >= 0 { nearest[lane] = mark }
        var reader = AttributeReader(name: node.name.rawValue)
        if node.contentCount > 0 { read(NodeID(index: id), &reader, &nearest, mark) }
        var groups = reader.groups
        while groups != 0 {
            nearest[Trait.groups + groups.trailingZeroBitCount] = mark
            groups &= groups &- 1
        }
        page.containers.append(
            TextContainer(
                node: id, parent: container, name: node.name, depth: UInt8(depth), groups: reader.groups,
                signature: reader.signature, path: (path &* 31) ^ reader.signature, nearest: nearest,
                firstBlock: Int32(page.blocks.count), place: place))
        container = Int32(page.containers.count - 1)
    }

    mutating func close() {
        page.containers[Int(container)].end = Int32(page.containers.count)
        page.containers[Int(container)].endBlock = Int32(page.blocks.count)
        container = page.containers[Int(container)].parent
    }

    private func read(
        _ id: NodeID, _ reader: inout AttributeReader, _ nearest: inout SIMD64<UInt8>, _ mark: UInt8
    ) {
        for attribute in tree.attributes(of: id) {
            switch attribute.name {
            case .class: tree.withBytes(of: attribute.value) { reader.add($0, isKind: true) }
            case .id, .role: tree.withBytes(of: attribute.value) { reader.add($0, isKind: false) }
            case .itemprop:
                tree.withBytes(of: attribute.value) { reader.add($0, isKind: false) }
                if tree.contains(attribute.value, "articlebody") { nearest[Trait.articleBody] = mark }
            case .hidden: nearest[Trait.hiddenStyle] = mark
            case .style: if hides(attribute.value) { nearest[Trait.hiddenStyle] = mark }
            case .ariaHidden: if tree.equals(attribute.value, "true") { nearest[Trait.hiddenLabel] = mark }
            default: break
            }
        }
    }

    /// Whether an inline element is not to be seen, or not in its place: then it is a block of its own.
    func standsApart(_ id: UInt32) -> Bool {
        for attribute in tree.attributes(of: NodeID(index: id)) {
            switch attribute.name {
            case .hidden: return true
            case .style: if hides(attribute.value) { return true }
            default: break
            }
        }
        return false
    }

    private func hides(_ style: HTMLText) -> Bool {
        guard style.count > 11 else { return false }
        return tree.contains(style, "display:none") || tree.contains(style, "display: none")
            || tree.contains(style, "visibility:hidden") || tree.contains(style, "visibility: hidden")
    }
}

import HTML5

/// The items of a page and their properties: microdata (HTML Standard, section 5) and RDFa Lite's `typeof` and
/// `property`, which say the same in other words.
struct ItemScopes {
    struct Item {
        var element: NodeID
        /// Names of its types without the vocabulary's address.
        var types: [String]
        var properties: [Property] = []
    }

    struct Property {
        /// Without the vocabulary's prefix.
        var name: String
        var element: NodeID
        /// The item that is the value, by its place among the items.
        var item: Int?
    }

    /// In document order, with the properties that fields are made of.
    private(set) var items: [Item] = []

    /// Whether an element of a page is a property of an item, or an item of RDFa.
    static func areIn(_ tree: HTMLTree) -> Bool {
        tree.withNodes { nodes in
            for index in nodes.indices where nodes[index].kind == .element && nodes[index].contentCount > 0 {
                let element = NodeID(index: UInt32(index))
                if tree.attribute(.itemprop, of: element) != nil || tree.attribute(.typeof, of: element) != nil {
                    return true
                }
            }
            return false
        }
    }

    /// One walk over the tree.
    init(_ tree: HTMLTree) {
        tree.withNodes { walk($0, tree) }
    }

    private mutating func walk(_ nodes: UnsafeBufferPointer<HTMLNode>, _ tree: HTMLTree) {
        // The items around the element at hand.
        var open: [(item: Int, element: UInt32)] = []
        var at = nodes[0].firstChild
        while at != 0 {
            let node = nodes[Int(at)]
            if node.kind == .element, node.contentCount > 0, let item = enter(NodeID(index: at), open.last?.item, tree)
            {
                open.append((item, at))
            }
            if node.kind == .element, node.firstChild != 0 {
                at = node.firstChild
                continue
            }
            while true {
                if let last = open.last, last.element == at { open.removeLast() }
                let node = nodes[Int(at)]
                if node.next != 0 {
                    at = node.next
                    break
                }
                guard node.parent != HTMLNode.none, node.parent != 0 else { return }
                at = node.parent
            }
        }
    }

    /// - Returns: the item that the element is.
    private mutating func enter(_ element: NodeID, _ owner: Int?, _ tree: HTMLTree) -> Int? {
        var names: HTMLText?
        var types: HTMLText?
        var isItem = false
        for attribute in tree.attributes(of: element) {
            switch attribute.name {
            case .itemprop: names = attribute.value
            case .property: if names == nil { names = attribute.value }
            case .itemscope: isItem = true
            case .itemtype: types = attribute.value
            case .typeof:
                if types == nil { types = attribute.value }
                isItem = true
            default: break
            }
        }
        guard isItem || (names != nil && owner != nil) else { return nil }
        var item: Int?
        if isItem {
            item = items.count
            items.append(Item(element: element, types: types.map { Self.words($0, tree) } ?? []))
        }
        if let names, let owner {
            tree.withBytes(of: names) { names in
                for name in ClassList(names).prefix(16) where JSONLDNames.meaning(name) != nil {
                    let name = SchemaName.local(String(decoding: name, as: UTF8.self))
                    items[owner].properties.append(Property(name: name, element: element, item: item))
                }
            }
        }
        return item
    }

    private static func words(_ text: HTMLText, _ tree: HTMLTree) -> [String] {
        tree.withBytes(of: text) { bytes in
            ClassList(bytes).prefix(16).map { SchemaName.local(String(decoding: $0, as: UTF8.self)) }
        }
    }
}

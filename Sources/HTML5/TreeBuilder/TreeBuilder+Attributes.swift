/// The names of attributes that the root element or the body has, once a second tag gives it more.
struct MergedAttributes {
    /// By the number of a name whether it is there.
    private var isThere: [Bool] = []
    /// For how many attributes there is room behind the last one.
    var room = 0
    var isEmpty: Bool { isThere.isEmpty }

    /// - Returns: whether it is new.
    mutating func insert(_ name: AttributeName) -> Bool {
        let number = Int(name.rawValue)
        if number >= isThere.count {
            isThere.append(contentsOf: repeatElement(false, count: max(number + 1, 2 * isThere.count) - isThere.count))
        }
        defer { isThere[number] = true }
        return !isThere[number]
    }
}

// Tags `html` and `body` after the first, which give it the attributes that it has not.
extension TreeBuilder {
    mutating func mergeRootAttributes(_ tag: TagToken) {
        guard !stack.contains(.template), stack.count > 1 else { return }
        var merged = MergedAttributes()
        swap(&merged, &rootAttributes)
        merge(tag, into: stack[1].node, &merged)
        swap(&merged, &rootAttributes)
    }

    mutating func mergeBodyAttributes(_ tag: TagToken) {
        guard stack.count > 2, stack[2].isHTML(.body), !stack.contains(.template) else { return }
        framesetIsOK = false
        var merged = MergedAttributes()
        swap(&merged, &bodyAttributes)
        merge(tag, into: stack[2].node, &merged)
        swap(&merged, &bodyAttributes)
    }

    private mutating func merge(_ tag: TagToken, into node: UInt32, _ merged: inout MergedAttributes) {
        guard tag.attributeCount > 0 else { return }
        if merged.isEmpty {
            for index in 0..<Int(nodes[Int(node)].contentCount) {
                _ = merged.insert(store.pointee.attributes[Int(nodes[Int(node)].contentStart) + index].name)
            }
        }
        for index in 0..<tag.attributeCount {
            let attribute = store.pointee.attributes[tag.firstAttribute + index]
            guard merged.insert(attribute.name) else { continue }
            if merged.room == 0 { move(node, &merged) }
            let count = Int(nodes[Int(node)].contentCount)
            store.pointee.attributes[Int(nodes[Int(node)].contentStart) + count] = attribute
            nodes[Int(node)].contentCount += 1
            merged.room -= 1
        }
    }

    /// Moves the attributes of an element to where there is room for as many again.
    private mutating func move(_ node: UInt32, _ merged: inout MergedAttributes) {
        let count = Int(nodes[Int(node)].contentCount)
        let start = store.pointee.attributeCount
        for index in 0..<count {
            store.pointee.add(store.pointee.attributes[Int(nodes[Int(node)].contentStart) + index])
        }
        merged.room = max(8, count)
        for _ in 0..<merged.room {
            store.pointee.add(HTMLAttribute(name: AttributeName(rawValue: 0), value: .empty))
        }
        nodes[Int(node)].contentStart = UInt32(start)
        store.pointee.keptAttributes = store.pointee.attributeCount
    }
}

/// One value of a document. A view is a reference and an index: making one allocates nothing, and it
/// keeps the document's memory alive.
public struct JSONView: Sendable {
    @usableFromInline let storage: JSONStorage
    @usableFromInline let index: Int

    @inlinable
    init(storage: JSONStorage, index: Int) {
        self.storage = storage
        self.index = index
    }

    @inlinable var node: JSONNode { storage.nodes[index] }

    /// Index of the node after this value and all in it.
    @inlinable var indexAfter: Int {
        let node = node
        return index + (node.kind.isContainer ? Int(node.payload) : 1)
    }

    /// Which of the seven forms of value this is.
    @inlinable public var kind: JSONKind { node.kind }

    /// Offset in the source of the value's first byte; of a string, its opening quote.
    @inlinable public var byteOffset: Int { Int(node.offset) }

    /// The bytes of the source that the value was read from, quotes and brackets included.
    @inlinable public var byteRange: Range<Int> {
        let node = node
        return Int(node.offset)..<(Int(node.offset) + Int(node.length))
    }

    /// How many members an object has or elements an array has; 0 for any other value.
    @inlinable public var count: Int {
        guard kind.isContainer else { return 0 }
        let count = node.childCount
        return count < JSONNode.uncounted ? count : countByWalking()
    }

    @usableFromInline
    func countByWalking() -> Int {
        switch kind {
        case .object: return members.reduce(0) { count, _ in count + 1 }
        case .array: return elements.reduce(0) { count, _ in count + 1 }
        default: return 0
        }
    }

    /// An object's members in the order of the text, duplicate names included; none for any other value.
    @inlinable public var members: JSONMembers { JSONMembers(of: self) }

    /// An array's elements in order; none for any other value.
    @inlinable public var elements: JSONElements { JSONElements(of: self) }

    /// The value of the last member of that name, which is the one that most programs keep of duplicates
    /// (RFC 8259 section 4); `nil` when there is none or the value is not an object. Takes time
    /// proportional to the number of members.
    public subscript(name: String) -> JSONView? {
        var name = name
        return name.withUTF8 { wanted in
            var found: JSONView?
            for (key, value) in members where key.hasUTF8(wanted) { found = value }
            return found
        }
    }
}

extension JSONKind {
    /// An object or an array.
    @inlinable public var isContainer: Bool { rawValue <= JSONKind.array.rawValue }
}

/// One node of a YAML document, with its place in the source (YAML 1.2.2 section 3.2.1).
///
/// An alias is replaced by the node that it names, whose marks are those of the anchored node. The tree is never
/// deeper than ``YAMLLimits/depth``, so walking it by recursion is safe.
public struct YAMLNode: Sendable {
    /// What a node holds.
    public indirect enum Value: Sendable {
        case scalar(YAMLScalar)
        case sequence([YAMLNode])
        /// The pairs in source order. Every key is a scalar. A key that was reported as duplicate is here twice.
        case mapping([Pair])
    }

    /// One entry of a mapping.
    public struct Pair: Sendable {
        public var key: YAMLNode
        public var value: YAMLNode

        /// The key's text.
        public var name: String { key.scalar?.text ?? "" }

        public init(key: YAMLNode, value: YAMLNode) {
            self.key = key
            self.value = value
        }
    }

    public var value: Value
    /// Where the node begins: at its tag or anchor, if it has one.
    public var start: YAMLMark
    /// Where the node ends: after its last character, or after the last child of a block collection.
    public var end: YAMLMark
    /// The tag written in the source, resolved (`!!str` is `tag:yaml.org,2002:str`); `nil` when none is.
    public var tag: String?

    public init(value: Value, start: YAMLMark, end: YAMLMark, tag: String? = nil) {
        self.value = value
        self.start = start
        self.end = end
        self.tag = tag
    }
}

extension YAMLNode {
    /// The scalar, if the node is one.
    public var scalar: YAMLScalar? {
        guard case .scalar(let scalar) = value else { return nil }
        return scalar
    }

    /// The children, if the node is a sequence.
    public var sequence: [YAMLNode]? {
        guard case .sequence(let nodes) = value else { return nil }
        return nodes
    }

    /// The pairs in source order, if the node is a mapping.
    public var mapping: [Pair]? {
        guard case .mapping(let pairs) = value else { return nil }
        return pairs
    }

    /// Whether the node is a scalar that stands for null.
    public var isNull: Bool { scalar?.isNull ?? false }

    /// The value of the first pair whose key has exactly the bytes of `key`; `nil` when there is none or the node
    /// is not a mapping. Looks at the pairs one by one.
    public subscript(key: String) -> YAMLNode? {
        mapping?.first { pair in pair.key.scalar.map { $0.text.utf8.elementsEqual(key.utf8) } ?? false }?.value
    }
}

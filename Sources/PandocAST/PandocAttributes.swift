/// What pandoc's `Attr` holds: an identifier, classes, and pairs of names and values.
public struct PandocAttributes: Sendable, Hashable {
    public var identifier: String
    public var classes: [String]
    public var pairs: [Pair]

    public struct Pair: Sendable, Hashable {
        public var name: String
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    public init(identifier: String = "", classes: [String] = [], pairs: [Pair] = []) {
        self.identifier = identifier
        self.classes = classes
        self.pairs = pairs
    }

    public var isEmpty: Bool { identifier.isEmpty && classes.isEmpty && pairs.isEmpty }
}

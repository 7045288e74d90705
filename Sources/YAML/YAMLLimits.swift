/// How much a YAML source may ask for. Whatever goes over a limit ends parsing in a problem that names the limit.
public struct YAMLLimits: Sendable, Hashable {
    /// Bytes of input. Default 8 MiB.
    public var bytes: Int
    /// Sequences and mappings inside one another. Default 64.
    public var depth: Int
    /// Nodes of the document, keys included, with every alias counted as the nodes that it stands for.
    /// Default 100,000.
    public var nodes: Int
    /// Bytes of all scalars together, with every alias counted as the text that it stands for. Default 16 MiB.
    public var textBytes: Int
    /// Spaces, tabs and line breaks in one run: each later gap between words costs the scanner as much time as the
    /// longest run before it. Default 4,096 characters.
    public var whitespaceRun: Int
    /// `%TAG` directives: each costs the parser as much time as there are others. Default 64.
    public var tagDirectives: Int
    /// Problems that are collected before parsing ends. Default 1,000.
    public var problems: Int

    public init(
        bytes: Int = 8 << 20, depth: Int = 64, nodes: Int = 100_000, textBytes: Int = 16 << 20,
        whitespaceRun: Int = 4_096, tagDirectives: Int = 64, problems: Int = 1_000
    ) {
        self.bytes = bytes
        self.depth = depth
        self.nodes = nodes
        self.textBytes = textBytes
        self.whitespaceRun = whitespaceRun
        self.tagDirectives = tagDirectives
        self.problems = problems
    }
}

/// A mistake in a YAML text.
public struct YAMLProblem: Error, Sendable, Hashable {
    /// The kind, in kebab case, such as `duplicate-key`.
    public var code: String
    public var message: String
    /// What to do; may be empty.
    public var help: String
    public var mark: YAMLMark
    /// How many columns are meant, at least 1.
    public var count: Int

    public init(_ code: String, _ message: String, at mark: YAMLMark, count: Int = 1, help: String = "") {
        self.code = code
        self.message = message
        self.mark = mark
        self.count = count
        self.help = help
    }
}

/// Bounds that keep hostile texts harmless.
public struct YAMLLimits: Sendable, Hashable {
    /// How deep collections may nest; 64 by default.
    public var depth = 64
    /// How many nodes a document may come to, each alias counted for all that it stands for; 100,000 by default.
    public var nodes = 100_000
    /// How many bytes a text may have; 8 MiB by default.
    public var bytes = 8 << 20

    public init() {}
}

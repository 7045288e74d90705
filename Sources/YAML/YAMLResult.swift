/// What parsing a YAML source gave.
public struct YAMLResult: Sendable {
    /// The node of the first document; `nil` when the source is empty, or when a problem ended parsing early.
    public var root: YAMLNode?
    /// Every problem that was found, in the order of the source.
    public var problems: [YAMLProblem]

    public init(root: YAMLNode?, problems: [YAMLProblem]) {
        self.root = root
        self.problems = problems
    }
}

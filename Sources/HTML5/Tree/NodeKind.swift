/// What a node is.
@frozen
public enum NodeKind: UInt8, Sendable, Hashable, CaseIterable {
    case document
    case doctype
    case element
    case text
    case comment
    /// What a parsed fragment hangs from, and the contents of a `template`.
    case fragment
}

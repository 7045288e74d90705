/// How the text of a table cell is set.
public enum Alignment: UInt8, Sendable, Hashable, CaseIterable {
    case none = 0
    case left
    case center
    case right
}

extension NodeFlags {
    /// The alignment of a cell, in the two top bits.
    @inlinable
    public var alignment: Alignment { Alignment(rawValue: rawValue >> 6) ?? .none }

    @inlinable
    static func aligned(_ alignment: Alignment) -> NodeFlags { NodeFlags(rawValue: alignment.rawValue << 6) }
}

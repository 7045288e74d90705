/// The local name of an element, interned: two elements of a tree have the same name when these are equal.
///
/// The names of HTML, SVG and MathML are constants (`TagName.p`, `TagName.foreignObject`) and mean the same in every
/// tree. Any other name has a number that its tree alone knows: `HTMLTree.string(_:)` spells it.
@frozen
public struct TagName: RawRepresentable, Hashable, Sendable {
    /// The number: of a constant the same in every tree, of any other name good in its own tree alone.
    public var rawValue: UInt16

    /// The name with a number that a tree gave.
    @inlinable
    public init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// What nodes have that are no elements.
    @inlinable public static var noElement: TagName { TagName(rawValue: 0) }

    /// A name that is a constant.
    ///
    /// - Parameter known: as it stands in a tree, such as `div` or `foreignObject`.
    /// - Returns: `nil` for names that only a tree can have a number for.
    public init?(known: String) {
        guard let number = KnownNames.tags.number(known) else { return nil }
        self.init(rawValue: UInt16(truncatingIfNeeded: number))
    }

    /// The text of a constant; `nil` for a name that only its tree can spell.
    public var knownString: String? {
        KnownNames.tags.string(Int(rawValue))
    }
}

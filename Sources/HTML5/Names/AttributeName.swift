/// The name of an attribute, interned: two attributes of a tree have the same name when these are equal.
///
/// Names in common use are constants (`AttributeName.href`) and mean the same in every tree. Any other name has a
/// number that its tree alone knows: `HTMLTree.string(_:)` spells it.
@frozen
public struct AttributeName: RawRepresentable, Hashable, Sendable {
    /// The number: of a constant the same in every tree, of any other name good in its own tree alone.
    public var rawValue: UInt32

    /// The name with a number that a tree gave.
    @inlinable
    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// A name that is a constant.
    ///
    /// - Parameter known: as it stands in a tree, such as `href` or `viewBox`.
    /// - Returns: `nil` for names that only a tree can have a number for.
    public init?(known: String) {
        guard let number = KnownNames.attributes.number(known) else { return nil }
        self.init(rawValue: number)
    }

    /// The text of a constant, with its prefix; `nil` for a name that only its tree can spell.
    public var knownString: String? {
        KnownNames.attributes.string(Int(rawValue))
    }

    /// Whether it is in the XLink, XML or XMLNS namespace, as some attributes of SVG and MathML elements are.
    public var isNamespaced: Bool {
        let first = UInt32(AttributeNameList.firstNamespaced)
        return rawValue >= first && rawValue < first + UInt32(AttributeNameList.namespacedCount)
    }
}

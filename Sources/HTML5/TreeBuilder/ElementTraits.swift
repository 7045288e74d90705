/// What the parser needs to know of an open element besides its name.
struct ElementTraits: OptionSet, BitwiseCopyable {
    var rawValue: UInt16

    /// In SVG or MathML.
    static let foreign = ElementTraits(rawValue: 1 << 0)
    /// Ends every scope (HTML Standard, section 13.2.4.2, "has an element in scope").
    static let scope = ElementTraits(rawValue: 1 << 1)
    /// Of the category "special" (same section).
    static let special = ElementTraits(rawValue: 1 << 2)
    /// Special, and not `address`, `div` or `p`: where the search for an open `li`, `dd` or `dt` ends.
    static let boundary = ElementTraits(rawValue: 1 << 3)
    /// Closed by "generate implied end tags" (section 13.2.6.3).
    static let impliedEnd = ElementTraits(rawValue: 1 << 4)
    /// Closed by "generate all implied end tags thoroughly".
    static let thoroughEnd = ElementTraits(rawValue: 1 << 5)
    /// `h1` to `h6`.
    static let heading = ElementTraits(rawValue: 1 << 6)
    /// `table`, `tbody`, `tfoot`, `thead`, `tr`: what is not theirs is put before the table.
    static let tablePart = ElementTraits(rawValue: 1 << 7)
    /// A MathML text integration point (section 13.2.6).
    static let mathMLText = ElementTraits(rawValue: 1 << 8)
    /// An HTML integration point.
    static let htmlPoint = ElementTraits(rawValue: 1 << 9)
    /// `annotation-xml` of MathML.
    static let annotation = ElementTraits(rawValue: 1 << 10)
}

/// A scalar: its text, and how it was written.
public struct YAMLScalar: Sendable, Hashable {
    /// How a scalar was written (YAML 1.2.2 chapters 7.3 and 8.1).
    public enum Style: Sendable, Hashable {
        case plain, singleQuoted, doubleQuoted, literal, folded
    }

    /// The content, with quotes, escapes and folding resolved. Compare it by its `utf8`: YAML tells strings apart
    /// by code points, `String` by canonical equivalence.
    public var text: String
    public var style: Style
    /// Whether the source says that this is a string: by a style other than plain, or by the tag `!!str` or `!`.
    /// Then ``isNull``, ``bool``, ``int`` and ``float`` find nothing.
    public var isString: Bool

    /// A scalar of this `text`; `isString` follows from `style` unless given.
    public init(text: String, style: Style, isString: Bool? = nil) {
        self.text = text
        self.style = style
        self.isString = isString ?? (style != .plain)
    }
}

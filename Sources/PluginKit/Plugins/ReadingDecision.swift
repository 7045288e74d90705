/// What a reader decided about a block of an item: whether it belongs to the document, and why.
public struct ReadingDecision: Sendable, Hashable {
    public var isKept: Bool
    /// Why, in a few words, such as `navigation` or `in the article`.
    public var reason: String
    /// What the block is in the source, such as `p` or `div.share`.
    public var element: String
    /// The beginning of its text.
    public var text: String
    /// Its bytes in the source.
    public var span: SourceSpan

    public init(isKept: Bool, reason: String, element: String, text: String, span: SourceSpan) {
        self.isKept = isKept
        self.reason = reason
        self.element = element
        self.text = text
        self.span = span
    }
}

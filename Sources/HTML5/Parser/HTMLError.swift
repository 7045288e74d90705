/// Why a page was not parsed. Mistakes in a page are none of these: HTML says what to make of them.
public enum HTMLError: Error, Sendable, Hashable {
    /// The input has more bytes than `HTMLParser.Limits.inputBytes`.
    case inputTooLarge(bytes: Int, limit: Int)
    /// What the input decodes to has more bytes than 32 bits can count, or more nodes or attributes.
    case treeTooLarge
    /// The page has more than 65,535 different tag names.
    case tooManyTagNames
}

/// Why an item or a document could not be converted.
public struct ItemError: Error, Sendable, Hashable {
    /// The kind, in kebab case, such as `not-text`.
    public var code: String
    /// What is wrong, on one line.
    public var message: String
    /// Where in the item, in bytes, when that is known.
    public var offset: Int?
    /// From 1, when known.
    public var line: Int?
    /// From 1, when known.
    public var column: Int?
    /// What to do about it; may be empty.
    public var help: String

    public init(
        _ code: String, _ message: String, offset: Int? = nil, line: Int? = nil, column: Int? = nil, help: String = ""
    ) {
        self.code = code
        self.message = message
        self.offset = offset
        self.line = line
        self.column = column
        self.help = help
    }
}

extension ItemError {
    /// Any error in the terms of a report.
    public init(wrapping error: any Error) {
        switch error {
        case let error as ItemError: self = error
        case let error as DocumentTooLarge: self = ItemError("document-too-large", error.description)
        case let error as Diagnostic: self = ItemError(error.code, error.message, help: error.help)
        default: self = ItemError("failed", "\(error)")
        }
    }
}

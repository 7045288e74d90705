/// Something that happened to a document on its way: a loss, or a note.
///
/// Remarks are data: they have a code to count and filter by, and a span to point with.
public struct Remark: Sendable, Hashable {
    public enum Severity: String, Sendable, Hashable, CaseIterable {
        /// Nothing is missing, but the reader should know: a guess, a derived value, a removal that was
        /// asked for.
        case note
        /// Something of the source is not in the result.
        case loss
    }

    public var severity: Severity
    public var code: RemarkCode
    /// One sentence: what, and why.
    public var message: String
    /// Where in the source, when that is known.
    public var span: SourceSpan

    public init(_ severity: Severity, _ code: RemarkCode, _ message: String, at span: SourceSpan = .none) {
        self.severity = severity
        self.code = code
        self.message = message
        self.span = span
    }

    public static func note(_ code: RemarkCode, _ message: String, at span: SourceSpan = .none) -> Remark {
        Remark(.note, code, message, at: span)
    }

    public static func loss(_ code: RemarkCode, _ message: String, at span: SourceSpan = .none) -> Remark {
        Remark(.loss, code, message, at: span)
    }
}

/// The name of a kind of remark, in kebab case, such as `cell-span`.
///
/// Not an enum, so that plugins add kinds of their own.
public struct RemarkCode: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral,
    CustomStringConvertible
{
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public init(stringLiteral value: String) {
        self.rawValue = value
    }

    public var description: String { rawValue }
}

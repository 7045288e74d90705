/// Something to tell the user about a command, a recipe or an item: what, where, why, and what to do.
public struct Diagnostic: Error, Sendable, Hashable {
    public enum Severity: String, Sendable, Hashable {
        case error
        case warning
        case note
    }

    public var severity: Severity
    /// The kind, in kebab case, such as `unknown-option`; stable, so that tools can count and filter.
    public var code: String
    /// What is wrong, on one line, without a capital at the start or a full stop at the end.
    public var message: String
    public var place: Place?
    /// What to do, such as `did you mean 'columns'?`; empty when there is nothing to say.
    public var help: String

    public init(
        _ severity: Severity = .error, _ code: String, _ message: String, at place: Place? = nil, help: String = ""
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.place = place
        self.help = help
    }
}

/// A place in a text file.
public struct Place: Sendable, Hashable {
    public var file: String
    /// From 1.
    public var line: Int
    /// From 1, in Unicode scalars.
    public var column: Int
    /// How many columns are meant, at least 1.
    public var count: Int

    public init(file: String, line: Int, column: Int, count: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
        self.count = count
    }
}

/// Several diagnostics thrown at once, so that a user sees every mistake in one go.
public struct Diagnostics: Error, Sendable {
    public var all: [Diagnostic]

    public init(_ all: [Diagnostic]) {
        self.all = all
    }
}

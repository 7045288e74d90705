public import JSON

/// One thing that is wrong with the JSON of a document, and where.
public struct DocumentJSONError: Error, Sendable, Hashable {
    /// Where in the value, as JSONPath writes it (RFC 9535): `$.body[3].children[0].level`.
    public var path: String
    /// From 1.
    public var line: Int
    /// From 1, in Unicode scalars.
    public var column: Int
    /// In the text that was parsed, from 0.
    public var byteOffset: Int
    /// What is wrong, on one line.
    public var message: String
    /// What to do, such as `did you mean 'heading'?`; may be empty.
    public var help: String

    public init(path: String, line: Int, column: Int, byteOffset: Int, message: String, help: String = "") {
        self.path = path
        self.line = line
        self.column = column
        self.byteOffset = byteOffset
        self.message = message
        self.help = help
    }

    /// A text that is not JSON at all.
    public init(_ error: JSONError) {
        self.init(
            path: "$", line: error.line, column: error.column, byteOffset: error.byteOffset, message: error.message)
    }
}

extension DocumentJSONError: CustomStringConvertible {
    /// `line:column: path: message; help`.
    public var description: String {
        "\(line):\(column): \(path): \(message)" + (help.isEmpty ? "" : "; \(help)")
    }
}

/// Everything that is wrong with the JSON of a document.
public struct DocumentJSONErrors: Error, Sendable, Hashable {
    /// How many mistakes are told; decoding ends with the last of them.
    public static let limit = 20

    /// In the order of the text; never empty, at most ``limit``.
    public var all: [DocumentJSONError]
    /// Whether decoding ended early because there were so many.
    public var isTruncated: Bool

    init(_ all: [DocumentJSONError]) {
        self.all = all.enumerated()
            .sorted { ($0.element.byteOffset, $0.offset) < ($1.element.byteOffset, $1.offset) }
            .map(\.element)
        self.isTruncated = all.count >= Self.limit
    }

    init(_ one: DocumentJSONError) {
        self.init([one])
    }
}

extension DocumentJSONErrors: CustomStringConvertible {
    /// One mistake a line.
    public var description: String {
        all.map(\.description).joined(separator: "\n") + (isTruncated ? "\nand perhaps more" : "")
    }
}

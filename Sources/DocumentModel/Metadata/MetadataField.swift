/// The typed fields of ``Metadata`` by their schema.org names: the one list that templates, conditions,
/// columns, front matter and the JSON form are drawn from.
public enum MetadataField: String, Sendable, Hashable, CaseIterable {
    case type
    case headline
    case alternativeHeadline
    case description
    case author
    case publisher
    case datePublished
    case dateModified
    case url
    case inLanguage
    case keywords
    case articleSection
    case image
}

extension Metadata {
    /// The value of a field by name, typed or other; `nil` when it is not set.
    public subscript(name: String) -> MetadataValue? {
        if let field = MetadataField(rawValue: name) { self[field] } else { other[name] }
    }

    /// The value of a typed field as a JSON-like value; `nil` when it is not set.
    public subscript(field: MetadataField) -> MetadataValue? {
        switch field {
        case .type: type.map(MetadataValue.string)
        case .headline: headline.map(MetadataValue.string)
        case .alternativeHeadline: alternativeHeadline.map(MetadataValue.string)
        case .description: description.map(MetadataValue.string)
        case .author: author.isEmpty ? nil : .array(author.map(\.metadataValue))
        case .publisher: publisher?.metadataValue
        case .datePublished: datePublished.map { .string($0.description) }
        case .dateModified: dateModified.map { .string($0.description) }
        case .url: url.map(MetadataValue.string)
        case .inLanguage: inLanguage.map(MetadataValue.string)
        case .keywords: keywords.isEmpty ? nil : .array(keywords.map(MetadataValue.string))
        case .articleSection: articleSection.map(MetadataValue.string)
        case .image: image.isEmpty ? nil : .array(image.map(MetadataValue.string))
        }
    }

    /// Sets a field by name; an unknown name goes to ``other``, and `nil` removes.
    ///
    /// - Throws: ``MetadataFieldError`` when the value does not fit the field, such as a date that is none.
    public mutating func set(_ name: String, to value: MetadataValue?) throws(MetadataFieldError) {
        guard let field = MetadataField(rawValue: name) else {
            other[name] = value
            return
        }
        try set(field, to: value)
    }

    /// Sets a typed field, and forgets where its earlier value came from; see ``set(_:to:)-(String,_)``.
    public mutating func set(_ field: MetadataField, to value: MetadataValue?) throws(MetadataFieldError) {
        let value = value == .null ? nil : value
        switch field {
        case .type: type = try Self.text(value, field)
        case .headline: headline = try Self.text(value, field)
        case .alternativeHeadline: alternativeHeadline = try Self.text(value, field)
        case .description: description = try Self.text(value, field)
        case .author:
            author = try Self.list(value).map { item throws(MetadataFieldError) in try Self.agent(item, .person, field)
            }
        case .publisher:
            publisher = try value.map { item throws(MetadataFieldError) in try Self.agent(item, .organization, field) }
        case .datePublished: datePublished = try Self.date(value, field)
        case .dateModified: dateModified = try Self.date(value, field)
        case .url: url = try Self.text(value, field)
        case .inLanguage: inLanguage = try Self.text(value, field)
        case .keywords: keywords = try Self.texts(value, field)
        case .articleSection: articleSection = try Self.text(value, field)
        case .image: image = try Self.texts(value, field)
        }
        origins[field.rawValue] = nil
    }

    private static func text(_ value: MetadataValue?, _ field: MetadataField) throws(MetadataFieldError) -> String? {
        switch value {
        case nil: nil
        case .string(let text): text
        case .number(let digits): digits
        case .bool(let flag): flag ? "true" : "false"
        default: throw MetadataFieldError(field: field, expected: "text")
        }
    }

    private static func list(_ value: MetadataValue?) -> [MetadataValue] {
        switch value {
        case nil: []
        case .array(let values): values
        case .some(let value): [value]
        }
    }

    private static func texts(_ value: MetadataValue?, _ field: MetadataField) throws(MetadataFieldError) -> [String] {
        var result: [String] = []
        for item in list(value) {
            if let text = try text(item, field) { result.append(text) }
        }
        return result
    }

    private static func date(_ value: MetadataValue?, _ field: MetadataField) throws(MetadataFieldError) -> DateTime? {
        guard let text = try text(value, field) else { return nil }
        guard let date = DateTime(text) else {
            throw MetadataFieldError(field: field, expected: "an ISO 8601 date, which \"\(text)\" is not")
        }
        return date
    }

    private static func agent(
        _ value: MetadataValue, _ kind: Agent.Kind, _ field: MetadataField
    ) throws(MetadataFieldError) -> Agent {
        switch value {
        case .string(let name):
            return Agent(kind, name: name)
        case .object(let members):
            guard case .string(let name)? = members["name"] else { break }
            var agent = Agent(kind, name: name)
            if case .string(let type)? = members["type"], let known = Agent.Kind(rawValue: type) { agent.kind = known }
            if case .string(let url)? = members["url"] { agent.url = url }
            return agent
        default: break
        }
        throw MetadataFieldError(field: field, expected: "a name, or an object with `name`, `type` and `url`")
    }
}

extension Agent {
    /// The agent as an object with `type`, `name` and, when there is one, `url`.
    public var metadataValue: MetadataValue {
        var members = MetadataObject()
        members["type"] = .string(kind.rawValue)
        members["name"] = .string(name)
        if !url.isEmpty { members["url"] = .string(url) }
        return .object(members)
    }
}

/// A value that does not fit its metadata field.
public struct MetadataFieldError: Error, Sendable, Hashable, CustomStringConvertible {
    public var field: MetadataField
    /// What the field takes.
    public var expected: String

    public init(field: MetadataField, expected: String) {
        self.field = field
        self.expected = expected
    }

    public var description: String { "\(field.rawValue) takes \(expected)" }
}

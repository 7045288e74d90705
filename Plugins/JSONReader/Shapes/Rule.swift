import PluginKit

/// Where the value of a field is in records of a shape.
struct Rule: Sendable {
    var target: FieldTarget
    /// To be tried in order.
    var origins: [Origin]

    /// One place where a value may be.
    struct Origin: Sendable {
        var source: Source
        var reading = Reading.plain
    }

    enum Source: Sendable {
        case path(SourcePath)
        case template([FieldSource.Piece])
    }

    /// How a value is to be read.
    enum Reading: Sendable, Hashable {
        case plain
        /// Of a field: HTML, of which only the text is wanted. Of the body: HTML.
        case html
        /// Of the body: Markdown.
        case markdown
        /// Of the body: text, whatever it looks like.
        case text
        /// A date and time in UTC that does not say so.
        case utc
        /// Whatever the user's mapping leads to; what it looks like is no reason to refuse it.
        case told
    }
}

extension Rule.Origin: ExpressibleByStringLiteral {
    init(stringLiteral path: String) { self.init(source: .path(SourcePath(stringLiteral: path))) }

    static func html(_ path: SourcePath) -> Self { Self(source: .path(path), reading: .html) }
    static func markdown(_ path: SourcePath) -> Self { Self(source: .path(path), reading: .markdown) }
    static func text(_ path: SourcePath) -> Self { Self(source: .path(path), reading: .text) }
    static func utc(_ path: SourcePath) -> Self { Self(source: .path(path), reading: .utc) }
}

extension Rule {
    static func field(_ field: MetadataField, _ origins: Origin...) -> Rule {
        Rule(target: .field(field), origins: origins)
    }

    static func body(_ origins: Origin...) -> Rule {
        Rule(target: .body, origins: origins)
    }
}

extension Rule {
    /// The rule of an entry of the option `fields`.
    init(_ entry: FieldMappings.Entry) {
        target = entry.target
        origins = entry.sources.map { source in
            switch source {
            case .pointer(let pointer): Origin(source: .path(SourcePath(pointer)), reading: .told)
            case .template(let pieces): Origin(source: .template(pieces), reading: .told)
            }
        }
    }
}

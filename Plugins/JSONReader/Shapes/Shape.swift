import PluginKit

/// A kind of records that is known: how it is told, and what in it is what.
struct Shape: Sendable {
    /// In kebab case.
    var name: String
    /// What a record is, for messages, such as `a post of WordPress's REST API`.
    var about: String
    /// What a record of this kind has; all of it.
    var signs: [Sign] = []
    /// What stands around records of this kind, where they come in one value.
    var envelope: Envelope?
    var rules: [Rule] = []
    /// Members that say the same as the body in another form, and are not kept beside it.
    var twins: [String] = []
    var keyStyle = KeyStyle.exact

    /// How member names are compared with those of the rules.
    enum KeyStyle: Sendable {
        case exact
        /// Letter case, hyphens, underscores and spaces do not matter.
        case folded
        /// As they are, or as schema.org's addresses of them.
        case schemaOrg
    }

    /// Something that values of a kind have.
    struct Sign: Sendable {
        /// Any of these is enough.
        var paths: [SourcePath]
        var test: Test = .present

        enum Test: Sendable {
            case present
            case string
            case object
            case array
            case prefix(String)
        }
    }

    /// A value that holds records of a shape.
    struct Envelope: Sendable {
        var signs: [Sign]
        /// Where the records are.
        var records: SourcePath
        var joins: [Join] = []
    }

    /// Values of another table that belong to a record, by a table of pairs.
    struct Join: Sendable {
        /// What paths call the values.
        var name: String
        /// The other table; its rows have an `id`.
        var table: SourcePath
        /// The table of pairs, and the names of its two columns.
        var pairs: SourcePath
        var from: String
        var to: String
    }
}

extension Shape.Sign {
    static func has(_ paths: SourcePath..., test: Test = .present) -> Shape.Sign {
        Shape.Sign(paths: paths, test: test)
    }
}

import PluginKit
import YAML

/// Puts the members of front matter into the metadata fields that they are, and loses none: what has no field, or
/// does not fit the one it has, goes to ``Metadata/other`` under its own name.
struct FrontMatterMetadata {
    private(set) var metadata = Metadata()
    /// Values that do not fit their fields, and why.
    private(set) var misfits: [(name: String, reason: String)] = []
    private let names: FrontMatterNames
    private var others: [MetadataObject.Member] = []
    /// Where in ``others`` a name is, and whether it is there as a list of several values.
    private var places: [String: (index: Int, isList: Bool)] = [:]

    init(_ members: [YAMLNode.Pair], _ keys: FrontMatterKeys) {
        names = FrontMatterNames(keys, of: members.map(\.name))
        /// The member that each field comes from.
        var sources: [MetadataField: Int] = [:]
        for (index, member) in members.enumerated() where !member.value.isNull {
            guard let field = names.field(member.name) else { continue }
            if let other = sources[field], names.rank(members[other].name) <= names.rank(member.name) { continue }
            sources[field] = index
        }
        let hero = keys == .astro ? members.firstIndex { $0.name == "heroImage" } : nil
        for (index, member) in members.enumerated() {
            let value = MetadataValue(member.value)
            if index == hero {
                setHero(value)
            } else if let field = names.field(member.name), sources[field] == index {
                set(field, member.name, value)
            } else if names.field(member.name) == nil || value != .null {
                keep(member.name, value)
            }
        }
        if let first = metadata.image.first {
            others.removeAll { $0.key == "heroImage" && $0.value == .string(first) }
        }
        metadata.other = MetadataObject(others)
    }

    /// Whether the values are as the `markdown` writer writes them.
    var isExact: Bool { names.isExact }

    /// Whether the keys are those of schema.org, so that the `markdown` writer wrote a heading above the text.
    var hasSchemaNames: Bool { names.isExact && names.field("headline") == .headline }

    private mutating func set(_ field: MetadataField, _ name: String, _ value: MetadataValue) {
        do throws(MetadataFieldError) {
            try metadata.set(field, to: try fit(value, to: field))
            if Self.hasMore(value, than: field) { keep(name, value) }
        } catch {
            misfits.append((name, error.description))
            keep(name, value)
        }
    }

    /// Astro's themes show one image; further ones are in a list, which begins with it too.
    private mutating func setHero(_ value: MetadataValue) {
        if metadata.image.isEmpty, case .string(let image) = value {
            metadata.image = [image]
        } else {
            keep("heroImage", value)
        }
    }

    private mutating func keep(_ name: String, _ value: MetadataValue) {
        guard let place = places[name] else {
            places[name] = (others.count, false)
            others.append(MetadataObject.Member(key: name, value: value))
            return
        }
        if place.isList, case .array(var values) = others[place.index].value {
            others[place.index].value = .null
            values.append(value)
            others[place.index].value = .array(values)
        } else {
            others[place.index].value = .array([others[place.index].value, value])
            places[name] = (place.index, true)
        }
    }

    // MARK: Values

    private func fit(_ value: MetadataValue, to field: MetadataField) throws(MetadataFieldError) -> MetadataValue {
        switch field {
        case .headline, .description, .inLanguage: return value
        case .alternativeHeadline, .articleSection:
            // Tools want lists here.
            if case .array(let values) = value, values.count == 1 { return values[0] }
            return value
        case .datePublished, .dateModified, .publisher, .author, .image: return value
        case .keywords:
            guard case .string(let text) = value else { return value }
            let words = text.utf8.split(separator: UInt8(ascii: ",")).map { word in
                let start = word.drop { Byte.isBlank($0) }
                return String(Substring(start.prefix(start.count - start.reversed().prefix { Byte.isBlank($0) }.count)))
            }
            return .array(words.filter { !$0.isEmpty }.map(MetadataValue.string))
        case .type:
            // To tools, a type is a layout: `posts`; all of schema.org's begin with a capital.
            if !names.isExact, value.plainText?.utf8.first.map({ 0x41...0x5A ~= $0 }) != true {
                throw MetadataFieldError(field: field, expected: "a schema.org type, such as NewsArticle")
            }
            return value
        case .url:
            // To tools, an address may be a path of theirs.
            if !names.isExact, !Self.isAbsolute(value) {
                throw MetadataFieldError(field: field, expected: "an absolute address")
            }
            return value
        }
    }

    private static func isAbsolute(_ value: MetadataValue) -> Bool {
        guard case .string(let text) = value else { return false }
        return text.hasPrefix("https://") || text.hasPrefix("http://")
    }

    /// Whether a value that fits says more than the field can hold, such as an author's mail address.
    private static func hasMore(_ value: MetadataValue, than field: MetadataField) -> Bool {
        guard field == .author || field == .publisher else { return false }
        var values = [value]
        if case .array(let list) = value { values = list }
        return values.contains { item in
            guard case .object(let members) = item else { return false }
            return members.members.contains { member in
                switch (member.key, member.value) {
                case ("type", .string(let type)): Agent.Kind(rawValue: type) == nil
                case ("name", .string), ("url", .string): false
                default: true
                }
            }
        }
    }
}

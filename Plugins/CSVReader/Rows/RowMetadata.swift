import PluginKit

/// Puts the cells of one record into its metadata. Nothing is lost: what does not fit its field is kept under the name
/// of its column.
struct RowMetadata {
    /// Values that do not fit, and what their fields take.
    private(set) var misfits: [(column: String, reason: String)] = []
    private var others: [MetadataObject.Member] = []
    /// What columns of their own say of agents; a place is that of an author with columns for itself.
    private var members: [(field: MetadataField, member: AgentMember, place: Int?, text: String, column: String)] = []
    /// Values of lists by their places.
    private var elements: [(field: MetadataField, place: Int, text: String)] = []

    mutating func set(
        _ target: ColumnTarget, to text: String, column: String, separator: [UInt8], in metadata: inout Metadata
    ) {
        switch target {
        case .field(let field): set(field, to: text, column, separator, &metadata)
        case .agent(let field, .name, place: nil): set(field, to: text, column, separator, &metadata)
        case .agent(let field, let member, let place): members.append((field, member, place, text, column))
        case .element(let field, let place): elements.append((field, place, text))
        case .other(let name): keep(name, text)
        case .body: keep(column, text)
        }
    }

    private mutating func set(
        _ field: MetadataField, to text: String, _ column: String, _ separator: [UInt8], _ metadata: inout Metadata
    ) {
        switch field {
        case .headline: metadata.headline = text
        case .alternativeHeadline: metadata.alternativeHeadline = text
        case .description: metadata.description = text
        case .url: metadata.url = text
        case .inLanguage: metadata.inLanguage = text
        case .articleSection: metadata.articleSection = text
        case .keywords: metadata.keywords = ListText.split(text, separator)
        case .image: metadata.image = ListText.split(text, separator)
        case .author: metadata.author = ListText.split(text, separator).map { Agent(.person, name: $0) }
        // A publisher is one, whatever its name holds.
        case .publisher: metadata.publisher = Agent(.organization, name: text)
        case .datePublished: metadata.datePublished = date(text, field, column)
        case .dateModified: metadata.dateModified = date(text, field, column)
        case .type:
            // Tables have columns of types that are none of schema.org's, all of which begin with a capital.
            if text.utf8.first.map({ 0x41...0x5A ~= $0 }) == true {
                metadata.type = text
            } else {
                misfit(text, column, "type takes a schema.org type, such as NewsArticle")
            }
        }
    }

    private mutating func date(_ text: String, _ field: MetadataField, _ column: String) -> DateTime? {
        if let date = DateTime(text) { return date }
        let bytes = text.utf8.drop { Byte.isBlank($0) }.reversed().drop { Byte.isBlank($0) }.reversed()
        if bytes.isEmpty { return nil }
        // `2021/12/31` can be no other day.
        let hyphens = bytes.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "-") : $0 }
        if let date = DateTime(String(decoding: hyphens, as: UTF8.self)) { return date }
        misfit(text, column, "\(field.rawValue) takes a date, which \"\(text)\" is not")
        return nil
    }

    private mutating func keep(_ name: String, _ text: String) {
        others.append(MetadataObject.Member(key: name, value: .string(text)))
    }

    private mutating func misfit(_ text: String, _ column: String, _ reason: String) {
        misfits.append((column, reason))
        keep(column, text)
    }

    /// Puts in what only all cells together tell.
    mutating func finish(separator: [UInt8], in metadata: inout Metadata) {
        if !members.isEmpty {
            for part in members where part.place == nil { setMember(part, separator, &metadata) }
            setPlacedAuthors(&metadata)
        }
        for element in elements.sorted(by: { $0.place < $1.place }) {
            if element.field == .keywords {
                metadata.keywords.append(element.text)
            } else {
                metadata.image.append(element.text)
            }
        }
        if others.count < 8 {
            // So few need no table to be told apart.
            for other in others { metadata.other[other.key] = other.value }
        } else {
            metadata.other = MetadataObject(others)
        }
    }

    // MARK: Agents

    private mutating func setMember(
        _ part: (field: MetadataField, member: AgentMember, place: Int?, text: String, column: String),
        _ separator: [UInt8], _ metadata: inout Metadata
    ) {
        var agents = metadata.author
        var values = [part.text]
        if part.field == .publisher {
            agents = metadata.publisher.map { [$0] } ?? []
        } else {
            values = ListText.split(part.text, separator)
        }
        guard Self.apply(values, part.member, to: &agents) else {
            misfit(part.text, part.column, "'\(part.column)' takes one value for each name, of its kind")
            return
        }
        if part.field == .publisher { metadata.publisher = agents.first } else { metadata.author = agents }
    }

    private static func apply(_ values: [String], _ member: AgentMember, to agents: inout [Agent]) -> Bool {
        guard values.count == agents.count else { return false }
        for (index, value) in values.enumerated() {
            switch member {
            case .url: agents[index].url = value
            case .type:
                guard let kind = Agent.Kind(rawValue: value) else { return false }
                agents[index].kind = kind
            case .name: agents[index].name = value
            }
        }
        return true
    }

    /// Adds the authors that have columns of their own, in the order of their numbers.
    private mutating func setPlacedAuthors(_ metadata: inout Metadata) {
        let placed = members.filter { $0.place != nil }
        for place in Set(placed.compactMap(\.place)).sorted() {
            let parts = placed.filter { $0.place == place }
            guard let name = parts.first(where: { $0.member == .name }) else {
                for part in parts { keep(part.column, part.text) }
                continue
            }
            var author = [Agent(.person, name: name.text)]
            for part in parts where !Self.apply([part.text], part.member, to: &author) {
                misfit(part.text, part.column, "'\(part.column)' takes Person or Organization")
            }
            metadata.author += author
        }
    }
}

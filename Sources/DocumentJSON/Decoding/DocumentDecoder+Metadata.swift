import DocumentModel
import JSON

extension DocumentDecoder {
    mutating func decodeMetadata(_ object: JSONView) {
        guard isObject(object) else { return }
        var metadata = Metadata()
        var seen: Set<String> = []
        for (key, value) in object.members {
            guard !isFull else { return }
            let name = key.string ?? ""
            guard seen.insert(name).inserted else {
                reportRepeated(key)
                continue
            }
            if let field = MetadataField(rawValue: name) {
                decode(field, value, into: &metadata)
            } else {
                switch MetadataMember(rawValue: name) {
                case .other:
                    if isObject(value), case .object(let other) = self.value(value) { metadata.other = other }
                case .origins: metadata.origins = origins(value)
                case nil:
                    let known = MetadataField.allCases.map(\.rawValue) + MetadataMember.allCases.map(\.rawValue)
                    let help = NearestName.help(for: name, among: known)
                    report(
                        key, "'metadata' has no member '\(name)'",
                        help: help.isEmpty ? "put it in 'other', which takes any name" : help)
                }
            }
        }
        builder.metadata = metadata
    }

    private mutating func decode(_ field: MetadataField, _ value: JSONView, into metadata: inout Metadata) {
        switch field {
        case .type: metadata.type = text(value)
        case .headline: metadata.headline = text(value)
        case .alternativeHeadline: metadata.alternativeHeadline = text(value)
        case .description: metadata.description = text(value)
        case .author: metadata.author = list(value) { (decoder, view) in decoder.agent(view) }
        case .publisher: metadata.publisher = agent(value)
        case .datePublished: metadata.datePublished = date(value)
        case .dateModified: metadata.dateModified = date(value)
        case .url: metadata.url = text(value)
        case .inLanguage: metadata.inLanguage = text(value)
        case .keywords: metadata.keywords = list(value) { (decoder, view) in decoder.text(view) }
        case .articleSection: metadata.articleSection = text(value)
        case .image: metadata.image = list(value) { (decoder, view) in decoder.text(view) }
        }
    }

    private mutating func list<Element>(
        _ array: JSONView, _ decode: (inout DocumentDecoder, JSONView) -> Element?
    ) -> [Element] {
        guard isArray(array) else { return [] }
        var result: [Element] = []
        for element in array.elements {
            guard !isFull else { break }
            if let element = decode(&self, element) { result.append(element) }
        }
        return result
    }

    private mutating func agent(_ object: JSONView) -> Agent? {
        guard isObject(object) else { return nil }
        var kind: Agent.Kind?
        var name: String?
        var url = ""
        let found = members(of: object, AgentMember.self, owner: "a person or organization")
        for (member, value) in found {
            switch member {
            case .type: kind = word(value, Agent.Kind.self)
            case .name: name = text(value)
            case .url: url = text(value) ?? ""
            }
        }
        require([AgentMember.type, .name], among: found.map(\.0), of: object, owner: "a person or organization")
        guard let kind, let name else { return nil }
        return Agent(kind, name: name, url: url)
    }

    /// A date in the one form that is written; others would not come out as they went in.
    private mutating func date(_ view: JSONView) -> DateTime? {
        guard let text = text(view) else { return nil }
        guard let date = DateTime(text) else {
            report(
                view, "expected a date that exists in ISO 8601's extended form, found \(Self.describe(view))",
                help: "such as 2021-12-31 or 2021-12-31T14:30:00+02:00")
            return nil
        }
        guard date.description == text else {
            report(view, "the date is not in ISO 8601's extended form", help: "write \(date)")
            return nil
        }
        return date
    }

    private mutating func origins(_ object: JSONView) -> [String: Metadata.Origin] {
        guard isObject(object) else { return [:] }
        var result: [String: Metadata.Origin] = [:]
        for (key, value) in object.members {
            guard !isFull else { break }
            var certainty: Metadata.Origin.Certainty?
            var from: String?
            guard isObject(value) else { continue }
            let found = members(of: value, OriginMember.self, owner: "an origin")
            for (member, value) in found {
                switch member {
                case .certainty: certainty = word(value, Metadata.Origin.Certainty.self)
                case .from: from = text(value)
                }
            }
            require([OriginMember.certainty, .from], among: found.map(\.0), of: value, owner: "an origin")
            guard let certainty, let from else { continue }
            if result.updateValue(Metadata.Origin(certainty, from: from), forKey: key.string ?? "") != nil {
                reportRepeated(key)
            }
        }
        return result
    }

    /// Any JSON value; its nesting is bounded by the parser's limit, so that this may recurse.
    private mutating func value(_ view: JSONView) -> MetadataValue {
        switch view.kind {
        case .null: return .null
        case .true: return .bool(true)
        case .false: return .bool(false)
        case .number: return .number(view.numberLiteral ?? "0")
        case .string: return .string(view.string ?? "")
        case .array:
            var values: [MetadataValue] = []
            values.reserveCapacity(view.count)
            for element in view.elements { values.append(value(element)) }
            return .array(values)
        case .object:
            var members: [MetadataObject.Member] = []
            var seen: Set<String> = []
            members.reserveCapacity(view.count)
            for (key, value) in view.members {
                let name = key.string ?? ""
                if !seen.insert(name).inserted { reportRepeated(key) }
                members.append(MetadataObject.Member(key: name, value: self.value(value)))
            }
            return .object(MetadataObject(members))
        }
    }
}

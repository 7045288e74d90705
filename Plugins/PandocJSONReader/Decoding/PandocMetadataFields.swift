import PluginKit

/// Puts values of pandoc's metadata into typed fields.
enum PandocMetadataFields {
    /// - Returns: whether the field says all that the value does, in a form that gives it back; where it does not, the
    ///   value is to be kept as well.
    static func set(_ field: MetadataField, to value: MetadataValue, in metadata: inout Metadata) -> Bool {
        switch field {
        case .author: return setAuthors(value, &metadata)
        case .keywords: return setKeywords(value, &metadata)
        case .image:
            guard let texts = texts(value), (try? metadata.set(field, to: value)) != nil else { return false }
            if case .array = value { return !texts.isEmpty }
            return false
        case .datePublished, .dateModified:
            guard case .string(let text) = value, let date = DateTime(text),
                (try? metadata.set(field, to: value)) != nil
            else { return false }
            return date.description == text
        case .publisher:
            guard case .string(let name) = value, !name.isEmpty else { return false }
            metadata.publisher = Agent(.organization, name: name)
            return true
        case .type, .headline, .alternativeHeadline, .description, .url, .inLanguage, .articleSection:
            guard case .string(let text) = value, !text.isEmpty else { return false }
            return (try? metadata.set(field, to: value)) != nil
        }
    }

    /// One author stands alone, several in a list; what else is said of them has no field.
    private static func setAuthors(_ value: MetadataValue, _ metadata: inout Metadata) -> Bool {
        let values = if case .array(let values) = value { values } else { [value] }
        var isExact = true
        var authors: [Agent] = []
        for value in values {
            switch value {
            case .string(let name) where !name.isEmpty: authors.append(Agent(.person, name: name))
            case .object(let members):
                guard case .string(let name)? = members["name"], !name.isEmpty else { return false }
                authors.append(Agent(.person, name: name))
                isExact = false
            case .null, .bool, .number, .string, .array: return false
            }
        }
        metadata.author = authors
        if case .array = value { return isExact && authors.count > 1 }
        return isExact
    }

    private static func setKeywords(_ value: MetadataValue, _ metadata: inout Metadata) -> Bool {
        guard let texts = texts(value) else { return false }
        if case .array = value {
            metadata.keywords = texts
            return !texts.isEmpty
        }
        metadata.keywords = texts.flatMap { text in
            text.split { $0 == "," || $0 == ";" }.map { part in
                String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            }
        }.filter { !$0.isEmpty }
        return false
    }

    /// A text, or all texts of a list of texts.
    private static func texts(_ value: MetadataValue) -> [String]? {
        let values = if case .array(let values) = value { values } else { [value] }
        var texts: [String] = []
        for value in values {
            guard case .string(let text) = value, !text.isEmpty else { return nil }
            texts.append(text)
        }
        return texts
    }
}

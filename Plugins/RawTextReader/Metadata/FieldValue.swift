import PluginKit

/// Makes a value as found in a header fit its metadata field.
enum FieldValue {
    /// - Throws: a ``MetadataFieldError`` when it does not fit.
    static func fit(_ value: MetadataValue, to field: MetadataField) throws(MetadataFieldError) -> MetadataValue {
        switch field {
        case .headline, .alternativeHeadline, .description, .inLanguage, .articleSection:
            let single = single(value)
            if single == .string("") { throw MetadataFieldError(field: field, expected: "text, not nothing") }
            return single
        case .type:
            guard case .string(let name) = single(value), name.utf8.first.map({ 0x41...0x5A ~= $0 }) == true else {
                throw MetadataFieldError(field: field, expected: "a schema.org type, such as NewsArticle")
            }
            return .string(name)
        case .datePublished, .dateModified:
            guard let text = single(value).plainText, let date = LooseDate.parse(text) else {
                throw MetadataFieldError(
                    field: field, expected: "a date, which \"\(value.plainText ?? "this")\" is not")
            }
            return .string(date.description)
        case .url:
            guard case .string(let url) = single(value), URLHost.isAbsolute(url) else {
                throw MetadataFieldError(field: field, expected: "an absolute address")
            }
            return .string(url)
        case .image:
            let all = list(value)
            let areAbsolute = all.allSatisfy {
                if case .string(let url) = $0 { URLHost.isAbsolute(url) } else { false }
            }
            guard areAbsolute, !all.isEmpty else {
                throw MetadataFieldError(field: field, expected: "absolute addresses")
            }
            return value
        case .keywords:
            guard case .string(let text) = value else { return value }
            return .array(split(text) { $0 == "," || $0 == ";" }.map { .string($0) })
        case .author:
            guard case .string(let text) = value else { return value }
            let names = authors(text)
            guard !names.isEmpty else { throw MetadataFieldError(field: field, expected: "a name") }
            return .array(names.map { .string($0) })
        case .publisher: return value
        }
    }

    /// Whether a value that fits says more than the field can hold, such as an author's mail address.
    static func hasMore(_ value: MetadataValue, than field: MetadataField) -> Bool {
        guard field == .author || field == .publisher else { return false }
        return list(value).contains { item in
            guard case .object(let members) = item else { return false }
            return members.members.contains { member in
                if member.key == "type", case .string(let type) = member.value {
                    return Agent.Kind(rawValue: type) == nil
                }
                if member.key == "url" || member.key == "name", case .string = member.value { return false }
                return true
            }
        }
    }

    /// Names on one line: set apart by semicolons, or by commas and `and` when each part is a name of several words,
    /// so that `Smith, John` stays one.
    private static func authors(_ text: String) -> [String] {
        var text = text
        if text.utf8.count > 3, text.prefix(3).lowercased() == "by " { text.removeFirst(3) }
        let parts = split(text) { $0 == ";" }
        guard parts.count == 1 else { return parts }
        var names: [String] = []
        for part in split(text, { $0 == "," }) {
            var words = part.split(separator: " ")
            if !names.isEmpty, words.first == "and" { words.removeFirst() }
            for name in words.split(separator: "and") { names.append(name.joined(separator: " ")) }
        }
        return names.allSatisfy { $0.utf8.contains(UInt8(ascii: " ")) } ? names : parts
    }

    private static func split(_ text: String, _ isSeparator: (Unicode.Scalar) -> Bool) -> [String] {
        text.unicodeScalars.split(whereSeparator: isSeparator).map { part in
            let start = part.drop { $0 == " " || $0 == "\t" }
            return String(String.UnicodeScalarView(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed()))
        }.filter { !$0.isEmpty }
    }

    /// The one value of a list of one.
    private static func single(_ value: MetadataValue) -> MetadataValue {
        if case .array(let values) = value, values.count == 1 { return values[0] }
        return value
    }

    private static func list(_ value: MetadataValue) -> [MetadataValue] {
        if case .array(let values) = value { return values }
        return [value]
    }
}

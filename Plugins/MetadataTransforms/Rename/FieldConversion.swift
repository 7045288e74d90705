import PluginKit

/// Makes a value of other metadata fit a typed field, where there is one way to do that.
enum FieldConversion {
    static func convert(_ value: MetadataValue, for name: String) -> MetadataValue {
        guard let field = MetadataField(rawValue: name) else { return value }
        switch field {
        case .author, .publisher: return agents(value, isList: field == .author)
        case .keywords:
            guard case .string(let text) = value else { return value }
            return .array(split(text).map(MetadataValue.string))
        case .datePublished, .dateModified:
            guard case .string(let text) = single(value) else { return single(value) }
            return .string(trimmed(Substring(text)))
        case .type, .headline, .alternativeHeadline, .description, .url, .inLanguage, .articleSection:
            return single(value)
        case .image: return value
        }
    }

    /// A list of one is that one.
    private static func single(_ value: MetadataValue) -> MetadataValue {
        guard case .array(let values) = value, values.count == 1, let first = values.first else { return value }
        return first
    }

    private static func agents(_ value: MetadataValue, isList: Bool) -> MetadataValue {
        switch isList ? value : single(value) {
        case .array(let values): return .array(values.map { agents($0, isList: false) })
        case .string(let text): return .string(name(text))
        case let other: return other
        }
    }

    /// A name without the "by" of a byline.
    private static func name(_ text: String) -> String {
        let name = trimmed(Substring(text))
        guard name.utf8.count > 3, ["by ", "By ", "BY "].contains(name.prefix(3)) else { return name }
        return trimmed(name.dropFirst(3))
    }

    /// Keywords written as one text, with semicolons or else commas between them.
    private static func split(_ text: String) -> [String] {
        let separator: Character = text.utf8.contains(UInt8(ascii: ";")) ? ";" : ","
        return text.split(separator: separator).map(trimmed).filter { !$0.isEmpty }
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}

import JSON
import PluginKit

/// Puts a value where a metadata field is, if it fits there.
struct FieldFitter {
    typealias Views = UnsafeBufferPointer<UnsafeJSONView>

    let agents: AgentReading

    /// What became of a value.
    enum Fit {
        /// It is none for the field.
        case none
        /// The field has what this part of the value says.
        case taken(UnsafeJSONView)
        /// The field has the value, all of it.
        case whole
        /// The field has what it can hold, and more is in the value.
        case partly
    }

    /// - Parameter values: what the rule leads to, at least one value.
    func fit(
        _ values: Views, to field: MetadataField, _ reading: Rule.Reading, in metadata: inout Metadata
    ) -> Fit {
        switch field {
        case .headline: return text(values, reading) { metadata.headline = $0 }
        case .alternativeHeadline: return text(values, reading) { metadata.alternativeHeadline = $0 }
        case .description: return text(values, reading) { metadata.description = $0 }
        case .articleSection: return first(values, reading) { metadata.articleSection = $0 }
        case .type: return type(values, &metadata)
        case .inLanguage: return language(values, reading, &metadata)
        case .url: return url(values, reading, &metadata)
        case .datePublished: return date(values, reading) { metadata.datePublished = $0 }
        case .dateModified: return date(values, reading) { metadata.dateModified = $0 }
        case .keywords: return keywords(values, &metadata)
        case .image: return images(values, reading, &metadata)
        case .author:
            var found: [Agent] = []
            var isWhole = true
            for value in values {
                guard let (named, whole) = agents.agents(value, as: .person) else { return .none }
                if found.isEmpty { found = named } else { found += named }
                isWhole = isWhole && whole
            }
            swap(&metadata.author, &found)
            return isWhole ? .whole : .partly
        case .publisher:
            guard values.count == 1, let (named, isWhole) = agents.agents(values[0], as: .organization),
                named.count == 1
            else { return .none }
            metadata.publisher = named[0]
            return isWhole ? .whole : .partly
        }
    }

    private func text(_ values: Views, _ reading: Rule.Reading, _ set: (String) -> Void) -> Fit {
        guard values.count == 1, let value = ValueReading.scalar(values[0]),
            let text = ValueReading.text(value, reading)
        else { return .none }
        set(text)
        return .taken(value)
    }

    /// The first of several texts, such as categories of which the field holds one.
    private func first(_ values: Views, _ reading: Rule.Reading, _ set: (String) -> Void) -> Fit {
        var texts: [UnsafeJSONView] = []
        var isGood = true
        for value in values {
            ValueReading.each(value) { element in
                let inside = element.kind == .object ? ValueReading.member(element, ["name", "title"])?.value : element
                guard let scalar = inside.flatMap({ ValueReading.scalar($0) }), scalar.kind == .string else {
                    isGood = false
                    return
                }
                texts.append(scalar)
            }
        }
        guard isGood, let value = texts.first, let text = ValueReading.text(value, reading) else { return .none }
        guard let end = text.firstIndex(of: ";"), end != text.startIndex else {
            set(text)
            return texts.count == 1 ? .taken(value) : .partly
        }
        set(String(text[..<end]))
        return .partly
    }

    /// A type of schema.org; of several, the first that names a kind of article, or else the first.
    private func type(_ values: Views, _ metadata: inout Metadata) -> Fit {
        var names: [String] = []
        for value in values {
            ValueReading.each(value) { element in
                guard let name = element.string else { return }
                names.append(String(decoding: KeyTable.withoutPrefix(element.utf8), as: UTF8.self))
                if name.isEmpty { names.removeLast() }
            }
        }
        guard let name = names.first(where: ArticleTypes.isArticle) ?? names.first else { return .none }
        metadata.type = name
        return names.count == 1 ? .whole : .partly
    }

    private func language(_ values: Views, _ reading: Rule.Reading, _ metadata: inout Metadata) -> Fit {
        guard values.count == 1 else { return .none }
        var value = values[0]
        if value.kind == .object, let inside = ValueReading.member(value, ["alternateName", "identifier", "name"]) {
            value = inside.value
        }
        guard let scalar = ValueReading.scalar(value), scalar.kind == .string, let text = ValueReading.text(scalar)
        else { return .none }
        let tag =
            text.utf8.contains(UInt8(ascii: "_"))
            ? String(decoding: text.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self) : text
        guard reading == .told || Self.isLanguageTag(tag) else { return .none }
        metadata.inLanguage = tag
        return .taken(scalar)
    }

    /// Whether text has the form of a BCP 47 tag: a language of two or three letters, and subtags.
    private static func isLanguageTag(_ tag: String) -> Bool {
        if tag.utf8.count == 2 { return tag.utf8.allSatisfy { 0x61...0x7A ~= JSONText.fold($0) } }
        let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let first = parts.first, 2...3 ~= first.count, first.allSatisfy({ 0x61...0x7A ~= JSONText.fold($0) })
        else { return false }
        return parts.dropFirst().allSatisfy { part in
            1...8 ~= part.count && part.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x7A ~= JSONText.fold($0) }
        }
    }

    private func url(_ values: Views, _ reading: Rule.Reading, _ metadata: inout Metadata) -> Fit {
        var found: UnsafeJSONView?
        for value in values {
            ValueReading.each(value) { element in
                guard found == nil else { return }
                var element = element
                if element.kind == .object,
                    let inside = ValueReading.member(element, ["@id", "url", "canonical", "web", "href"])
                {
                    element = inside.value
                }
                guard let scalar = ValueReading.scalar(element), scalar.kind == .string else { return }
                let bytes = JSONText.trimmed(scalar.utf8)
                if !bytes.isEmpty, reading == .told || JSONText.isAddress(bytes) { found = scalar }
            }
        }
        guard let found else { return .none }
        metadata.url = String(decoding: JSONText.trimmed(found.utf8), as: UTF8.self)
        return .taken(found)
    }

    private func date(_ values: Views, _ reading: Rule.Reading, _ set: (DateTime) -> Void) -> Fit {
        guard values.count == 1, let value = ValueReading.scalar(values[0]) else { return .none }
        var date: DateTime?
        switch value.kind {
        case .string: date = WrittenDate.parse(value.utf8) ?? WrittenDate.unix(digits: value.utf8)
        case .number: date = value.int.flatMap(WrittenDate.unix) ?? Self.seconds(value)
        case .object, .array, .true, .false, .null: break
        }
        guard var date else { return .none }
        if reading == .utc, let time = date.time, time.offset == nil {
            let zoned = DateTime.Time(
                hour: time.hour, minute: time.minute, second: time.second, fraction: time.fraction, offset: 0)
            date = DateTime(year: date.year, month: date.month, day: date.day, time: zoned) ?? date
        }
        set(date)
        return .taken(value)
    }

    /// The date of Unix seconds with a fraction, such as `1700000000.0`.
    private static func seconds(_ view: UnsafeJSONView) -> DateTime? {
        guard let literal = view.numberLiteral, let point = literal.firstIndex(of: "."),
            literal[literal.index(after: point)...].allSatisfy({ $0 == "0" })
        else { return nil }
        return Int(literal[..<point]).flatMap(WrittenDate.unix)
    }

    private func keywords(_ values: Views, _ metadata: inout Metadata) -> Fit {
        var keywords: [String] = []
        var isWhole = true
        var isGood = true
        for value in values {
            keywords.reserveCapacity(keywords.count + value.count)
            ValueReading.each(value) { element in
                switch element.kind {
                case .string where value.kind == .array:
                    let text = JSONText.trimmed(element.utf8)
                    if !text.isEmpty { keywords.append(String(decoding: text, as: UTF8.self)) }
                case .string:
                    // One text may be a list; what is in a list is one.
                    for part in JSONText.pieces(
                        element.utf8, where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") })
                    {
                        keywords.append(String(decoding: part, as: UTF8.self))
                    }
                case .object:
                    guard let name = Self.keyword(element),
                        let text = ValueReading.scalar(name).flatMap({ ValueReading.text($0, .html) })
                    else {
                        isGood = false
                        return
                    }
                    keywords.append(text)
                    isWhole = isWhole && element.count == 1
                case .number: keywords.append(String(decoding: element.sourceBytes, as: UTF8.self))
                case .array, .true, .false, .null: isGood = false
                }
            }
        }
        guard isGood, !keywords.isEmpty else { return .none }
        metadata.keywords = keywords
        return isWhole ? .whole : .partly
    }

    /// What a keyword that is an object is called; of a kind and a value, such as `{"name": "subject", "value":
    /// "Ferries"}`, the value.
    private static func keyword(_ object: UnsafeJSONView) -> UnsafeJSONView? {
        if let value = object["value"], value.kind == .string, object["name"]?.kind == .string { return value }
        return ValueReading.member(
            object, ["name", "@value", "title", "label", "term", "text", "tag", "value"])?.value
    }

    private func images(_ values: Views, _ reading: Rule.Reading, _ metadata: inout Metadata) -> Fit {
        var images: [String] = []
        var isWhole = true
        var isGood = true
        for value in values {
            ValueReading.each(value) { element in
                var element = element
                if let node = agents.references?.node(element) { element = node }
                if element.kind == .object {
                    guard
                        let inside = ValueReading.member(
                            element, ["url", "contentUrl", "src", "source_url", "href", "@value", "@id"])
                    else {
                        isGood = false
                        return
                    }
                    isWhole = isWhole && element.count == 1
                    element = ValueReading.scalar(inside.value) ?? inside.value
                    if element.kind == .object { element = element["@id"] ?? element }
                }
                let bytes = JSONText.trimmed(element.utf8)
                guard element.kind == .string, reading == .told || JSONText.isAddress(bytes) else {
                    isGood = false
                    return
                }
                images.append(String(decoding: bytes, as: UTF8.self))
            }
        }
        guard isGood, !images.isEmpty else { return .none }
        metadata.image = images
        return isWhole ? .whole : .partly
    }
}

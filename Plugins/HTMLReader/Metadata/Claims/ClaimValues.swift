import PluginKit

/// Makes of a text the value that a field takes.
struct ClaimValues {
    let page: Page

    /// - Returns: `nil` for a text that says nothing, or that cannot be the field's.
    func value(_ field: MetadataField, _ text: UnsafeBufferPointer<UInt8>) -> Claim.Value? {
        switch field {
        case .type: return Self.type(PlainText.clean(text)).map { .text($0) }
        case .headline, .alternativeHeadline, .description, .articleSection:
            let text = PlainText.clean(text)
            return text.isEmpty ? nil : .text(text)
        case .author:
            let agents = AuthorNames.agents(in: PlainText.clean(text))
            return agents.isEmpty ? nil : .agents(agents)
        case .publisher: return organization(PlainText.clean(text)).map { .agents([$0]) }
        case .datePublished, .dateModified: return DateText.date(text).map { .date($0) }
        case .url: return address(text).map { .text($0) }
        case .inLanguage: return LanguageTag.tag(PlainText.clean(text)).map { .text($0) }
        case .keywords:
            let words = KeywordList.words(PlainText.clean(text))
            return words.isEmpty ? nil : .texts(words)
        case .image: return address(text).map { .texts([$0]) }
        }
    }

    /// What the types of Open Graph are in schema.org's terms; a site's type says nothing of a page.
    private static func type(_ text: String) -> String? {
        switch text.lowercased() {
        case "article": "Article"
        case "book": "Book"
        case "profile": "ProfilePage"
        case let type where type.hasPrefix("video"): "VideoObject"
        default: nil
        }
    }

    /// An organization with a name that is neither an address nor a handle.
    func organization(_ name: String) -> Agent? {
        guard !name.isEmpty, !name.hasPrefix("@"), !AddressText.isAddress(name) else { return nil }
        return Agent(.organization, name: name)
    }

    /// An absolute address, as it is seen from the page; `nil` for what is none, or leads into a page's scripts or
    /// data.
    func address(_ text: UnsafeBufferPointer<UInt8>) -> String? {
        guard text.contains(where: { $0 > 0x20 }), text.count <= AddressText.longest else { return nil }
        var output: [UInt8] = []
        page.appendResolved(text, to: &output)
        let isWeb = output.withUnsafeBufferPointer {
            AddressReference.hasScheme($0, "http://") || AddressReference.hasScheme($0, "https://")
        }
        guard isWeb else { return nil }
        return String(decoding: output, as: UTF8.self)
    }

    func address(_ text: String) -> String? {
        var text = text
        return text.withUTF8 { address($0) }
    }
}

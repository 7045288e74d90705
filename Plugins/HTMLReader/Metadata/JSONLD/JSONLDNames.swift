import PluginKit

/// The properties of schema.org that fields are made of.
enum JSONLDNames {
    enum Meaning {
        case text(MetadataField)
        case date(MetadataField)
        case authors
        case publisher
        case language
        case keywords
        case images
        case address
    }

    /// What a property means, by its name with or without the vocabulary's; `nil` for others.
    ///
    /// - Returns: also which of the properties that mean the same comes first.
    static func meaning(_ name: UnsafeBufferPointer<UInt8>) -> (meaning: Meaning, order: Int)? {
        var start = 0
        if let mark = name.lastIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }) { start = mark + 1 }
        guard 3...longest ~= name.count - start else { return nil }
        var hash = WordHash()
        for byte in name[start...] { hash.add(AddressByte.lowercased(byte)) }
        return meanings[hash.value]
    }

    private static let longest = 20

    private static let names: [(Meaning, String)] = [
        (.text(.headline), "headline name title"),
        (.text(.alternativeHeadline), "alternativeheadline"),
        (.text(.description), "description abstract"),
        (.text(.articleSection), "articlesection"),
        (.date(.datePublished), "datepublished datecreated uploaddate"),
        (.date(.dateModified), "datemodified"),
        (.authors, "author creator"),
        (.publisher, "publisher sourceorganization"),
        (.language, "inlanguage"),
        (.keywords, "keywords"),
        (.images, "image thumbnailurl"),
        (.address, "url mainentityofpage"),
    ]

    private static let meanings: [UInt64: (meaning: Meaning, order: Int)] = {
        var meanings: [UInt64: (meaning: Meaning, order: Int)] = [:]
        for (meaning, list) in names {
            for (order, name) in list.split(separator: " ").enumerated() {
                var hash = WordHash()
                for byte in name.utf8 { hash.add(byte) }
                meanings[hash.value] = (meaning, order)
            }
        }
        return meanings
    }()
}

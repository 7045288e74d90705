public import PluginKit

/// Gives every document a slug, as other metadata of that name, which `{slug}` in the name of an output stands for.
///
/// Where no field has a letter or a digit, the slug is `untitled`.
public struct SlugTransform: Transform {
    public static let info = PluginInfo(
        name: "slug", summary: "Gives documents a slug, made from their headline or other fields, for {slug} in names")

    private let paths: [FieldPath]
    private let maximumLength: Int
    private let isASCII: Bool
    private let separator: String
    private let stopWords: Set<String>

    public init(options: SlugOptions, context: PluginContext) {
        paths = options.from.map(FieldPath.init)
        maximumLength = options.maximumLength
        isASCII = options.isASCII
        separator = options.separator.rawValue
        stopWords = Set(
            options.stopWords.flatMap { word in
                Slug.make(options.isASCII ? ASCIIFold.fold(word) : word, maximumLength: .max).split(separator: "-")
                    .map(String.init)
            })
    }

    public var definedMetadata: [String] { ["slug"] }

    public func apply(_ document: consuming Document) -> TransformResult {
        var slug = ""
        for path in paths where slug.isEmpty {
            if let text = path.value(in: document)?.plainText { slug = make(text) }
        }
        document.metadata.other["slug"] = .string(slug.isEmpty ? "untitled" : slug)
        return .keep(document)
    }

    private func make(_ text: String) -> String {
        let whole = Slug.make(isASCII ? ASCIIFold.fold(text) : text, maximumLength: .max)
        let all = whole.split(separator: "-")
        let words = stopWords.isEmpty ? all : all.filter { !stopWords.contains(String($0)) }
        return cut(words.isEmpty ? all : words)
    }

    /// The words up to the greatest length; a word is cut only where whole ones would fill less than half of it.
    private func cut(_ words: [Substring]) -> String {
        var slug = ""
        var count = 0
        for word in words {
            let gap = slug.isEmpty ? 0 : 1
            let room = maximumLength - count - gap
            let length = word.unicodeScalars.count
            if length > room {
                if count * 2 < maximumLength, room > 0 {
                    slug +=
                        (gap == 1 ? separator : "") + String(String.UnicodeScalarView(word.unicodeScalars.prefix(room)))
                }
                break
            }
            slug += (gap == 1 ? separator : "") + word
            count += gap + length
        }
        return slug
    }
}

import PluginKit

/// Counts what a document cannot hold, to tell it once a kind.
struct PandocLosses {
    /// The kinds, in the order in which they are told.
    enum Kind: Int, CaseIterable {
        case attributes
        case quotation
        case underline
        case smallCaps
        case citation
        case lineBlock
        case listStyle
        case plain
        case table
        case caption
        case imageText
        case headingLevel
        case empty
        case whiteSpace
        case reservedRaw
        case metadata
    }

    private var counts = Array(repeating: 0, count: Kind.allCases.count)
    private var firsts = Array(repeating: SourceSpan.none, count: Kind.allCases.count)

    mutating func note(_ kind: Kind, at span: SourceSpan = .none) {
        if counts[kind.rawValue] == 0 { firsts[kind.rawValue] = span }
        counts[kind.rawValue] += 1
    }

    /// One remark a kind.
    var remarks: [Remark] {
        Kind.allCases.compactMap { kind in
            let count = counts[kind.rawValue]
            guard count > 0 else { return nil }
            return .loss(kind.code, kind.message(count), at: firsts[kind.rawValue])
        }
    }
}

extension PandocLosses.Kind {
    var code: RemarkCode {
        switch self {
        case .attributes: "attributes-not-kept"
        case .quotation: "quotation-as-text"
        case .underline: "underline-not-kept"
        case .smallCaps: "small-caps-not-kept"
        case .citation: "citation-as-text"
        case .lineBlock: "line-block-as-paragraph"
        case .listStyle: "list-style-not-kept"
        case .plain: "plain-text-block"
        case .table: "table-layout-not-kept"
        case .caption: "short-caption-not-kept"
        case .imageText: "image-text-markup"
        case .headingLevel: "heading-level"
        case .empty: "empty-element"
        case .whiteSpace: "white-space"
        case .reservedRaw: "reserved-raw"
        case .metadata: "metadata-form"
        }
    }

    func message(_ count: Int) -> String {
        func of(_ one: String, _ many: String) -> String { count == 1 ? one : "\(count) \(many)" }
        switch self {
        case .attributes: return "attributes of " + of("an element are", "elements are") + " not kept"
        case .quotation: return of("a quotation is", "quotations are") + " text with quotation marks"
        case .underline: return of("an underlined text is", "underlined texts are") + " not underlined"
        case .smallCaps: return of("a text is", "texts are") + " not in small capitals"
        case .citation: return of("a citation is", "citations are") + " kept as text only"
        case .lineBlock: return of("a line block is a paragraph", "line blocks are paragraphs") + " with line breaks"
        case .listStyle: return "how " + of("an ordered list is", "ordered lists are") + " numbered is not kept"
        case .plain:
            return of("a block of text is", "blocks of text are")
                + " taken as the place where they stand has them, whether paragraphs or plain text"
        case .table:
            return "widths, alignments, attributes or parts of " + of("a table are", "tables are") + " not kept"
        case .caption: return of("a short caption is", "short captions are") + " not kept"
        case .imageText: return "markup in the text of " + of("an image is", "images are") + " not kept"
        case .headingLevel: return of("a heading is", "headings are") + " deeper than level 6 and become level 6"
        case .empty:
            return of("an element", "elements") + " with nothing inside " + (count == 1 ? "is" : "are")
                + " left out"
        case .whiteSpace: return of("a piece of white space is", "pieces of white space are") + " joined with others"
        case .reservedRaw:
            return of("a raw piece", "raw pieces") + " of a form that has a meaning here "
                + (count == 1 ? "is" : "are") + " not kept as such"
        case .metadata: return "the form of " + of("a metadata value is", "metadata values are") + " not kept"
        }
    }
}

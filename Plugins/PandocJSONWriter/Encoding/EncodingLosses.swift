import PluginKit

/// Counts what pandoc's documents cannot hold, to tell it once a kind.
struct EncodingLosses {
    enum Kind: Int, CaseIterable {
        case agent
        case metadata
        case headerRow
        case columnSpan
        case language
        case footnoteMissing
        case footnoteUnused
        case footnoteRepeated
        case marker
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

extension EncodingLosses.Kind {
    var code: RemarkCode {
        switch self {
        case .agent: "agent-details"
        case .metadata: "metadata-not-carried"
        case .headerRow: "header-row"
        case .columnSpan: "cell-span"
        case .language: "code-language"
        case .footnoteMissing: "footnote-missing"
        case .footnoteUnused: "footnote-not-referred-to"
        case .footnoteRepeated: "footnote-repeated"
        case .marker: "marker-without-node"
        }
    }

    func message(_ count: Int) -> String {
        func of(_ one: String, _ many: String) -> String { count == 1 ? one : "\(count) \(many)" }
        switch self {
        case .agent: return "of " + of("an author or publisher", "authors and publishers") + " only the name is kept"
        case .metadata: return "documents that share a file have no metadata of their own; only the headline is kept"
        case .headerRow:
            return of("a header row stands", "header rows stand") + " below other rows and "
                + (count == 1 ? "is" : "are")
                + " written as such"
        case .columnSpan: return of("a cell spans", "cells span") + " more columns than there are"
        case .language:
            return "of " + of("a language only the first word is", "languages only the first words are")
                + " kept"
        case .footnoteMissing: return of("a footnote is", "footnotes are") + " referred to and not there, or in itself"
        case .footnoteUnused: return of("a footnote is", "footnotes are") + " not referred to and stands in the text"
        case .footnoteRepeated:
            return "where " + of("a footnote is", "footnotes are") + " referred to again, only the label stands"
        case .marker: return of("a marker belongs", "markers belong") + " to nothing that is there any more"
        }
    }
}

import PluginKit

/// Which kinds of data are believed first, field by field.
///
/// What is made for machines and about the article itself comes first, then what is made for machines and about the
/// page, then what people read: the more a kind of data says in so many words, the more it is believed. `html lang`
/// is what browsers go by and stands above Open Graph's locale, which templates often leave at their default; `link
/// rel=canonical` is what search engines go by and stands above all other addresses.
enum TrustOrder {
    static func sources(_ field: MetadataField) -> [MetadataSource] {
        switch field {
        case .type: [.jsonLD, .microdata, .openGraph, .jsonLDPage]
        case .headline, .alternativeHeadline:
            [
                .jsonLD, .microdata, .citation, .openGraph, .parsely, .sailthru, .dublinCore, .twitter, .meta, .heading,
                .title, .jsonLDPage, .microdataPage,
            ]
        case .author:
            [
                .jsonLD, .microdata, .citation, .parsely, .sailthru, .dublinCore, .openGraph, .meta, .twitter,
                .jsonLDPage, .microdataPage, .anchor, .label, .text,
            ]
        case .publisher:
            [.jsonLD, .openGraph, .microdata, .jsonLDPage, .citation, .dublinCore, .meta, .microdataPage]
        case .datePublished:
            [
                .jsonLD, .microdata, .openGraph, .citation, .parsely, .sailthru, .dublinCore, .meta, .jsonLDPage,
                .microdataPage, .time, .label, .text, .address,
            ]
        case .dateModified:
            [
                .jsonLD, .microdata, .openGraph, .dublinCore, .meta, .jsonLDPage, .microdataPage, .time, .label, .text,
                .httpEquiv,
            ]
        case .description:
            [
                .jsonLD, .microdata, .openGraph, .meta, .twitter, .dublinCore, .citation, .sailthru, .jsonLDPage,
                .microdataPage,
            ]
        case .url: [.link, .openGraph, .jsonLD, .microdata, .parsely, .citation, .twitter, .jsonLDPage, .address]
        case .inLanguage:
            [
                .jsonLD, .root, .microdata, .citation, .dublinCore, .jsonLDPage, .microdataPage, .meta, .httpEquiv,
                .openGraph,
            ]
        case .keywords:
            [.jsonLD, .openGraph, .microdata, .citation, .parsely, .sailthru, .meta, .dublinCore, .jsonLDPage]
        case .articleSection: [.jsonLD, .microdata, .openGraph, .parsely, .meta, .jsonLDPage]
        case .image: [.jsonLD, .openGraph, .microdata, .twitter, .parsely, .sailthru, .link, .meta, .jsonLDPage]
        }
    }

    /// The place of a source among those of a field, from 0; `nil` when it is not believed in this.
    static func rank(_ field: MetadataField, _ source: MetadataSource) -> Int? {
        let rank = ranks[place(field) * MetadataSource.allCases.count + Int(source.rawValue)]
        return rank == .max ? nil : Int(rank)
    }

    /// The place of a field among all of them.
    static func place(_ field: MetadataField) -> Int {
        switch field {
        case .type: 0
        case .headline: 1
        case .alternativeHeadline: 2
        case .description: 3
        case .author: 4
        case .publisher: 5
        case .datePublished: 6
        case .dateModified: 7
        case .url: 8
        case .inLanguage: 9
        case .keywords: 10
        case .articleSection: 11
        case .image: 12
        }
    }

    private static let ranks: [UInt8] = {
        let width = MetadataSource.allCases.count
        var ranks = [UInt8](repeating: .max, count: MetadataField.allCases.count * width)
        for field in MetadataField.allCases {
            let place = place(field)
            for (rank, source) in sources(field).enumerated() {
                ranks[place * width + Int(source.rawValue)] = UInt8(rank)
            }
        }
        return ranks
    }()

    /// How sure what comes from a source is: data made for machines is a field of the page that the document's follows
    /// from; what is made for people is understood as far as it goes.
    static func certainty(_ source: MetadataSource) -> Metadata.Origin.Certainty {
        switch source {
        case .jsonLD, .jsonLDPage, .microdata, .microdataPage, .openGraph, .twitter, .dublinCore, .citation, .parsely,
            .sailthru, .meta, .httpEquiv, .link, .root:
            .derived
        case .title, .heading, .anchor, .time, .label, .text, .address: .guessed
        }
    }
}

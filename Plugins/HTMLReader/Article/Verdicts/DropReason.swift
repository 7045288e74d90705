/// Why a part of a page is no part of its article.
enum DropReason: UInt8, CaseIterable {
    case navigation
    case comments
    case related
    case sharing
    case subscription
    case advertising
    case caption
    case byline
    case hidden
    case links
    case outside
    case unlikely

    /// In a few words, for a person.
    var text: String {
        switch self {
        case .navigation: "navigation, a header or a footer"
        case .comments: "comments"
        case .related: "links to other pages"
        case .sharing: "sharing"
        case .subscription: "subscription or consent"
        case .advertising: "advertising"
        case .caption: "a caption or credit"
        case .byline: "a byline, a date or tags"
        case .hidden: "hidden"
        case .links: "mostly links"
        case .outside: "outside of the article"
        case .unlikely: "unlike article text"
        }
    }

    /// The reason that names best why a block was not kept.
    init(_ block: TextBlock, _ page: PageBlocks, isInRun: Bool) {
        let nearest = page.containers[Int(block.container)].nearest
        var best: (mark: UInt8, reason: DropReason)?
        for (lane, reason) in Self.reasons where nearest[lane] > best?.mark ?? 0 { best = (nearest[lane], reason) }
        if let best {
            self = best.reason
        } else if block.linkShare > 500 {
            self = .links
        } else {
            self = isInRun ? .unlikely : .outside
        }
    }

    /// What is told by the traits of containers.
    private static let reasons: [(lane: Int, reason: DropReason)] =
        ContainerKinds.telling.enumerated().compactMap { lane, name in
            switch name {
            case .nav, .footer, .aside, .header, .form: (Trait.names + lane, .navigation)
            case .figcaption: (Trait.names + lane, .caption)
            default: nil
            }
        }
        + ClassWords.Group.allCases.compactMap { group in reason(of: group).map { (Trait.groups + group.rawValue, $0) }
        }
        + [(Trait.hiddenStyle, .hidden)]

    private static func reason(of group: ClassWords.Group) -> DropReason? {
        switch group {
        case .comments: .comments
        case .sharing: .sharing
        case .related: .related
        case .advertising: .advertising
        case .subscription, .consent: .subscription
        case .navigation, .header, .footer, .side: .navigation
        case .byline, .date, .tags: .byline
        case .caption: .caption
        case .hidden: .hidden
        case .body, .content, .title, .lead, .card, .form, .quote, .extra, .box: nil
        }
    }
}

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
        let container = page.containers[block.container]
        let first = ContainerKinds.telling.count
        var nearest: (mark: UInt8, reason: DropReason)?
        func consider(_ place: Int, _ reason: DropReason) {
            let mark = container.nearest[place]
            if mark > 0, mark > nearest?.mark ?? 0 { nearest = (mark, reason) }
        }
        for place in 0..<5 { consider(place, .navigation) }
        for group in ClassWords.Group.allCases {
            switch group {
            case .comments: consider(first + group.rawValue, .comments)
            case .sharing: consider(first + group.rawValue, .sharing)
            case .related: consider(first + group.rawValue, .related)
            case .advertising: consider(first + group.rawValue, .advertising)
            case .subscription: consider(first + group.rawValue, .subscription)
            case .navigation: consider(first + group.rawValue, .navigation)
            case .metadata: consider(first + group.rawValue, .byline)
            case .captions: consider(first + group.rawValue, .caption)
            case .hidden: consider(first + group.rawValue, .hidden)
            case .article: break
            }
        }
        consider(first + ClassWords.Group.allCases.count, .hidden)
        if let nearest {
            self = nearest.reason
        } else if block.linkShare > 0.5 {
            self = .links
        } else {
            self = isInRun ? .unlikely : .outside
        }
    }
}

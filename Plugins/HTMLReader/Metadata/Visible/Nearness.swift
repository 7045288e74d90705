/// How near a place in a page is to where bylines stand: between the headline and the article's first words, or right
/// behind its last.
struct Nearness {
    /// How much text comes before the headline; `nil` where there is none.
    let headline: Int?
    /// How much text comes before the article, and before what follows it.
    let article: Range<Int>?

    enum Zone {
        case head
        case aboveHead
        case inside
        case foot
        case far
        case unknown
    }

    func zone(_ place: Int) -> Zone {
        if let article {
            let start = min(headline ?? article.lowerBound - 400, article.lowerBound)
            let top = max(start, article.lowerBound - 3_000)
            if place >= top, place <= article.lowerBound + 500 { return .head }
            if place < top { return place >= top - 700 ? .aboveHead : .far }
            if place < article.upperBound - 200 { return .inside }
            return place <= article.upperBound + 900 ? .foot : .far
        }
        guard let headline else { return .unknown }
        if place < headline { return place >= headline - 700 ? .aboveHead : .far }
        return place <= headline + 900 ? .head : .inside
    }
}

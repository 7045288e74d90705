import HTML5

/// Which heading of a page is its headline.
struct HeadlineChoice {
    /// What is read, on one line.
    let text: String
    /// How much text the page shows before it.
    let place: Int
    /// Whether the title says the same, or where it stands leaves no other choice.
    let isLikely: Bool

    /// - Returns: `nil` when no heading is likely.
    init?(_ page: VisiblePage, _ title: TitleText) {
        let titleKey = TextKey.key(title.text)
        let partKeys = title.parts.map(TextKey.key)
        var best: (score: Int, text: String, place: Int, isLikely: Bool)?
        for heading in page.headings.prefix(60) {
            var text = ElementText.text(of: heading.element, in: page.tree, limit: 600)
            let key = TextKey.key(text)
            guard !key.isEmpty else { continue }
            var score = heading.level == 1 ? 30 : heading.level == 2 ? 10 : 0
            var isInTitle = false
            if key == titleKey || (key.utf8.count > 12 && titleKey.hasPrefix(key)) {
                isInTitle = true
                score += 100
            } else if let part = partKeys.firstIndex(of: key) {
                isInTitle = true
                // Short pieces are the site's name and its sections.
                score += title.parts[part].split(separator: " ").count >= 3 ? 90 : part == 0 ? 40 : 5
            } else if key.utf8.count > 15, TextKey.contains(titleKey, key) {
                isInTitle = true
                score += 80
            } else if let whole = Self.end(of: text, key, [titleKey] + partKeys) {
                // A kicker or the section stands in the heading.
                text = whole
                isInTitle = true
                score += 75
            } else if Self.begins(key, partKeys) {
                isInTitle = true
                score += 70
            } else if heading.level > 1 {
                continue
            }
            let isFirst = heading.level == 1 && heading.around.isDisjoint(with: .around)
            if !heading.around.isDisjoint(with: .around) { score -= 25 }
            if let article = page.article {
                if heading.place > article.upperBound { score -= 30 }
                if heading.place <= article.lowerBound, article.lowerBound - heading.place < 2_500 { score += 10 }
            }
            let isLikely = isInTitle || (isFirst && text.split(separator: " ").count >= 3)
            if score > best?.score ?? 0 { best = (score, text, heading.place, isLikely) }
        }
        guard let best else { return nil }
        (text, place, isLikely) = (best.text, best.place, best.isLikely)
    }

    /// The end of a heading that is the title, or a piece of it, with some words before.
    private static func end(of text: String, _ key: String, _ parts: [String]) -> String? {
        for part in parts where part.utf8.count >= 15 && key.utf8.count > part.utf8.count {
            guard key.hasSuffix(part), key.utf8.count < part.utf8.count * 2 else { continue }
            var words = text.split(separator: " ")
            while words.count > 3 {
                words.removeFirst()
                let rest = words.joined(separator: " ")
                if TextKey.key(rest) == part { return rest }
            }
        }
        return nil
    }

    /// Whether a heading and a piece of the title begin with the same words, as where either is a longer form.
    private static func begins(_ key: String, _ parts: [String]) -> Bool {
        parts.contains { part in
            let shared = TextKey.sharedCount(part, key)
            return shared >= 20 && shared * 10 >= min(part.utf8.count, key.utf8.count) * 7
        }
    }
}

import HTML5
import PluginKit

/// Who a page's visible text names as its authors.
struct AuthorChoice {
    private struct Candidate {
        var names: [String]
        var label: VisibleLabel?
        var place: Int
        var score: Int
        var source: MetadataSource
        var name: String
    }

    private(set) var claim: Claim?

    init(_ page: VisiblePage, _ near: Nearness) {
        var candidates: [Candidate] = []
        // Labels inside of which another one has the names.
        var isOuter = [Bool](repeating: false, count: page.labels.count)
        for (index, label) in page.labels.enumerated().reversed() {
            guard let candidate = Self.candidate(label, page, near) else {
                if isOuter[index], label.owner >= 0 { isOuter[label.owner] = true }
                continue
            }
            if !isOuter[index] { candidates.append(candidate) }
            if label.owner >= 0 { isOuter[label.owner] = true }
        }
        candidates.reverse()
        for line in page.lines where line.around.isDisjoint(with: [.frame, .menu]) {
            if let candidate = Self.candidate(line, page, near) { candidates.append(candidate) }
        }
        guard let best = candidates.max(by: { $0.score < $1.score || ($0.score == $1.score && $0.place > $1.place) }),
            best.score > 0
        else { return }
        claim = Claim(
            .author, best.source, best.name, .agents(Self.names(best, candidates).map { Agent(.person, name: $0) }))
    }

    /// The names of a candidate, and of those of its kind that stand in a row with it.
    private static func names(_ best: Candidate, _ all: [Candidate]) -> [String] {
        var names = best.names
        guard let label = best.label else { return names }
        var place = best.place
        for other in all where other.place > place {
            guard let next = other.label, next.words == label.words, next.isAuthorLink == label.isAuthorLink else {
                continue
            }
            guard other.place - place <= 80 else { break }
            place = other.place
            // A second name of one word beside a whole one is a place, or a role.
            if best.names[0].utf8.contains(0x20), other.names.contains(where: { !$0.utf8.contains(0x20) }) { continue }
            for name in other.names where !names.contains(where: { TextKey.key($0) == TextKey.key(name) }) {
                names.append(name)
            }
        }
        return names
    }

    private static func candidate(_ label: VisibleLabel, _ page: VisiblePage, _ near: Nearness) -> Candidate? {
        let isPerson = !label.words.isDisjoint(with: .person)
        guard isPerson || label.isAuthorLink else { return nil }
        var score = nearness(near.zone(label.place))
        if label.isAuthorLink { score += 45 }
        if isPerson { score += label.words.contains(.detail) && !label.words.contains(.name) ? 10 : 40 }
        if label.around.contains(.others) { score -= 50 }
        if !label.around.isDisjoint(with: [.frame, .menu]) { score -= 50 }
        // A word before the name may yet add to it.
        guard score > -20 else { return nil }
        let text = ElementText.text(of: label.element, in: page.tree, limit: 300, partsNames: true)
        // A link to an author's page is named by the author and nothing else.
        var names = label.isAuthorLink ? AuthorNames.names(in: text).filter { PersonName.isShort($0) } : []
        if names.isEmpty { names = BylineText.names(in: text, isLabel: true) }
        guard !names.isEmpty else { return nil }
        if BylineWords.rest(of: text) != nil { score += 20 }
        if names.count == 1, !names[0].utf8.contains(0x20) { score -= 20 }
        let name = label.isAuthorLink ? "author link" : label.words.contains(.byline) ? "byline" : "author label"
        return Candidate(
            names: names, label: label, place: label.place, score: score,
            source: label.isAuthorLink ? .anchor : .label, name: name)
    }

    private static func candidate(_ line: VisibleLine, _ page: VisiblePage, _ near: Nearness) -> Candidate? {
        let zone = near.zone(line.place)
        guard zone == .head || zone == .aboveHead || zone == .foot else { return nil }
        guard let text = page.byline(line) else { return nil }
        let names = BylineText.names(in: text, isLabel: false)
        guard !names.isEmpty else { return nil }
        let isFirst = BylineWords.rest(of: text) != nil
        var score = isFirst ? 35 : 20
        if line.around.contains(.others) { score -= 40 }
        score += nearness(zone)
        return Candidate(names: names, label: nil, place: line.place, score: score, source: .text, name: "byline")
    }

    private static func nearness(_ zone: Nearness.Zone) -> Int {
        switch zone {
        case .head: 30
        case .aboveHead: 15
        case .foot: 5
        case .inside, .unknown: 0
        case .far: -25
        }
    }
}

import HTML5
import PluginKit

/// Which of the dates in a page's visible text are its own.
struct DateChoice {
    private struct Candidate {
        var found: FoundDate
        var kind: DateWords.Kind
        var score: Int
        var place: Int
        var source: MetadataSource
        var name: String
    }

    private(set) var claims: [Claim] = []

    /// - Parameter order: how dates in numbers are written where the page is from, if that is known.
    init(_ page: VisiblePage, _ near: Nearness, order: FoundDate.Order?) {
        var candidates: [Candidate] = []
        for label in page.labels { candidates += Self.candidates(label, page, near) }
        for line in page.lines { candidates += Self.candidates(line, page, near) }
        // A date that can be only one way round shows how the page writes all of them.
        let order = candidates.lazy.compactMap(\.found.order).first ?? order
        func best(_ kinds: [DateWords.Kind]) -> (Candidate, DateTime)? {
            var best: (candidate: Candidate, date: DateTime)?
            for candidate in candidates where candidate.score > 0 && kinds.contains(candidate.kind) {
                guard candidate.score > best?.candidate.score ?? 0, let date = candidate.found.resolved(order) else {
                    continue
                }
                best = (candidate, date)
            }
            return best
        }
        let published = best([.published, .unknown])
        let modified = best([.modified])
        if let (candidate, date) = published {
            claims.append(Claim(.datePublished, candidate.source, candidate.name, .date(date)))
        }
        if let (candidate, date) = modified {
            claims.append(Claim(.dateModified, candidate.source, candidate.name, .date(date)))
            if published == nil { claims.append(Claim(.datePublished, candidate.source, candidate.name, .date(date))) }
        }
    }

    private static func candidates(_ label: VisibleLabel, _ page: VisiblePage, _ near: Nearness) -> [Candidate] {
        guard label.isTime || !label.words.isDisjoint(with: .day) else { return [] }
        let zone = near.zone(label.place)
        var score = nearness(zone)
        if label.isTime { score += 20 }
        if label.words.contains(.published) { score += 15 }
        if !label.words.isDisjoint(with: .day) { score += 15 }
        if label.around.contains(.others) { score -= 50 }
        if !label.around.isDisjoint(with: [.frame, .menu]) { score -= 30 }
        let isModified = label.words.contains(.modified) && !label.words.contains(.published)
        if label.isTime, let value = page.tree.attribute(.datetime, of: label.element),
            let date = page.tree.withBytes(of: value, { DateText.date($0) })
        {
            return [
                Candidate(
                    found: FoundDate(date: date, alternative: nil, order: nil, start: 0, end: 0),
                    kind: isModified ? .modified : .unknown, score: score + 10, place: label.place, source: .time,
                    name: "time")
            ]
        }
        var text = ElementText.text(of: label.element, in: page.tree, limit: 200)
        return text.withUTF8 { candidates($0, .label) }.map { found, kind in
            Candidate(
                found: found, kind: kind == .unknown && isModified ? .modified : kind,
                score: score + (kind == .published ? 15 : 0), place: label.place, source: .label,
                name: label.isTime ? "time" : "date label")
        }
    }

    private static func candidates(_ line: VisibleLine, _ page: VisiblePage, _ near: Nearness) -> [Candidate] {
        guard line.hasYear else { return [] }
        let zone = near.zone(line.place)
        guard zone == .head || zone == .aboveHead || zone == .foot || zone == .unknown else { return [] }
        var score = nearness(zone)
        if line.around.contains(.others) { score -= 50 }
        if !line.around.isDisjoint(with: [.frame, .menu]) { score -= 30 }
        guard score > -20 else { return [] }
        let text = page.bytes(of: line)
        let length = text.count
        return text.withUnsafeBufferPointer { candidates($0, .text) }.map { found, kind in
            // A date alone on its line is more than one in a sentence.
            let share = (found.end - found.start) * 2 > length ? 10 : length > 120 ? -15 : 0
            return Candidate(
                found: found, kind: kind, score: score + share + (kind == .published ? 15 : 0), place: line.place,
                source: .text, name: "text near the headline")
        }
    }

    private static func candidates(
        _ text: UnsafeBufferPointer<UInt8>, _ context: DateFinder.Context
    ) -> [(FoundDate, DateWords.Kind)] {
        var start = 0
        return DateFinder.dates(in: text, context).compactMap { found in
            let kind = DateWords.kind(before: text[min(start, found.start)..<found.start])
            start = found.end
            return kind == .stranger ? nil : (found, kind)
        }
    }

    private static func nearness(_ zone: Nearness.Zone) -> Int {
        switch zone {
        case .head: 40
        case .aboveHead: 30
        case .foot: 10
        case .unknown: 5
        case .inside: -10
        case .far: -20
        }
    }
}

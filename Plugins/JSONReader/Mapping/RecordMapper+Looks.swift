import JSON
import PluginKit

extension RecordMapper {
    /// Finds by its look what no name told: an address, a date, a title and the longest text. Only for records of no
    /// known shape, and only for fields that the user has not told.
    mutating func guessByLooks(_ result: inout MappedRecord, _ context: RecordContext) {
        let fitter = FieldFitter(agents: AgentReading(references: context.references))
        if result.metadata.headline == nil {
            look(.field(.headline), fitter, &result) { key, text in
                Self.has(key, "title", "headline") && 1...500 ~= text.count
            }
        }
        if result.metadata.url == nil {
            look(.field(.url), fitter, &result) { key, text in
                JSONText.isAddress(text) && Self.has(key, "url", "link", "href")
                    && !Self.has(key, "image", "img", "thumb", "avatar", "photo", "video", "icon", "feed")
            }
        }
        if result.metadata.datePublished == nil {
            look(.field(.datePublished), fitter, &result) { key, text in
                8...40 ~= text.count && Self.has(key, "date", "time", "publi", "created", "posted")
                    && !Self.has(key, "modif", "updat", "crawl", "fetch", "scrap", "expir", "index")
                    && WrittenDate.parse(text) != nil
            }
        }
        if result.body == nil { lookForBody(fitter, &result) }
    }

    private mutating func look(
        _ target: FieldTarget, _ fitter: FieldFitter, _ result: inout MappedRecord,
        _ isIt: (_ key: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>) -> Bool
    ) {
        let member = members.all.firstIndex { member in
            !member.isTaken && !member.isReplaced && member.value.kind == .string
                && isIt(member.key.utf8, JSONText.trimmed(member.value.utf8))
        }
        if let member { take(member, for: target, fitter, &result) }
    }

    /// Of the texts that look like prose, the longest.
    private mutating func lookForBody(_ fitter: FieldFitter, _ result: inout MappedRecord) {
        var best: (member: Int, count: Int)?
        for (index, member) in members.all.enumerated()
        where !member.isTaken && !member.isReplaced && member.value.kind == .string {
            let text = member.value.utf8
            guard JSONText.looksLikeProse(text, atLeast: 120), text.count > best?.count ?? 0 else { continue }
            best = (index, text.count)
        }
        if let best { take(best.member, for: .body, fitter, &result) }
    }

    private mutating func take(
        _ member: Int, for target: FieldTarget, _ fitter: FieldFitter, _ result: inout MappedRecord
    ) {
        guard let rule = rules.firstIndex(where: { $0.target == target }), rules[rule].origins[0].reading != .told
        else { return }
        let view = members.all[member].value
        append(Find(rule: rule, origin: 0, member: member, view: view))
        _ = take(rule, finds.count - 1..<finds.count, fitter, &result, isByLook: true)
    }

    private static func has(_ key: UnsafeBufferPointer<UInt8>, _ words: StaticString...) -> Bool {
        words.contains { word in
            word.withUTF8Buffer { word in
                guard key.count >= word.count else { return false }
                return (0...key.count - word.count).contains { start in
                    (0..<word.count).allSatisfy { JSONText.fold(key[start + $0]) == word[$0] }
                }
            }
        }
    }
}

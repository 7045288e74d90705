/// Several names in one text.
enum NameList {
    /// The names one by one where they can be told apart; the text itself otherwise.
    ///
    /// Semicolons, bars and line ends always part names. Commas and words such as `and` do when what stands on either
    /// side of each has two words or more, so that `Doe, Jane` and `Marks and Spencer` stay whole; what follows a
    /// comma and is a title or a place of work is left out.
    static func parts(_ text: String) -> [String] {
        if isOne(text) { return [text] }
        var parts: [String] = []
        for piece in text.split(whereSeparator: { $0 == ";" || $0 == "|" || $0 == "•" || $0 == "·" }) {
            parts += names(PlainText.trimmed(piece))
        }
        return parts
    }

    /// Whether nothing can part a text: no mark, and too few words for two names and one between them.
    private static func isOne(_ text: String) -> Bool {
        var spaces = 0
        for byte in text.utf8 {
            switch byte {
            case 0x20: spaces += 1
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), 0xC2, 0xE2: return false
            default: break
            }
        }
        return spaces < 4 && !text.isEmpty && text.utf8.first != 0x20
    }

    private static func names(_ text: String) -> [String] {
        var pieces: [String] = []
        for piece in text.split(separator: ",") {
            let words = PlainText.trimmed(piece)
            if words.isEmpty { continue }
            if !pieces.isEmpty, isSuffix(words) { continue }
            // `A, B, and C`
            pieces.append(withoutConjunction(words))
        }
        let all = pieces.flatMap(parted)
        if all.count > 1, all.allSatisfy({ $0.utf8.contains(0x20) }) { return all.filter { !isRole($0) } }
        // A name, and what its bearer does or where.
        if pieces.count > 1, isPerson(pieces[0]) { return all.filter { isPerson($0) && !isRole($0) } }
        return pieces.count == 1 ? [pieces[0]] : pieces.isEmpty ? [] : [text]
    }

    private static func isPerson(_ text: String) -> Bool { text.utf8.contains(0x20) }

    private static let conjunctions: Set<Substring> = [
        "and", "And", "AND", "&", "+", "und", "et", "y", "e", "en", "och", "og", "и", "with",
    ]

    /// The names between words such as `and`, where each has two words or more.
    private static func parted(_ text: String) -> [String] {
        var names: [String] = []
        var current: [Substring] = []
        for word in text.split(separator: " ") {
            if !conjunctions.contains(word) {
                current.append(word)
            } else {
                guard current.count > 1 else { return [text] }
                names.append(current.joined(separator: " "))
                current = []
            }
        }
        guard !names.isEmpty else { return [text] }
        guard current.count > 1 else { return [text] }
        return names + [current.joined(separator: " ")]
    }

    private static func withoutConjunction(_ text: String) -> String {
        for word in ["and ", "& ", "und ", "et ", "y ", "en "] where text.hasPrefix(word) {
            return PlainText.trimmed(text.dropFirst(word.count))
        }
        return text
    }

    /// Whether a piece behind a comma belongs to the name before it: a degree, a title.
    private static func isSuffix(_ text: String) -> Bool { suffixes.contains(TextKey.key(text)) }

    private static let suffixes: Set<String> = [
        "phd", "md", "mba", "jd", "rn", "esq", "cpa", "dds", "dvm", "edd", "llm", "llb", "mph", "msc", "bsc", "ma",
        "ba",
        "ms", "bs", "rd", "rdn", "cfa", "cfp", "pe", "dphil", "do", "pharmd", "psyd", "facp", "cissp", "jr", "sr", "ii",
        "iii", "iv",
    ]

    /// Whether a piece says what somebody does.
    static func isRole(_ text: String) -> Bool {
        text.split(separator: " ").contains { roles.contains(TextKey.key(String($0))) }
    }

    /// Words for what people do, as keys (see ``TextKey``).
    static let roles: Set<String> = [
        "editor", "editors", "writer", "writers", "reporter", "reporters", "correspondent", "columnist", "contributor",
        "journalist", "staff", "director", "manager", "professor", "analyst", "producer", "author", "blogger",
        "photographer", "intern", "founder", "ceo", "president", "newspaper", "news", "press", "redakteur",
        "redakteurin",
        "redacteur", "rédacteur", "journaliste", "journalistin", "redazione", "special",
    ]
}

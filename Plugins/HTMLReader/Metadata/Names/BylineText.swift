/// Names in text that people read: a byline, or the like, which may say more.
enum BylineText {
    /// The authors that a line or a label names.
    ///
    /// - Parameter isLabel: whether what the text stands in says that it names authors; otherwise a word such as `by`
    ///   has to introduce them.
    static func names(in text: String, isLabel: Bool) -> [String] {
        guard text.utf8.count <= 300 else { return [] }
        var body = text
        var isIntroduced = false
        if let rest = BylineWords.rest(of: text) {
            body = BylineWords.withoutPrefix(rest)
            isIntroduced = true
        } else if let rest = BylineWords.inside(text) {
            body = rest
            isIntroduced = true
        }
        guard isLabel || isIntroduced, !BylineWords.isOtherCredit(text) else { return [] }
        // Names come in a row; the first thing that is none ends it.
        var names: [String] = []
        for part in NameList.parts(beginning(of: body)) {
            let name = AuthorNames.trimmed(part)
            guard PersonName.isLikely(name, isAlone: isLabel) else { break }
            if !names.contains(where: { TextKey.key($0) == TextKey.key(name) }) { names.append(name) }
        }
        return names
    }

    /// Words that end a list of names.
    private static let ends: Set<String> = [
        "on", "at", "in", "for", "from", "published", "posted", "updated", "last", "the", "about", "share", "email",
        "follow", "twitter", "has", "is", "was", "filed", "under", "to", "via",
        "date", "comments", "comment", "min", "read", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday",
        "sunday", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "lundi", "mardi",
        "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "who", "reports", "writes", "senior", "associate",
        "special", "guest",
    ]

    /// The text up to what is no list of names any more: a mark, a number, one of certain words, or a date.
    private static func beginning(of text: String) -> String {
        var words: [Substring] = []
        for word in text.split(separator: " ") {
            if ["|", "•", "·", "–", "—", "-", "/", "//", ":", "»", "›"].contains(word) { break }
            if word.utf8.contains(where: AddressByte.isDigit) || word.hasPrefix("@") || word.hasPrefix("(") {
                // What is left of a date.
                while var last = words.last.map(String.init), last.withUTF8({ isDateWord($0) }) { words.removeLast() }
                break
            }
            let key = TextKey.key(String(word))
            if NameList.roles.contains(key) {
                // What somebody does begins behind the comma.
                if let comma = words.lastIndex(where: { $0.hasSuffix(",") }) { words.removeSubrange((comma + 1)...) }
                break
            }
            if ends.contains(key), !words.isEmpty || key != "the" { break }
            words.append(word)
            if words.count > 1 || word.utf8.count > 3, word.hasSuffix(":") { break }
        }
        return words.joined(separator: " ")
    }

    /// Words that stand before the day in dates.
    private static let beforeDays = ["le", "el", "il", "den", "op", "am", "vom", "em", "de", "del", "dia"]

    private static func isDateWord(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        var end = word.count
        while end > 0, word[end - 1] == UInt8(ascii: ".") || word[end - 1] == UInt8(ascii: ",") { end -= 1 }
        let word = UnsafeBufferPointer(rebasing: word[..<end])
        return MonthNames.month(word) != nil || beforeDays.contains { word.elementsEqual($0.utf8) }
    }
}

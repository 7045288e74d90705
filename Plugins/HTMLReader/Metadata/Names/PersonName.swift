/// Tells names of people from other short texts.
enum PersonName {
    /// Words between names that begin with small letters.
    private static let particles: Set<String> = [
        "de", "da", "do", "dos", "das", "di", "del", "della", "der", "den", "van", "von", "vom", "zu", "zum", "la",
        "le",
        "el", "al", "bin", "ibn", "ter", "ten", "y", "e", "af", "av", "du", "des", "dal", "of", "and", "the",
    ]

    /// Words that names of people do not have.
    private static let strangers: Set<String> = [
        "share", "comment", "comments", "reply", "read", "more", "posts", "post", "view", "all", "archive", "archives",
        "article", "articles", "subscribe", "login", "log", "sign", "follow", "print", "email", "click", "here", "home",
        "menu", "search", "categories", "category", "tags", "tag", "filed", "under", "published", "updated", "posted",
        "minutes", "minute", "ago", "today", "yesterday", "contact", "permalink", "leave", "photo", "photos", "image",
        "video", "this", "your", "our", "you", "author", "authors", "by", "biography", "profile", "website", "web",
        "blog",
        "newsletter", "facebook", "twitter", "instagram", "youtube", "linkedin", "cookie", "privacy", "next",
        "previous",
        "page", "pages", "hours", "days", "weeks", "months", "source", "credit", "copyright", "rights", "reserved",
        "what", "why", "how", "when", "who", "with", "that", "are", "und", "mehr", "alle", "von", "kommentare", "with",
        "register", "join", "see", "latest", "stories", "story", "about", "topics", "january", "february", "march",
        "april", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday",
        "wednesday", "thursday", "friday", "saturday", "sunday", "written", "unknown", "anonymous", "likes", "views",
    ]

    /// Whether a text is short and has no word that says that it is something else.
    static func isShort(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return text.utf8.count <= 60 && words.count <= 6
            && !words.contains { strangers.contains(TextKey.key(String($0))) }
    }

    /// - Parameter isAlone: whether nothing but a name is expected, so that one word, or small letters, will do.
    static func isLikely(_ text: String, isAlone: Bool) -> Bool {
        guard AuthorNames.isName(text), text.utf8.count <= 60 else { return false }
        let words = text.split(separator: " ")
        guard words.count <= 6, isAlone || words.count >= 2 else { return false }
        var capitals = 0
        for (index, word) in words.enumerated() {
            let key = TextKey.key(String(word))
            if word.utf8.contains(where: AddressByte.isDigit), words.count > 1 { return false }
            if index > 0 || words.count == 1, strangers.contains(key) { return false }
            if index == 0, strangers.contains(key), key != "von" { return false }
            if word.hasSuffix("!") || word.hasSuffix("?") || word.utf8.contains(UInt8(ascii: "=")) { return false }
            guard let first = word.first(where: { $0.isLetter }) else { continue }
            if first.isUppercase || (!first.isASCII && !first.isLowercase) {
                capitals += 1
            } else if !particles.contains(key), !(isAlone && words.count == 1) {
                return false
            }
        }
        return capitals >= (isAlone ? words.count == 1 ? 0 : 1 : 2)
    }
}

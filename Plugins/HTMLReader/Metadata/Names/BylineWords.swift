/// What introduces an author's name in a byline.
enum BylineWords {
    /// In small letters; those with a colon as well as without one.
    private static let prefixes = Phrases([
        "posted by", "written by", "published by", "submitted by", "created by", "story by", "words by", "text by",
        "article by", "report by", "reported by", "contributed by", "authored by", "blog by", "post by", "added by",
        "by the author", "about the author", "author", "authors", "byline", "writer", "reporter", "by", "from",
        "geschrieben von", "verfasst von", "veröffentlicht von", "erstellt von", "ein artikel von", "ein beitrag von",
        "ein gastbeitrag von", "eine analyse von", "ein kommentar von", "eine kolumne von", "text von", "autor",
        "autorin", "autoren", "von", "text",
        "écrit par", "publié par", "rédigé par", "posté par", "proposé par", "article de", "auteur", "auteurs", "par",
        "escrito por", "publicado por", "redactado por", "texto", "autora", "por",
        "scritto da", "pubblicato da", "a cura di", "articolo di", "autore", "di",
        "geschreven door", "geplaatst door", "door", "skrevet av", "skrevet af", "skriven av", "publicerad av", "av",
        "af",
        "napisał", "napisała", "autorstwa", "kirjoittanut", "teksti", "yazan", "yazar", "szerző", "írta",
        "автор", "автора", "текст", "опубликовал", "опубликовано",
    ])

    /// The text without what introduces a name, once or twice (`Written By: By Jane Doe`).
    static func withoutPrefix(_ text: String) -> String {
        var text = text
        for _ in 0..<2 {
            guard let rest = rest(of: text), !rest.isEmpty else { break }
            text = rest
        }
        return text
    }

    /// What follows an introduction; `nil` when the text has none.
    static func rest(of text: String) -> String? {
        let small = SmallLetters.bytes(text.utf8.prefix(40))
        guard var at = prefixes.end(in: small, at: 0) else { return nil }
        let bytes = text.utf8
        func byte(_ offset: Int) -> UInt8 { offset < small.count ? small[offset] : 0x20 }
        guard at >= bytes.count || byte(at) == UInt8(ascii: ":") || byte(at) == 0x20 else { return nil }
        while at < bytes.count, byte(at) == 0x20 || byte(at) == UInt8(ascii: ":") {
            at += 1
            if at >= small.count { break }
        }
        guard at < bytes.count else { return "" }
        return PlainText.trimmed(text[bytes.index(bytes.startIndex, offsetBy: at)...])
    }

    /// Whether a text begins with a word that introduces names, white space aside.
    static func begins(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = text.firstIndex { $0 > 0x20 } ?? 0
        return prefixes.end(in: SmallLetters.bytes(text[start...].prefix(40)), at: 0) != nil
    }

    /// Whether a text in small letters has a word that introduces names, at its beginning or inside.
    static func isIntroduction(_ small: [UInt8]) -> Bool {
        prefixes.end(in: small, at: 0) != nil || insides.isFound(in: small)
    }

    /// What follows a word such as `by` inside of a text that tells when something was published.
    static func inside(_ text: String) -> String? {
        guard text.utf8.count <= 160, let found = insides.first(in: SmallLetters.bytes(text)) else { return nil }
        return String(text[text.utf8.index(text.startIndex, offsetBy: found.upperBound)...])
    }

    private static let insides = Phrases([
        " by ", " by: ", " von ", " par ", " por ", " door ", " av ", " af ",
    ])

    /// Whether a text names somebody who did something else than write it.
    static func isOtherCredit(_ text: String) -> Bool { others.isFound(in: SmallLetters.bytes(text.utf8.prefix(80))) }

    private static let others = Phrases([
        "photo by", "photos by", "photograph by", "photography by", "image by", "images by", "illustration by",
        "illustrated by", "edited by", "reviewed by", "sponsored by", "powered by", "foto:", "foto von", "photo:",
        "comment by", "comments by", "translated by", "designed by", "theme by", "presented by", "medically reviewed",
        "more by", "more from", "other posts by", "view all posts", "produced by", "video by", "fact checked by",
    ])
}

/// Words in `class` and `id` that tell what an element shows.
struct LabelWords: OptionSet {
    let rawValue: UInt16

    // What an element shows itself.
    static let author = LabelWords(rawValue: 1 << 0)
    static let byline = LabelWords(rawValue: 1 << 1)
    static let date = LabelWords(rawValue: 1 << 2)
    static let published = LabelWords(rawValue: 1 << 3)
    static let modified = LabelWords(rawValue: 1 << 4)
    /// What is told of an author beside the name.
    static let detail = LabelWords(rawValue: 1 << 5)
    /// That it is the name alone.
    static let name = LabelWords(rawValue: 1 << 6)

    // What all that is in an element belongs to.
    static let comments = LabelWords(rawValue: 1 << 7)
    static let others = LabelWords(rawValue: 1 << 8)
    static let frame = LabelWords(rawValue: 1 << 9)
    static let menu = LabelWords(rawValue: 1 << 10)

    static let own: LabelWords = [.author, .byline, .date, .published, .modified, .detail, .name]
    static let around: LabelWords = [.comments, .others, .frame, .menu]
    static let person: LabelWords = [.author, .byline]
    static let day: LabelWords = [.date, .published, .modified]

    private static let words: [(LabelWords, String)] = [
        (.author, "author authors writer autor autora auteur auteurs autore contributor contributors creator fn vcard"),
        (.byline, "byline by bylines bylineauthor attribution"),
        (.date, "date datetime time timestamp dateline datum fecha data day calendar postdate entrydate published"),
        (
            .published,
            "published publish publication pubdate pub posted postdate postedon created datepublished publishdate "
                + "creation publishing"
        ),
        (.modified, "updated modified update lastmod lastupdated datemodified edited revised"),
        (
            .detail,
            "bio biography about avatar image img photo picture thumbnail icon social twitter email mail "
                + "description desc role title job position follow links count info box profile"
        ),
        (.name, "name username displayname fullname"),
        (
            .comments,
            "comment comments commentlist disqus reply replies respond discussion livefyre comentarios kommentare "
                + "commentaires reviews"
        ),
        (
            .others,
            "related recommend recommended recommendations recirc more trending popular readmore also suggested "
                + "similar outbrain taboola next prev previous morefrom latest most promo teaser teasers upnext further recent "
                + "widget sidebar carousel"
        ),
        (.frame, "footer masthead topbar copyright toolbar cookie cookies consent newsletter subscribe login"),
        (
            .menu,
            "nav navigation navbar menu breadcrumb breadcrumbs pagination pager"
        ),
    ]

    /// The labels of the words in an attribute, by ``table``. Words are runs of letters; a capital after a small
    /// letter begins another.
    static func labels(of text: UnsafeBufferPointer<UInt8>, _ table: Table) -> LabelWords {
        var found: LabelWords = []
        var hash = WordHash()
        var count = 0
        var wasSmall = false
        for byte in text {
            let small = byte | 0x20
            guard small &- 0x61 < 26 else {
                if count > 1 { found.formUnion(labels(ofHash: hash.value, table)) }
                if count > 0 { (hash, count) = (WordHash(), 0) }
                wasSmall = false
                continue
            }
            let isSmall = byte == small
            if !isSmall, wasSmall {
                if count > 1 { found.formUnion(labels(ofHash: hash.value, table)) }
                (hash, count) = (WordHash(), 0)
            }
            hash.add(small)
            count += 1
            wasSmall = isSmall
        }
        if count > 1 { found.formUnion(labels(ofHash: hash.value, table)) }
        return found
    }

    private static let slotCount = 512

    private static func labels(ofHash hash: UInt64, _ table: Table) -> LabelWords {
        var slot = Int(truncatingIfNeeded: hash) & (slotCount - 1)
        while true {
            let entry = table[slot]
            if entry.labels.isEmpty { return [] }
            if entry.hash == hash { return entry.labels }
            slot = (slot + 1) & (slotCount - 1)
        }
    }

    /// By hash, with free slots between.
    typealias Table = [(hash: UInt64, labels: LabelWords)]

    static let table: Table = {
        var table = [(hash: UInt64, labels: LabelWords)](repeating: (0, []), count: slotCount)
        for (label, list) in words {
            for word in list.split(separator: " ") {
                var hash = WordHash()
                for byte in word.utf8 { hash.add(byte) }
                var slot = Int(truncatingIfNeeded: hash.value) & (slotCount - 1)
                while !table[slot].labels.isEmpty, table[slot].hash != hash.value {
                    slot = (slot + 1) & (slotCount - 1)
                }
                table[slot] = (hash.value, table[slot].labels.union(label))
            }
        }
        return table
    }()
}

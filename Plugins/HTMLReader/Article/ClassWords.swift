/// Words in `class`, `id`, `itemprop` and `role` that tell what an element is for, in the groups that the model knows.
///
/// They are words of the trade, and services that sites of every kind embed; no page's own site is among them.
enum ClassWords {
    /// The groups, by the place of their bit.
    enum Group: Int, CaseIterable {
        case comments
        case sharing
        case related
        case advertising
        case subscription
        case navigation
        case metadata
        case captions
        case hidden
        case article
    }

    private static let words: [(Group, String)] = [
        (
            .comments,
            """
            comment comments disqus respond reply replies commentlist discussion livefyre fb-comments
            """
        ),
        (
            .sharing,
            """
            share sharing social addtoany addthis sharedaddy like likes follow twitter facebook \
            whatsapp pinterest linkedin
            """
        ),
        (
            .related,
            """
            related recommend recommended recommendations recirc more trending popular read readmore \
            also suggested similar outbrain taboola next prev previous morefrom latest most promo \
            teaser teasers upnext further
            """
        ),
        (
            .advertising,
            """
            ad ads advert advertisement advertising sponsor sponsored promoted banner dfp gpt adsense \
            commercial
            """
        ),
        (
            .subscription,
            """
            newsletter subscribe subscription signup sign paywall cookie cookies consent gdpr register \
            login popup modal overlay donate membership optin
            """
        ),
        (
            .navigation,
            """
            nav navigation navbar menu breadcrumb breadcrumbs sidebar footer header masthead topbar \
            toolbar pagination pager toc rail aside tabs widget skip sitemap bottom secondary col2 \
            right
            """
        ),
        (
            .metadata,
            """
            byline author authors bio date time timestamp published meta tags tag category categories \
            keywords dateline credit credits copyright source topics kicker eyebrow label rating views \
            info
            """
        ),
        (
            .captions,
            """
            caption wp-caption figure image photo gallery slideshow carousel video player media embed \
            thumb thumbnail credit
            """
        ),
        (
            .hidden,
            """
            hidden hide invisible screen-reader sr-only offscreen print noprint visually
            """
        ),
        (
            .article,
            """
            article articlebody body story content post entry text main page blog news single hentry \
            richtext paragraph copy prose field postbody storytext
            """
        ),
    ]

    /// The groups of a word, as bits.
    ///
    /// - Parameter hash: of the word in lower case.
    static func groups(ofHash hash: UInt64) -> UInt16 {
        var slot = Int(truncatingIfNeeded: hash) & (slotCount - 1)
        while true {
            let entry = table[slot]
            if entry.groups == 0 { return 0 }
            if entry.hash == hash { return entry.groups }
            slot = (slot + 1) & (slotCount - 1)
        }
    }

    private static let slotCount = 1024

    private static let table: [(hash: UInt64, groups: UInt16)] = {
        var table = [(hash: UInt64, groups: UInt16)](repeating: (0, 0), count: slotCount)
        for (group, list) in words {
            for word in list.split(separator: " ") {
                var hash = WordHash()
                for byte in word.utf8 { hash.add(byte) }
                var slot = Int(truncatingIfNeeded: hash.value) & (slotCount - 1)
                while table[slot].groups != 0, table[slot].hash != hash.value { slot = (slot + 1) & (slotCount - 1) }
                table[slot] = (hash.value, table[slot].groups | 1 << UInt16(group.rawValue))
            }
        }
        return table
    }()
}

/// A hash of a word, byte by byte (FNV-1a, 64 bits).
struct WordHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
}

/// What is done with a start tag in the insertion mode "in body" (HTML Standard, section 13.2.6.4.7).
enum BodyStartRule: UInt8 {
    case ordinary, html, headContent, body, frameset, block, heading, preformatted, form, listItem, description
    case plaintext, button, anchor, formatting, noBreak, marker, table, void, input, metadata, rule, image, textarea
    case xmp, iframe, noembed, noscript, select, option, optionGroup, rubyBase, rubyText, math, svg, ignored
    case selectedContent
}

/// What is done with an end tag in the insertion mode "in body".
enum BodyEndRule: UInt8 {
    case ordinary, template, body, html, block, form, paragraph, listItem, description, heading, formatting, marker
    case lineBreak
}

/// The rules and traits of all known tag names, by number.
struct TagRules: @unchecked Sendable {
    static let shared = TagRules()

    // Of `TagNameList.count + 1` elements; written by the initialiser alone, and never freed.
    let traits: UnsafePointer<ElementTraits>
    let starts: UnsafePointer<BodyStartRule>
    let ends: UnsafePointer<BodyEndRule>

    private init() {
        let count = TagNameList.count + 1
        let traits = UnsafeMutablePointer<ElementTraits>.allocate(capacity: count)
        traits.initialize(repeating: [], count: count)
        for (names, trait) in Self.traitLists {
            for name in names { traits[Int(name.rawValue)].formUnion(trait) }
        }
        let starts = UnsafeMutablePointer<BodyStartRule>.allocate(capacity: count)
        starts.initialize(repeating: .ordinary, count: count)
        for (rule, names) in Self.startLists {
            for name in names { starts[Int(name.rawValue)] = rule }
        }
        let ends = UnsafeMutablePointer<BodyEndRule>.allocate(capacity: count)
        ends.initialize(repeating: .ordinary, count: count)
        for (rule, names) in Self.endLists {
            for name in names { ends[Int(name.rawValue)] = rule }
        }
        self.traits = UnsafePointer(traits)
        self.starts = UnsafePointer(starts)
        self.ends = UnsafePointer(ends)
    }
}

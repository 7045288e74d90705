extension BlockFeatures {
    static let textNames = [
        "length", "words", "link-share", "link-length", "links", "bold-share", "italic-share", "capital-words",
        "stops", "commas", "ends-with-mark", "ends-sentence", "ends-with-colon", "capital-share", "digit-share",
        "word-length", "separators", "marks", "breaks", "first", "copies", "copies-before",
    ]

    mutating func appendText(_ block: TextBlock) {
        let counts = block.counts
        add(counts.length)
        add(counts.words)
        add(block.linkShare)
        add(counts.linkLength)
        add(counts.links)
        add(counts.boldLength, of: counts.length)
        add(counts.italicLength, of: counts.length)
        add(counts.capitalWords, of: counts.words)
        add(counts.stops)
        add(counts.commas)
        add(counts.endsWithMark)
        add(counts.endsSentence)
        add(counts.endsWithColon)
        add(counts.capitals, of: counts.length)
        add(counts.digits, of: counts.length)
        add(counts.length, of: counts.words)
        add(counts.separators)
        add(counts.marks)
        add(counts.breaks)
        add(Self.kind(ofFirst: counts.first))
        add(block.copies)
        add(block.copiesBefore)
    }

    /// Of the byte that a text begins with: 1 a capital, 2 a small letter, 3 a digit, 4 a letter beyond ASCII, 0
    /// anything else.
    private static func kind(ofFirst byte: UInt8) -> Int {
        switch byte {
        case 0x41...0x5A: 1
        case 0x61...0x7A: 2
        case 0x30...0x39: 3
        case 0x80...: 4
        default: 0
        }
    }

    static let wordNames =
        TextWords.Group.allCases.map { "share-of-\($0)-words" } + TextWords.Group.allCases.map { "\($0)-words" }
        + TextWords.Group.allCases.map { "begins-with-\($0)-word" } + ["in-title", "in-description", "in-body"]

    mutating func appendWords(_ block: TextBlock) {
        let counts = block.counts
        for group in TextWords.Group.allCases { add(Int32(counts.groups[group.rawValue]), of: counts.words) }
        for group in TextWords.Group.allCases { add(min(6, Int(counts.groups[group.rawValue]))) }
        for group in TextWords.Group.allCases { add(counts.firstGroups >> UInt16(group.rawValue) & 1 != 0) }
        let words = page.words[block.words]
        add(statements.title.share(of: words))
        add(statements.description.shareOfPairs(words))
        add(statements.body.shareOfPairs(words))
    }

    static let placeNames = [
        "place", "text-before", "prose-before", "since-headline", "headline-likeness", "blocks",
    ]

    mutating func appendPlace(_ index: Int, _ block: TextBlock) {
        add(Float(index) / Float(page.blocks.count))
        add(measures.before[index], of: measures.length)
        add(measures.proseBefore[index], of: measures.proseLength)
        add(headline.block >= 0 ? Float(index - headline.block) : -999)
        add(headline.likeness)
        add(page.blocks.count)
    }
}

import HTML5

/// What a page says of itself for machines, as words to compare its blocks with.
struct PageStatements {
    /// The words of its titles.
    private(set) var title: WordFilter
    /// The pairs of words of its descriptions.
    private(set) var description: WordFilter
    /// The pairs of words of the article's whole text, which some pages repeat in their JSON-LD.
    private(set) var body: WordFilter
    /// The words of the first title, in order.
    private(set) var titleWords: [UInt32] = []

    /// The shortest text of an article that is believed, in words.
    private static let leastBody = 40

    init(_ head: PageHead, of tree: HTMLTree) {
        title = WordFilter(capacity: 0)
        description = WordFilter(capacity: 0)
        for text in head.titles {
            let words = Self.words(of: text, tree)
            if titleWords.isEmpty { titleWords = words }
            for word in words { title.insert(word) }
        }
        for text in head.descriptions { description.insertPairs(Self.words(of: text, tree)) }
        var words: [UInt32] = []
        for text in head.data { ArticleBodyReader.read(text, of: tree, into: &words) }
        body = WordFilter(capacity: words.count)
        if words.count >= Self.leastBody { body.insertPairs(words) }
    }

    /// The longest title or description that is read, in bytes.
    private static let longest = 2000

    private static func words(of text: HTMLText, _ tree: HTMLTree) -> [UInt32] {
        var words: [UInt32] = []
        var scanner = TextScanner()
        tree.withBytes(of: text) { bytes in
            scanner.scan(UnsafeBufferPointer(rebasing: bytes.prefix(longest)), [], words: &words)
        }
        scanner.finish(&words)
        return words
    }
}

import HTML5
import Testing

@testable import HTMLReader

/// The parts that the article is found by.
struct BlockTests {
    private func counts(_ pieces: [(text: String, style: TextScanner.Style)]) -> TextCounts {
        var scanner = TextScanner()
        var words: [UInt32] = []
        for piece in pieces {
            Array(piece.text.utf8).withUnsafeBufferPointer { scanner.scan($0, piece.style, words: &words) }
        }
        scanner.finish(&words)
        return scanner.counts
    }

    private func counts(_ text: String) -> TextCounts { counts([(text, TextScanner.Style())]) }

    @Test(
        arguments: [
            ("", 0, 0), ("   \n\t ", 0, 0), ("one", 3, 1), ("  one   two\n", 7, 2), ("Größe ist alles.", 16, 3),
            ("“Quoted,” he said…", 18, 3), ("日本の本。", 5, 4), ("a-b c_d 1.5", 11, 5),
        ])
    func lengthsAndWords(_ text: String, _ length: Int32, _ words: Int32) {
        #expect(counts(text).length == length)
        #expect(counts(text).words == words)
    }

    @Test func piecesOfALineAreCountedAsOne() {
        let plain = TextScanner.Style()
        let whole = counts([("One ", plain), ("two", .link), (" thr", .bold), ("ee", plain)])
        #expect(whole.length == 13 && whole.words == 3 && whole.linkLength == 4 && whole.boldLength == 4)
        #expect(whole.hash == counts("one  TWO three.").hash)
        #expect(whole.hash != counts("one three two").hash)
    }

    @Test(
        arguments: [
            ("The end of it", TextWords.Group.function, 3), ("Read more: Related ARTICLES", .related, 4),
            ("Für die Übung", .function, 2), ("Photo: Reuters", .credit, 2), ("nothing told", .sharing, 0),
        ] as [(String, TextWords.Group, UInt8)])
    func wordsOfGroups(_ text: String, _ group: TextWords.Group, _ count: UInt8) {
        #expect(counts(text).groups[group.rawValue] == count)
    }

    @Test(arguments: [
        ("End.", true, true), ("End?”", false, true), ("Und:", false, true), ("本。", true, true), ("End", false, false),
    ])
    func endings(_ text: String, _ isSentence: Bool, _ hasMark: Bool) {
        #expect(counts(text).endsSentence == isSentence)
        #expect(counts(text).endsWithMark == hasMark)
    }

    @Test(
        arguments: [
            ("post-comments", [ClassWords.Group.comments, .content]), ("socialShare", [.sharing]), ("unheardof", []),
            ("SHARE_bar", [.sharing]), ("article__bodytext", [.body]), ("x1 y2", []),
            ("related-newsletter", [.related, .subscription]),
        ] as [(String, [ClassWords.Group])])
    func classWords(_ text: String, _ groups: [ClassWords.Group]) {
        var reader = AttributeReader(name: TagName.div.rawValue)
        Array(text.utf8).withUnsafeBufferPointer { reader.add($0, isKind: true) }
        let found = ClassWords.Group.allCases.filter { reader.groups >> UInt32($0.rawValue) & 1 == 1 }
        #expect(Set(found) == Set(groups))
    }

    @Test func elementsOfAKindHaveOneSignature() {
        func signature(_ text: String, _ name: TagName = .div) -> UInt32 {
            var reader = AttributeReader(name: name.rawValue)
            Array(text.utf8).withUnsafeBufferPointer { reader.add($0, isKind: true) }
            return reader.signature
        }
        #expect(signature("post-12 item") == signature("post-7 item"))
        #expect(signature("post item") != signature("post") && signature("post") != signature("post", .li))
    }

    @Test(
        arguments: [(0, 0.5), (1, 0.731_058_6), (-3, 0.047_425_87), (8, 0.999_664_6), (-40, 0), (40, 1)]
            as [(Float, Float)])
    func theLogisticFunction(_ x: Float, _ expected: Float) {
        #expect(abs(BlockModel.logistic(x) - expected) < 0.0005)
    }

    @Test func theModelsTablesAreWhole() {
        let count = BlockModel.features.count
        #expect(BlockModel.values.count == count && BlockModel.lefts.count == count && BlockModel.rights.count == count)
        for (index, feature) in BlockModel.features.enumerated() where feature != 255 {
            #expect(Int(feature) < BlockFeatures.count)
            // A branch leads on, so that no walk through a tree is endless.
            #expect(Int(BlockModel.lefts[index]) > index && Int(BlockModel.lefts[index]) < count)
            #expect(Int(BlockModel.rights[index]) > index && Int(BlockModel.rights[index]) < count)
        }
    }

    @Test func aPageIsCutWhereItsLinesEnd() throws {
        let tree = try HTMLParser().parse(
            utf8: Array(
                "<div>One <b>two</b><p>three<br>four</p>five</div><table><tr><td>a<td>b</table><span hidden>x</span>"
                    .utf8))
        let page = PageCutter.cut(tree)
        let lines = page.blocks.map { block in
            page.texts[block.texts].map { tree.string(tree.text(of: NodeID(index: $0))) }.joined(separator: "|")
        }
        #expect(lines == ["One |two", "three|four", "five", "a|b", "x"])
    }

    @Test func hiddenPiecesAndDoubleBreaksAreBlocksOfTheirOwn() throws {
        let tree = try HTMLParser().parse(
            utf8: Array(
                "<p>one<br><br>two <span style='display: none'>three</span><span hidden></span> four</p>five".utf8))
        let page = PageCutter.cut(tree)
        #expect(page.blocks.map(\.counts.words) == [1, 1, 1, 1, 1])
        #expect(page.containers.allSatisfy { $0.end > 0 && $0.endBlock <= page.blocks.count })
    }

    @Test func thePagesHeadlineIsTheOneOfItsTitle() throws {
        let tree = try HTMLParser().parse(
            utf8: Array("<title>Ferry returns | Daily</title><h1>The Daily</h1><h2>Ferry returns</h2><p>Text".utf8))
        let page = PageCutter.cut(tree)
        #expect(HeadlineFinder(page, PageStatements(page.head, of: tree)).block == 1)
    }

    @Test func theTextThatJSONLDRepeatsIsKnown() throws {
        let words = (0..<50).map { "word\($0)" }.joined(separator: " ")
        let tree = try HTMLParser().parse(
            utf8: Array(
                """
                <script type=application/ld+json>{"articleBody": "<p>\(words)\\u00e9\\n</p>"}</script><p>\(words)<p>other text
                """.utf8))
        let page = PageCutter.cut(tree)
        let body = PageStatements(page.head, of: tree).body
        #expect(body.shareOfPairs(page.words[page.blocks[0].words]) > 950)
        #expect(body.shareOfPairs(page.words[page.blocks[1].words]) == 0)
    }
}

import HTML5
import Testing

@testable import HTMLReader

/// The parts that the article is found by.
struct BlockTests {
    private func statistics(_ text: String, isLink: Bool = false) -> TextStatistics {
        var statistics = TextStatistics()
        Array(text.utf8).withUnsafeBufferPointer { statistics.add($0, isLink: isLink) }
        return statistics
    }

    @Test(
        arguments: [
            ("", 0, 0), ("   \n\t ", 0, 0), ("one", 3, 1), ("  one   two\n", 7, 2), ("Größe ist alles.", 16, 3),
            ("“Quoted,” he said…", 18, 3), ("日本の本。", 5, 1), ("a-b c_d 1.5", 11, 5),
        ])
    func lengthsAndWords(_ text: String, _ length: Int32, _ words: Int32) {
        #expect(statistics(text).length == length)
        #expect(statistics(text).words == words)
    }

    @Test func piecesOfALineAreCountedAsOne() {
        var whole = TextStatistics()
        for piece in ["One ", "two", " three"] {
            Array(piece.utf8).withUnsafeBufferPointer { whole.add($0, isLink: piece == "two") }
        }
        #expect(whole.length == 13 && whole.words == 3 && whole.linkLength == 4)
        #expect(whole.hash.value == statistics("Onetwothree").hash.value)
    }

    @Test(arguments: [
        ("End.", true, true), ("End?”", false, true), ("Und:", false, true), ("本。", true, true), ("End", false, false),
    ])
    func endings(_ text: String, _ isSentence: Bool, _ hasMark: Bool) {
        #expect(statistics(text).endsSentence == isSentence)
        #expect(statistics(text).endsWithMark == hasMark)
    }

    @Test(
        arguments: [
            ("post-comments", [ClassWords.Group.comments, .article]), ("socialShare", [.sharing]), ("commentary", []),
            ("SHARE_bar", [.sharing]), ("article__body", [.article]), ("x1 y2", []),
            ("related-newsletter", [.related, .subscription]),
        ] as [(String, [ClassWords.Group])])
    func classWords(_ text: String, _ groups: [ClassWords.Group]) {
        var reader = ClassReader(name: .div)
        Array(text.utf8).withUnsafeBufferPointer { reader.add($0, isClass: true) }
        let found = ClassWords.Group.allCases.filter { reader.groups >> UInt16($0.rawValue) & 1 == 1 }
        #expect(Set(found) == Set(groups))
    }

    @Test func elementsOfAKindHaveOneSignature() {
        func signature(_ text: String, _ name: TagName = .div) -> UInt64 {
            var reader = ClassReader(name: name)
            Array(text.utf8).withUnsafeBufferPointer { reader.add($0, isClass: true) }
            return reader.signature.value
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
                "<div>One <b>two</b><p>three<br>four</p>five</div><table><tr><td>a<td>b</table><i hidden>x</i>".utf8))
        let page = PageCutter.cut(tree)
        let lines = page.blocks.map { block in
            page.texts[block.texts].map { tree.string(tree.text(of: NodeID(index: $0))) }.joined(separator: "|")
        }
        #expect(lines == ["One |two", "three|four", "five", "a|b"])
    }

    @Test func thePagesHeadlineIsTheOneOfItsTitle() throws {
        let tree = try HTMLParser().parse(
            utf8: Array("<title>Ferry returns | Daily</title><h1>The Daily</h1><h2>Ferry returns</h2><p>Text".utf8))
        var page = PageCutter.cut(tree)
        HeadlineFinder.find(in: tree, &page)
        #expect(page.headline == 1)
    }
}

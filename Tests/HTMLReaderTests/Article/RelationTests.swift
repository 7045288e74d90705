import HTML5
import Testing

@testable import HTMLReader

/// How the blocks of a page stand to each other.
struct RelationTests {
    private func page(_ text: String) throws -> PageBlocks {
        PageCutter.cut(try HTMLParser().parse(utf8: Array(text.utf8)))
    }

    private func container(_ page: PageBlocks, _ name: TagName) -> Int {
        page.containers.firstIndex { $0.name == name } ?? -1
    }

    @Test func branchesPartFromTheWayToTheMainContainer() throws {
        let page = try page("<body><main><article><p>a</article></main><aside><ul><li>b</ul></aside>")
        let branches = ContainerBranches(page, main: container(page, .article))
        #expect(branches.shared[container(page, .li)] == container(page, .body))
        #expect(branches.branch[container(page, .li)] == container(page, .aside))
        #expect(branches.shared[container(page, .p)] == container(page, .article))
        #expect(branches.branch[container(page, .p)] == container(page, .p))
        #expect(branches.branch[container(page, .main)] == container(page, .main))
    }

    @Test func blocksOfAKindAreCountedTogether() throws {
        let page = try page("<div><p>one</p><p>three</p><h2>x</h2></div><p>elsewhere</p>")
        let kinds = TextKinds(page)
        #expect(kinds[0].count == 2 && kinds[1].length == 8)
        #expect(kinds[2].count == 1 && kinds[3].count == 1)
    }

    @Test func moreWordsThanFitInComeToAnEnd() {
        var spread = WordSpread(capacity: 4)
        for word in 0..<100 { spread.add(UInt32(word), block: 0) }
        #expect(spread.count(1) == 1 && spread.count(99) == 0)
    }

    @Test func wordsCountOnceABlock() {
        var spread = WordSpread(capacity: 8)
        for (block, words) in [[1, 2, 2], [2, 3], [2]].enumerated() {
            for word in words { spread.add(UInt32(word), block: Int32(block)) }
        }
        #expect([1, 2, 3, 4].map { spread.count($0) } == [1, 3, 1, 0])
    }
}

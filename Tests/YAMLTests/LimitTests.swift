import Testing
import YAML

@Suite("Limits")
struct LimitTests {
    private func kinds(_ source: String, _ limits: YAMLLimits = YAMLLimits()) -> [YAMLProblem.Kind] {
        let result = parseYAML(source, limits: limits)
        if let last = result.problems.last { #expect(!last.help.isEmpty) }
        return result.problems.map(\.kind)
    }

    @Test("Bytes")
    func bytes() {
        #expect(kinds("a: 1\n", YAMLLimits(bytes: 5)).isEmpty)
        #expect(kinds("a: 12\n", YAMLLimits(bytes: 5)) == [.tooLarge])
    }

    @Test("Depth", arguments: [("[", "]"), ("{a: ", "}")])
    func depth(_ opening: String, _ closing: String) {
        func nested(_ depth: Int) -> String {
            String(repeating: opening, count: depth) + String(repeating: closing, count: depth)
        }
        #expect(kinds(nested(64)).isEmpty)
        #expect(kinds(nested(65)) == [.tooDeep])
        #expect(kinds(nested(3), YAMLLimits(depth: 2)) == [.tooDeep])
    }

    @Test("A hundred thousand openings end at the limit", arguments: ["[", "{", "- ", "? ", "{a: ", "[{"])
    func deepNesting(_ opening: String) throws {
        let result = parseYAML(String(repeating: opening, count: 100_000))
        #expect(result.root == nil)
        #expect(result.problems.map(\.kind) == [.tooDeep])
        let place = try #require(result.problems.first).start
        #expect(place.line == 1)
        #expect(place.byte <= 65 * opening.utf8.count)
    }

    @Test("Aliases do not add depth beyond the limit")
    func aliasDepth() {
        var source = "- &a0 [x]\n"
        for level in 1...70 { source += "- &a\(level) [*a\(level - 1)]\n" }
        #expect(kinds(source) == [.tooDeep])
    }

    @Test("Aliases do not explode")
    func billionLaughs() throws {
        var source = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
        for level in 1...30 {
            let aliases = repeatElement("*a\(level - 1)", count: 9).joined(separator: ", ")
            source += "a\(level): &a\(level) [\(aliases)]\n"
        }
        let result = parseYAML(source)
        #expect(result.root == nil)
        #expect(result.problems.map(\.kind) == [.tooManyNodes])
        #expect(try #require(result.problems.first).start.line == 6)
    }

    @Test("Aliases of long texts do not explode")
    func longTexts() {
        let source = "- &a " + String(repeating: "x", count: 100_000) + "\n" + String(repeating: "- *a\n", count: 200)
        #expect(kinds(source) == [.tooMuchText])
    }

    @Test("Nodes are counted with keys and aliases")
    func nodes() {
        let source = "a: &x [1, 2]\nb: *x\n"
        #expect(kinds(source, YAMLLimits(nodes: 9)).isEmpty)
        #expect(kinds(source, YAMLLimits(nodes: 8)) == [.tooManyNodes])
    }

    @Test("Runs of whitespace")
    func whitespace() throws {
        let limits = YAMLLimits(whitespaceRun: 4)
        #expect(kinds("a:    b\n", limits).isEmpty)
        #expect(kinds("a: b\n\n\n\n\nc: d\n", limits) == [.whitespaceTooLong])
        #expect(kinds("a: b\n     ", limits) == [.whitespaceTooLong])
        let result = parseYAML("a: b\nc:  \t  d\n", limits: limits)
        #expect(try #require(result.problems.first).start == YAMLMark(line: 2, column: 3, byte: 7))
    }

    @Test("Tag directives")
    func tagDirectives() throws {
        let directives = (0..<3).map { "%TAG !t\($0)! tag:example.org,2000:\n" }.joined()
        #expect(kinds(directives + "---\na: 1\n", YAMLLimits(tagDirectives: 3)).isEmpty)
        let result = parseYAML(directives + "---\na: 1\n", limits: YAMLLimits(tagDirectives: 2))
        #expect(result.problems.map(\.kind) == [.tooManyTagDirectives])
        #expect(try #require(result.problems.first).start.line == 3)
        #expect(kinds("--- \"\n%TAG a\n%TAG b\n%TAG c\"\n", YAMLLimits(tagDirectives: 2)).isEmpty)
    }

    @Test("Problems")
    func problems() {
        let source = String(repeating: "a: 1\n", count: 50)
        #expect(
            kinds(source, YAMLLimits(problems: 3)) == [.duplicateKey, .duplicateKey, .duplicateKey, .tooManyProblems])
    }
}

import Testing
import YAML

@Suite("Problems")
struct ProblemTests {
    struct Seen: Equatable, CustomStringConvertible {
        var kind: YAMLProblem.Kind
        var line: Int
        var column: Int
        var description: String { "\(kind.rawValue) \(line):\(column)" }

        init(_ kind: YAMLProblem.Kind, _ line: Int, _ column: Int) {
            (self.kind, self.line, self.column) = (kind, line, column)
        }
    }

    private func seen(_ source: String) -> [Seen] {
        parseYAML(source).problems.map { Seen($0.kind, $0.start.line, $0.start.column) }
    }

    @Test("An empty source has no node and no problem", arguments: ["", "\n\n", "# note\n", "\u{FEFF}"])
    func empty(_ source: String) {
        let result = parseYAML(source)
        #expect(result.root == nil)
        #expect(result.problems.isEmpty)
    }

    @Test("Everything but syntax is collected, in the order of the source")
    func collected() throws {
        let source = """
            a: 1
            b: {x: 1, y: 2, x: 3}
            a: !custom 2
            c: *nowhere
            ? [k]
            : v
            <<: {d: 1}
            e: !!int three
            f: &f [*f]
            --- second
            """
        #expect(
            seen(source) == [
                Seen(.duplicateKey, 2, 17), Seen(.duplicateKey, 3, 1), Seen(.unknownTag, 3, 4),
                Seen(.undefinedAlias, 4, 4), Seen(.keyNotScalar, 5, 3), Seen(.mergeKey, 7, 1),
                Seen(.tagMismatch, 8, 4), Seen(.recursiveAlias, 9, 8), Seen(.severalDocuments, 10, 1),
            ])
        let root = try #require(parseYAML(source).root)
        #expect(root.mapping?.map(\.name) == ["a", "b", "a", "c", "e", "f"])
        #expect(root["c"]?.isNull == true)
    }

    @Test("A duplicate key points at the second and names the line of the first")
    func duplicateKey() throws {
        let result = parseYAML("- deep:\n    key: 1\n    other: 2\n    \"key\": 3\n")
        let problem = try #require(result.problems.first)
        #expect(result.problems.count == 1)
        #expect(problem.start.line == 4)
        #expect(problem.start.column == 5)
        #expect(problem.count == 5)
        #expect(problem.related?.line == 2)
        #expect(problem.message.contains("'key' is on line 2"))
        #expect(!problem.help.isEmpty)
    }

    @Test("Keys are compared by code points, also in large mappings", arguments: [1, 15, 16, 17, 40])
    func keyIdentity(_ count: Int) {
        let filler = (0..<count).map { "k\($0): 1\n" }.joined()
        #expect(seen(filler + "\u{E9}: 1\ne\u{301}: 2\n").isEmpty)
        #expect(seen(filler + "last: 1\nk0: 2\nlast: 3\n").map(\.line) == [count + 2, count + 3])
    }

    @Test(
        "Syntax ends parsing at its place",
        arguments: [
            ("a: b: c\n", 1, 5), ("a: [1, 2\nb: 3\n", 2, 2), ("a: 'x\n", 2, 1), ("a:\n\tb: 1\n", 2, 1),
            ("a: @x\n", 1, 4), ("a: \"\\q\"\n", 1, 5), ("- a\nb: 1\n", 2, 1), ("a: 1\n b: 2\n", 2, 3),
            ("a: !x!y z\n", 1, 4), ("é: [日, @]\n", 1, 8),
        ])
    func syntax(_ source: String, _ line: Int, _ column: Int) throws {
        let result = parseYAML(source)
        #expect(result.root == nil)
        #expect(seen(source) == [Seen(.syntax, line, column)])
        let problem = try #require(result.problems.first)
        #expect(!problem.message.isEmpty)
        #expect(!problem.help.isEmpty)
    }

    @Test("What was found before a mistake in the syntax is kept")
    func beforeSyntax() {
        #expect(seen("a: 1\na: 2\nb: @\n").map(\.kind) == [.duplicateKey, .syntax])
    }

    @Test("Control characters have a position", arguments: [0, 7, 0x7F, 0x80, 0xFFFE] as [UInt32])
    func controlCharacters(_ code: UInt32) throws {
        let character = try #require(Unicode.Scalar(code))
        #expect(seen("é: 1\nb: x\(character)y\n") == [Seen(.controlCharacter, 2, 5)])
    }

    @Test(
        "Bytes that are no UTF-8 have a position",
        arguments: [[0xFF], [0x80], [0xC3, 0x28], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82]] as [[UInt8]])
    func invalidEncoding(_ bytes: [UInt8]) throws {
        let result = parseYAML(Array("é: 1\nb: é".utf8) + bytes)
        let problem = try #require(result.problems.first)
        #expect(result.root == nil)
        #expect(problem.kind == .invalidEncoding)
        #expect(problem.start == YAMLMark(line: 2, column: 5, byte: 11))
    }

    @Test("Problems have one line of message and a description with the place")
    func descriptions() throws {
        let problem = try #require(parseYAML("a: 1\n\"a\": 2\n").problems.first)
        #expect(problem.description == "2:1: the key 'a' is on line 1 already; keep one of the two")
        let messages = parseYAML("\"a\\nb\": 1\n\"a\\nb\": 2\n").problems.map(\.message)
        #expect(messages.count == 1)
        #expect(messages.allSatisfy { !$0.utf8.contains(0x0A) })
    }

    @Test("Tags of the core schema are no problem")
    func coreTags() throws {
        let source = "- !!str 1\n- !!int 2\n- !!float 3\n- !!bool true\n- !!null ''\n- !!seq []\n- !!map {}\n- ! x\n"
        let result = parseYAML(source)
        #expect(result.problems.isEmpty)
        #expect(result.root?.sequence?.first?.tag == "tag:yaml.org,2002:str")
    }
}

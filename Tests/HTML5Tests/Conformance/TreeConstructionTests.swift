import GalleyTesting
import HTML5
import Testing

/// The tree construction tests of html5lib, whole; those that run scripts are not for a parser alone.
@Suite(.enabled(if: ConformanceFolder.path != nil, Comment(rawValue: ConformanceFolder.absence)))
struct TreeConstructionTests {
    private static let folder = "html5lib/tree-construction"
    private static let files = ConformanceFolder.files(in: folder).filter { $0.hasSuffix(".dat") }

    @Test func suiteIsWhole() throws {
        let count = try Self.files.reduce(0) { try $0 + cases(of: $1).count }
        #expect(count == 1792)
    }

    @Test(arguments: files)
    func builds(_ file: String) throws {
        for (number, test) in try cases(of: file).enumerated() {
            for scripting in test.scripting.map({ [$0] }) ?? [false, true] {
                let tree = try parse(test, scripting: scripting)
                var found = tree.testFormat()
                while found.last == 0x0A { found.removeLast() }
                #expect(
                    found == test.document,
                    """
                    \(file) \(number + 1), scripting \(scripting): \(String(decoding: test.data, as: UTF8.self))
                    expected:
                    \(String(decoding: test.document, as: UTF8.self))
                    found:
                    \(String(decoding: found, as: UTF8.self))
                    """)
                #expect(TreeCheck.problem(in: tree) == nil, "\(file) \(number + 1)")
            }
        }
    }

    /// "Normalize newlines" (HTML Standard, section 13.2.3.5): every line feed may as well be another end of line.
    @Test(arguments: files)
    func endsOfLinesAreOne(_ file: String) throws {
        for test in try cases(of: file) where test.data.contains(0x0A) && !test.data.contains(0x0D) {
            let expected = try parse(test, scripting: test.scripting ?? false).testFormat()
            for end: [UInt8] in [[0x0D], [0x0D, 0x0A]] {
                var other = test
                other.data = test.data.flatMap { $0 == 0x0A ? end : [$0] }
                let found = try parse(other, scripting: test.scripting ?? false).testFormat()
                #expect(found == expected, "\(file): \(String(decoding: test.data, as: UTF8.self))")
            }
        }
    }

    private func cases(of file: String) throws -> [TreeCase] {
        TreeCase.cases(in: try ConformanceFolder.bytes(of: Self.folder + "/" + file))
    }

    private func parse(_ test: TreeCase, scripting: Bool) throws -> HTMLTree {
        let parser = HTMLParser(scripting: scripting)
        guard let context = test.context else { return try parser.parse(utf8: test.data) }
        let parts = context.split(separator: " ")
        let namespace: Namespace = parts.count == 1 ? .html : parts[0] == "svg" ? .svg : .mathML
        let element = ContextElement(String(parts[parts.count - 1]), namespace: namespace)
        return try parser.parseFragment(utf8: test.data, context: element)
    }
}

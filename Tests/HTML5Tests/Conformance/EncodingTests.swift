import GalleyTesting
import HTML5
import Testing

/// The encoding tests of html5lib: what a page is decoded from.
@Suite(.enabled(if: ConformanceFolder.path != nil, Comment(rawValue: ConformanceFolder.absence)))
struct EncodingTests {
    private static let folder = "html5lib/encoding"
    private static let files = ConformanceFolder.files(in: folder).filter { $0.hasSuffix(".dat") }

    @Test func suiteIsWhole() throws {
        let count = try Self.files.reduce(0) { try $0 + cases(of: $1).count }
        #expect(count == 82)
    }

    @Test(arguments: files)
    func decides(_ file: String) throws {
        for (number, test) in try cases(of: file).enumerated() {
            let expected = try #require(Encoding(label: test.encoding), "\(file) \(number + 1)")
            for scripting in [false, true] {
                let tree = try HTMLParser(scripting: scripting).parse(test.data)
                #expect(
                    tree.encoding == expected,
                    "\(file) \(number + 1): \(String(decoding: test.data.prefix(400), as: UTF8.self))")
                #expect(TreeCheck.problem(in: tree) == nil)
            }
        }
    }

    private struct Case {
        var data: [UInt8] = []
        /// A label.
        var encoding = ""
    }

    private func cases(of file: String) throws -> [Case] {
        var cases: [Case] = []
        var isData = false
        let bytes = try ConformanceFolder.bytes(of: Self.folder + "/" + file)
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            switch String(decoding: line.prefix(12), as: UTF8.self) {
            case "#data":
                cases.append(Case())
                isData = true
            case "#encoding": isData = false
            default:
                guard let last = cases.indices.last else { continue }
                if isData {
                    cases[last].data += Array(line) + [0x0A]
                } else if cases[last].encoding.isEmpty {
                    cases[last].encoding = String(decoding: line, as: UTF8.self)
                }
            }
        }
        return cases
    }
}

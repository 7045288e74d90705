import GalleyTesting
import Testing

@testable import HTML5

/// The tokenizer tests of html5lib, each in all of its initial states.
@Suite(.enabled(if: ConformanceFolder.path != nil, Comment(rawValue: ConformanceFolder.absence)))
struct TokenizerTests {
    private static let folder = "html5lib/tokenizer"
    private static let files = ConformanceFolder.files(in: folder).filter { $0.hasSuffix(".test") }

    @Test func suiteIsWhole() throws {
        let all = try Self.files.flatMap { try cases(of: $0) }
        #expect(all.count == 6810)
        #expect(all.allSatisfy { !$0.models.isEmpty })
    }

    @Test(arguments: files)
    func tokenizes(_ file: String) throws {
        for test in try cases(of: file) {
            for model in test.models {
                var found = tokens(of: test, model)
                if file == "xmlViolation.test" { found = found.map(Self.coerced) }
                #expect(found == test.output, "\(file): \(test.description), \(model)")
            }
        }
    }

    private func cases(of file: String) throws -> [TokenizerCase] {
        try TokenizerCase.cases(in: try ConformanceFolder.bytes(of: Self.folder + "/" + file))
    }

    private func tokens(of test: TokenizerCase, _ model: ContentModel) -> [RecordedToken] {
        let log = TokenRecorder.Log()
        let store = UnsafeMutablePointer<TreeStore>.allocate(capacity: 1)
        defer { store.deallocate() }
        // A byte that is not to be read stands behind the input.
        (test.input + [0x3E]).withUnsafeBufferPointer { bytes in
            store.initialize(to: TreeStore(source: bytes.baseAddress!, count: test.input.count))
            var tokenizer = Tokenizer(store: store, start: 0, sink: TokenRecorder(store: store, log: log))
            tokenizer.model = model
            if let name = test.lastStartTag {
                let text = Array(name.utf8)
                let number = text.withUnsafeBufferPointer {
                    store.pointee.tagNames.number($0.baseAddress!, $0.count)
                }
                tokenizer.expectEndTag(TagName(rawValue: UInt16(number)))
            }
            tokenizer.run()
        }
        #expect(log.isEnded)
        _ = store.move().finish(source: [], encoding: .utf8)
        return log.tokens
    }

    /// HTML Standard, section 13.2.9, "coercing an HTML DOM into an infoset", which the tests of this file ask for: it
    /// is what a tool does that cannot hold these characters.
    private static func coerced(_ token: RecordedToken) -> RecordedToken {
        switch token {
        case .comment(let text):
            .comment(Array(String(decoding: text, as: UTF8.self).replacing("--", with: "- -").utf8))
        case .characters(let text):
            .characters(
                Array(
                    String(
                        String.UnicodeScalarView(
                            String(decoding: text, as: UTF8.self).unicodeScalars.map {
                                $0 == "\u{FFFF}" ? "\u{FFFD}" : $0 == "\u{C}" ? " " : $0
                            })
                    ).utf8))
        default: token
        }
    }
}

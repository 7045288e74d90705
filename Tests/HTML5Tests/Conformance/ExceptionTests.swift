import GalleyTesting
import HTML5
import Testing

/// The tests of html5lib that a parser alone does not pass, by name, each with the sentence of the standard that
/// excuses it. There are no others.
@Suite(.enabled(if: ConformanceFolder.path != nil, Comment(rawValue: ConformanceFolder.absence)))
struct ExceptionTests {
    private struct Exception {
        /// The file, in the folder of html5lib, and how many tests of it are meant: all that it has.
        var file: String
        var count: Int
        /// Of the HTML Standard.
        var sentence: String
    }

    /// Section 2.1.8, "User agents with no scripting support".
    private static let noScripts = """
        Implementations that do not support scripting (or which have their scripting features disabled entirely) are \
        exempt from supporting the events and DOM interfaces mentioned in this specification.
        """

    /// Section 13.2.3.2, "encoding sniffing algorithm".
    private static let noGuessing = """
        The user agent may attempt to autodetect the character encoding from applying frequency analysis or other \
        algorithms to the data stream.
        """

    private static let exceptions = [
        Exception(file: "tree-construction/scripted/adoption01.dat", count: 1, sentence: noScripts),
        Exception(file: "tree-construction/scripted/ark.dat", count: 1, sentence: noScripts),
        Exception(file: "tree-construction/scripted/webkit01.dat", count: 2, sentence: noScripts),
        Exception(file: "encoding/scripted/tests1.dat", count: 1, sentence: noScripts),
        Exception(file: "encoding/chardet/test_big5.txt", count: 1, sentence: noGuessing),
    ]

    /// Nothing stands outside of the folders that other suites run but what is listed.
    @Test func listIsWhole() {
        let found = ["tree-construction/scripted", "encoding/scripted", "encoding/chardet"].flatMap { folder in
            ConformanceFolder.files(in: "html5lib/" + folder).map { folder + "/" + $0 }
        }
        #expect(found.sorted() == Self.exceptions.map(\.file).sorted())
        #expect(Self.exceptions.allSatisfy { !$0.sentence.isEmpty })
    }

    /// An exception that is none any more goes from the list.
    @Test func scriptsAreNotRun() throws {
        for exception in Self.exceptions where exception.file.hasPrefix("tree-construction/") {
            let cases = TreeCase.cases(in: try ConformanceFolder.bytes(of: "html5lib/" + exception.file))
            #expect(cases.count == exception.count)
            for test in cases {
                let tree = try HTMLParser(scripting: true).parse(utf8: test.data)
                var found = tree.testFormat()
                while found.last == 0x0A { found.removeLast() }
                #expect(found != test.document, "\(exception.file)")
                #expect(TreeCheck.problem(in: tree) == nil)
            }
        }
        let written = try ConformanceFolder.bytes(of: "html5lib/encoding/scripted/tests1.dat")
        #expect(try HTMLParser(scripting: true).parse(written).encoding == .windows1252)
    }

    @Test func encodingsAreNotGuessed() throws {
        let page = try ConformanceFolder.bytes(of: "html5lib/encoding/chardet/test_big5.txt")
        #expect(try HTMLParser().parse(page).encoding == .windows1252)
        #expect(try HTMLParser().parse(page, transportEncoding: "big5").encoding == .big5)
    }
}

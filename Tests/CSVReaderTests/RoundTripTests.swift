import CSVReader
import CSVWriter
import GalleyTesting
import PluginKit
import Testing

/// What the csv writer writes, the csv reader reads.
struct RoundTripTests {
    private static let pieces = [
        "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r\n", "\r", "'", "=", "+", "-", "@", "\u{FEFF}", " ", "a", "Tea",
        "0", "1e5", "é", "🌍", "👩‍👩‍👧", "שלום", "\u{202E}", "\u{2028}", "#", "\\", "\\\"", "\\N", "NULL", "{\"a\":1}",
        "<b>", "\u{85}", "\u{1}", "\u{7F}", "\u{FFFF}",
    ]

    /// Rows of hostile cells; `nil` is no value.
    private static func rows(seed: UInt64, width: Int, count: Int) -> [[String?]] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { row in
            (0..<width).map { _ in
                if generator.below(8) == 0 { return nil }
                var text = ""
                for _ in 0..<generator.below(6) { text += generator.pick(pieces) }
                if row % 50 == 49 { text += String(repeating: "long \"cell\", ", count: 2_000) }
                return text
            }
        }
    }

    private static func written(
        _ documents: [Document], outputExtension: String = "csv", _ change: (inout CSVOptions) -> Void
    ) -> [UInt8] {
        var options = CSVOptions()
        change(&options)
        let context = PluginContext(outputShape: .collected, outputExtension: outputExtension)
        let writer = CSVWriter(options: options, context: context)
        var output: [UInt8] = []
        var remarks: [Remark] = []
        writer.begin(&output)
        for (index, document) in documents.enumerated() {
            if index > 0 { writer.separate(&output) }
            writer.write(document, to: &output, remarks: &remarks)
        }
        writer.end(&output)
        return output
    }

    private static func documents(_ rows: [[String?]]) -> [Document] {
        rows.map { row in
            var metadata = Metadata()
            for (index, text) in row.enumerated() { metadata.other["c\(index)"] = text.map(MetadataValue.string) }
            return Document(metadata: metadata)
        }
    }

    /// What becomes of a cell that begins like one with a formula guard: the guard cannot be told from the text.
    private static func unguarded(_ text: String?) -> String? {
        guard let text, text.unicodeScalars.first == "'" else { return text }
        let rest = String(text.unicodeScalars.dropFirst())
        guard let next = rest.unicodeScalars.first, "=+-@\t\r\n".unicodeScalars.contains(next) else { return text }
        let isNumber = (next == "+" || next == "-") && !rest.contains("x") && Double(rest) != nil
        return isNumber ? text : rest
    }

    @Test(arguments: [UInt64](1...40))
    func cellsComeBack(seed: UInt64) throws {
        let width = Int(seed % 5) + 1
        let rows = Self.rows(seed: seed, width: width, count: 100)
        let names = (0..<width).map { "c\($0)" }
        let mark = [",", ";", "tab", "|"][Int(seed) % 4]
        for quoting in CSVQuoting.allCases {
            for isGuarded in [true, false] {
                let bytes = Self.written(Self.documents(rows)) {
                    $0.columns = names
                    $0.delimiter = try? CSVDelimiter(option: ConfigNode(.scalar(mark, isPlain: false)))
                    $0.quoting = quoting
                    $0.guardsFormulas = isGuarded
                    $0.lineEnding = seed % 2 == 0 ? .crlf : .lf
                    $0.bom = seed % 3 == 0
                }
                // In a table of one column, the writer has no other way to write no value than an empty one.
                let expected = rows.map { row in
                    row.map { cell in (isGuarded ? Self.unguarded(cell) : cell) ?? (width == 1 ? "" : nil) }
                }
                for pieces in [nil, 7] as [Int?] where pieces == nil || seed < 5 {
                    let table = try read(bytes, pieces: pieces) {
                        $0.delimiter = delimiter(mark)
                        $0.removesFormulaGuard = isGuarded
                    }
                    #expect(table.error == nil)
                    #expect(table.values(names) == expected)
                    #expect(table.documents.allSatisfy { $0.losses.isEmpty })
                }
            }
        }
    }

    /// The delimiter, too, is found, in tables of the usual sort.
    @Test(arguments: [UInt64](1...40))
    func dialectIsFound(seed: UInt64) throws {
        let width = Int(seed % 4) + 2
        let rows = Self.rows(seed: seed, width: width, count: 60)
        let names = (0..<width).map { "c\($0)" }
        let mark = [",", ";", "tab", "|"][Int(seed) % 4]
        let bytes = Self.written(Self.documents(rows)) {
            $0.columns = names
            $0.delimiter = try? CSVDelimiter(option: ConfigNode(.scalar(mark, isPlain: false)))
            $0.guardsFormulas = false
        }
        let table = try read(bytes) { $0.removesFormulaGuard = false }
        #expect(table.values(names) == rows)
    }

    /// Written again, documents with metadata of all kinds make the same table.
    @Test(arguments: [UInt64](0..<20))
    func metadataComesBack(seed: UInt64) throws {
        var shape = RandomDocument.Shape()
        shape.blockKinds = []
        let documents = (0..<50).map { RandomDocument.make(seed: seed * 50 + $0, shape: shape) }
        let change = { (options: inout CSVOptions) in
            options.columns = [
                "type", "headline", "alternativeHeadline", "description", "author", "publisher", "publisher.url",
                "datePublished", "dateModified", "url", "inLanguage", "keywords", "articleSection", "image",
            ]
        }
        let once = Self.written(documents, change)
        let table = try read(once)
        #expect(table.error == nil)
        #expect(table.documents.count == documents.count)
        #expect(Self.written(table.documents, change) == once)
        for (before, after) in zip(documents, table.documents) {
            #expect(after.metadata.datePublished == before.metadata.datePublished)
            #expect(after.metadata.type == before.metadata.type)
            #expect(after.metadata.author.isEmpty == before.metadata.author.isEmpty)
        }
    }

    @Test func membersOfAgentsComeBack() throws {
        var metadata = Metadata()
        metadata.author = [
            Agent(.person, name: "Ann", url: "https://a.b/ann"), Agent(.organization, name: "Tea & Co", url: "x"),
        ]
        metadata.publisher = Agent(.organization, name: "The; Leaf", url: "https://a.b/")
        metadata.keywords = ["tea", "noon"]
        let columns = ["author.name", "author.type", "author.url", "publisher", "publisher.url", "keywords"]
        let bytes = Self.written([Document(metadata: metadata)]) { $0.columns = columns }
        #expect(try read(bytes).documents.map(\.metadata) == [metadata])
        let placed = ["author.0.name", "author.0.url", "author.1.name", "author.1.type", "keywords.0", "keywords.1"]
        let spread = Self.written([Document(metadata: metadata)]) { $0.columns = placed }
        var expected = metadata
        expected.publisher = nil
        expected.author[1].url = ""
        #expect(try read(spread).documents.map(\.metadata) == [expected])
    }

    @Test func textComesBack() throws {
        let texts = ["one", "two\nlines", "a\n\nb", "", "=1+1\n\nx", "\"a\", b\n\nc"]
        let documents = try texts.map { text in
            var builder = DocumentBuilder()
            for part in text.split(separator: "\n\n") {
                builder.open(.paragraph)
                builder.text(String(part))
                builder.close()
            }
            return try builder.finish()
        }
        let bytes = Self.written(documents) { $0.columns = ["headline", "body"] }
        let table = try read(bytes)
        #expect(Self.written(table.documents) { $0.columns = ["headline", "body"] } == bytes)
        // White space that no writer but that of text gives back is there all the same.
        let verbatim = try read("headline,body\nx,\"  padded \r\n\r\n\r\nlast\n\"\n").documents
        var text: [UInt8] = []
        _ = BodyText.append(verbatim[0].body, layout: .asWritten, to: &text)
        #expect(String(decoding: text, as: UTF8.self) == "  padded \r\n\r\n\r\nlast\n")
    }

    @Test func noValueIsTold() throws {
        let rows: [[String?]] = [[nil, ""], ["NULL", nil], ["a", "b"]]
        let bytes = Self.written(Self.documents(rows)) {
            $0.columns = ["c0", "c1"]
            $0.null = "NULL"
        }
        #expect(try read(bytes) { $0.null = "NULL" }.values(["c0", "c1"]) == rows)
    }
}

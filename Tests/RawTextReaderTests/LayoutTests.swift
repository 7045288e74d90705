import PluginKit
import Testing

@testable import RawTextReader

/// What each layout takes for metadata, and how `auto` chooses.
struct LayoutTests {
    @Test(arguments: [
        ("H\n20211231\nhttps://a.b/c\nText", "headline-date-url"),
        ("\n\nH\n\n2021-12-31\n\nhttp://a.b/\nText", "headline-date-url"),
        ("H\n20219931\nhttps://a.b/c\n", "headline-date-url"), ("H\nhttps://a.b/c\nText", "headline-date-url"),
        ("---\ntitle: x\n---\nText", "front-matter"), ("---\ntitle: [x\n---\nText", "front-matter"),
        ("---\nSome prose\n---\nText", "plain"), ("---\nno end", "plain"), ("Title: x\nAuthor: y\n\nText", "fields"),
        ("Note: x\n\nText", "plain"), ("Note: x\nTitle: y\n\nText", "plain"),
        ("Title: x\nDate: y\nprose\n\nText", "plain"),
        ("H\n20211231\nText", "plain"), ("Just text", "plain"), ("https://a.b/\nhttps://a.b/\n", "plain"),
    ])
    func autoDetects(_ text: String, _ layout: String) throws {
        let (documents, error) = try readAll(Array(text.utf8))
        if let document = documents.first {
            let note = try #require(document.remarks.first)
            #expect(note.code == "layout-detected")
            #expect(note.message.contains(" \(layout),"))
        } else {
            #expect(error?.code == "invalid-\(layout)")
        }
        let explicit = try readAll(Array(text.utf8)) { $0.layout = RawTextOptions.Layout(rawValue: layout) ?? .auto }
        #expect(!explicit.documents.contains { $0.codes.contains("layout-detected") })
        #expect(explicit.documents.map(\.body) == documents.map(\.body))
    }

    @Test(arguments: ["20211231", "2021-12-31", "2021-12-31T23:30:00-05:00", "2021-12-31 23:30"])
    func datesAreKeptAsTheyAre(_ date: String) throws {
        let document = try readOne("H\n\(date)\nhttps://a.b/\nText")
        #expect(document.metadata.datePublished == DateTime(date))
        #expect(document.metadata.datePublished != nil)
    }

    @Test(arguments: ["20211345", "20210230", "2021-13-01", "31 December", "00000000"])
    func datesThatAreNoneStayText(_ date: String) throws {
        let document = try readOne("H\n\(date)\n\nhttps://a.b/\nText") { $0.layout = .headlineDateURL }
        #expect(document.metadata.datePublished == nil)
        #expect(document.metadata.url == "https://a.b/")
        #expect(document.paragraphs == [date, "Text"])
        #expect(document.codes == ["date-not-valid"])
        #expect(document.verbatimText == "\(date)\nText")
    }

    @Test(arguments: [
        ("https://www.Example.COM/a", "example.com"), ("http://user:p@w@a.b:8080?x", "a.b"),
        ("https://[::1]:80/", "[::1]"),
        ("https://www./x", "www"), ("https://a.b./", "a.b"), ("https://www.www.org#f", "www.org"),
    ])
    func publisherIsTheHost(_ url: String, _ host: String) throws {
        let document = try readOne("H\n20211231\n\(url)\nText")
        #expect(document.metadata.publisher == Agent(.organization, name: host))
        #expect(document.metadata.origins["publisher"] == Metadata.Origin(.derived, from: "url"))
    }

    @Test(arguments: ["https://", "https:///x", "ftp://a.b/", "https://a.b/ c", "http:/a.b", "httpx://a"])
    func notEveryLineIsAnAddress(_ url: String) throws {
        let document = try readOne("H\n20211231\n\(url)\nText")
        #expect(document.metadata == Metadata())
        #expect(document.paragraphs == ["H", "20211231", url, "Text"])
    }

    @Test func headersThatLackLinesAreSaidSo() throws {
        let dated = try readOne("H\n20211231\nText") { $0.layout = .headlineDateURL }
        #expect(dated.codes == ["url-missing"])
        #expect(dated.metadata.datePublished == DateTime(year: 2021, month: 12, day: 31))
        let bare = try readOne("H\nText") { $0.layout = .headlineDateURL }
        #expect(bare.codes == ["date-missing", "url-missing"])
        #expect(bare.paragraphs == ["Text"])
        let headless = try readOne("20211231\nhttps://a.b/\nText") { $0.layout = .headlineDateURL }
        #expect(headless.codes == ["headline-missing"])
        #expect(headless.metadata.datePublished != nil && headless.metadata.url != nil)
        #expect(headless.paragraphs == ["Text"])
    }

    @Test func documentsPartTheirItem() throws {
        let text = "\nA\n20211231\nhttps://a.b/\ntext\n\n  B\n20211231\nhttps://a.b/\n\nC\n20211231\nhttps://a.b/"
        let documents = try read(text)
        #expect(documents.map(\.metadata.headline) == ["A", "B", "C"])
        #expect(documents.map(\.source.ordinal) == [0, 1, 2])
        var position = 0
        for document in documents {
            #expect(document.source.name == "item.txt")
            #expect(document.source.offset == position)
            position += document.source.count
        }
        #expect(position == text.utf8.count)
    }

    @Test func separatorsPartDocuments() throws {
        let documents = try read("one\n====\n\n====\n two\n =====\n\t==== \nthree") { $0.separator = "====" }
        #expect(documents.map(\.verbatimText) == ["one\n", " two\n =====\n", "three"])
        #expect(documents.map(\.source.offset) == [0, 15, 34])
        let pages = try read("one\u{0C}two\n\u{0C}\nthree") { $0.separator = "\\f" }
        #expect(pages.map(\.verbatimText) == ["one", "two\n", "three"])
        let fields = try read("Title: A\n\na\n%%\nTitle: B\n\nb\n") {
            $0.separator = "%%"
            $0.layout = .fields
        }
        #expect(fields.map(\.metadata.headline) == ["A", "B"])
    }

    @Test(arguments: ["", "  ", "a\nb"])
    func separatorsAreChecked(_ separator: String) {
        var options = RawTextOptions()
        options.separator = separator
        #expect(throws: Diagnostics.self) { _ = try RawTextReader(options: options, context: PluginContext()) }
    }

    @Test func brokenFrontMatterNamesItsPlace() throws {
        let (documents, error) = try readAll(Array("\n---\ntitle: x\nbad: [1,\n---\ntext".utf8))
        #expect(documents.isEmpty)
        #expect(error?.code == "invalid-front-matter")
        #expect(error.map { 4...5 ~= $0.line ?? 0 } == true)
        #expect(error?.help.isEmpty == false)
    }

    @Test func frontMatterKeepsWhatItCannotPlace() throws {
        let document = try readOne(
            "---\ntitle: [a, b]\nurl: /x\ntitle: c\ndate: soon\nimage: [https://a.b/c.png]\n? [k]\n: v\n---\n")
        #expect(document.metadata.headline == "c")
        #expect(document.metadata.other["title"] == .array([.string("a"), .string("b")]))
        #expect(document.metadata.other["url"] == .string("/x"))
        #expect(document.metadata.other["date"] == .string("soon"))
        #expect(document.metadata.image == ["https://a.b/c.png"])
        #expect(document.losses.map(\.code) == ["front-matter-problem"])
        #expect(document.codes.filter { $0 == "value-not-fitting" }.count == 3)
    }

    @Test(arguments: [
        ("Fri, 31 Dec 2021 14:30:00 +0200", "2021-12-31T14:30:00+02:00"), ("31 December 2021", "2021-12-31"),
        ("December 31, 2021", "2021-12-31"), ("2021/12/31", "2021-12-31"),
        ("Dec 31 2021 09:05 EST", "2021-12-31T09:05-05:00"),
        ("2021-12-31T23:59:60Z", "2021-12-31T23:59:60Z"), ("Sunday, May 1, 2022", "2022-05-01"),
    ])
    func datesInFields(_ text: String, _ date: String) {
        #expect(LooseDate.parse(text)?.description == date)
    }

    @Test(arguments: [
        "31/12/2021", "12.31.2021", "31 Foo 2021", "Dec 32, 2021", "1 2 2021", "soon", "", "31 Dec 2021 x",
    ])
    func datesThatAreNotRead(_ text: String) {
        #expect(LooseDate.parse(text) == nil)
    }

    @Test(arguments: [
        ("By Jane Doe", ["Jane Doe"]), ("Smith, John", ["Smith, John"]),
        ("Jane Doe, John Roe and Kim Poe", ["Jane Doe", "John Roe", "Kim Poe"]),
        ("Madonna; Cher", ["Madonna", "Cher"]), ("Ann", ["Ann"]), ("Alexandra Sanders", ["Alexandra Sanders"]),
    ])
    func authorsOnOneLine(_ text: String, _ names: [String]) throws {
        let document = try readOne("Title: t\nAuthor: \(text)\n\nx")
        #expect(document.metadata.author == names.map { Agent(.person, name: $0) })
    }

    @Test func recognition() {
        func recognize(_ text: String, _ name: String = "x.dat", isWhole: Bool = true) -> Recognition.Confidence? {
            RawTextReader.recognize(Sample(name: name, bytes: Array(text.utf8), isWhole: isWhole))?.confidence
        }
        #expect(recognize("H\n20211231\nhttps://a.b/\nx") == .likely)
        #expect(recognize("some text") == .fallback)
        #expect(recognize("some text", "a.TXT") == .named)
        #expect(recognize("", "a.txt") == .named)
        #expect(
            RawTextReader.recognize(Sample(name: "x", bytes: [0x61, 0xC3], isWhole: false))?.reason
                == "it is UTF-8 text")
    }
}

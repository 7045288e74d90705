import CSVReader
import PluginKit
import Testing

/// Which cells become which metadata.
struct TableTests {
    @Test func columnsOfTheWriterAreFields() throws {
        let table = try read(
            "datePublished,headline,url,author,publisher,words\r\n"
                + "2021-12-31T14:30+02:00,\"Tea, \"\"hot\"\"\",https://a.b/,Ann Lee; Bo,The Leaf,08\r\n")
        var expected = Metadata()
        expected.datePublished = DateTime("2021-12-31T14:30+02:00")
        expected.headline = "Tea, \"hot\""
        expected.url = "https://a.b/"
        expected.author = [Agent(.person, name: "Ann Lee"), Agent(.person, name: "Bo")]
        expected.publisher = Agent(.organization, name: "The Leaf")
        expected.other["words"] = "08"
        #expect(table.documents.map(\.metadata) == [expected])
        #expect(table.codes == ["dialect-detected"])
    }

    @Test func otherNamesAreGuessedAndTold() throws {
        let table = try read("Title,Pub Date,link,TAGS,Text,id\nA,2021/12/31,https://a.b/,x; y,Hello,7\nB,,,,,\n")
        let first = table.documents[0]
        #expect(first.metadata.headline == "A")
        #expect(first.metadata.datePublished == DateTime("2021-12-31"))
        #expect(first.metadata.url == "https://a.b/")
        #expect(first.metadata.keywords == ["x", "y"])
        #expect(first.metadata.other.members == [.init(key: "id", value: "7")])
        #expect(first.body.plainText(of: 0) == "Hello")
        #expect(table.codes == ["dialect-detected", "columns-guessed"])
        #expect(
            table.messages[1]
                == "by the names of columns, Title is headline, Pub Date is datePublished, link is url, TAGS is "
                + "keywords, Text is body")
        #expect(
            table.documents[1].metadata
                == {
                    var m = Metadata(); m.headline = "B"; return m
                }())
    }

    /// A name that is the field's own wins, then the better known one; the other column is kept.
    @Test func oneColumnAField() throws {
        let metadata = try read("subject,title,headline,content,body\na,b,c,d,e\n").documents[0].metadata
        #expect(metadata.headline == "c")
        #expect(metadata.other.keys == ["subject", "title", "content"])
        let guessed = try read("subject,title,content,text\na,b,c,d\n").documents[0]
        #expect(guessed.metadata.headline == "b")
        #expect(guessed.body.plainText(of: 0) == "d")
        #expect(guessed.metadata.other.keys == ["subject", "content"])
    }

    @Test func fieldsSayWhichColumn() throws {
        let table = try read("Titel;Datum;Text;title\nA;2021;B;C\n") {
            $0.fields = fields(["headline": "titel", "datePublished": "Datum", "body": "Text", "other.x": "title"])
        }
        let document = table.documents[0]
        #expect(document.metadata.headline == "A")
        #expect(document.metadata.datePublished == DateTime("2021"))
        #expect(document.metadata.other.members == [.init(key: "x", value: "C")])
        #expect(document.body.plainText(of: 0) == "B")
        let numbered = try read("A,2021\nB,2022\n") {
            $0.hasHeader = false
            $0.fields = fields(["headline": "1"])
        }
        #expect(numbered.documents.map(\.metadata.headline) == ["A", "B"])
        #expect(numbered.values(["column-2"]) == [["2021"], ["2022"]])
    }

    @Test func columnsThatAreNotThere() throws {
        let table = try read("headline,url\nA,B\n") { $0.fields = fields(["description": "hedline"]) }
        #expect(table.documents.isEmpty)
        #expect(table.error?.code == "column-missing")
        #expect(table.error?.help == "did you mean 'headline'?")
    }

    @Test func raggedRecordsAreTold() throws {
        let table = try read("a,b,c\n1,2\n\n  \n1,2,3,4,5\n1,2,3\n")
        #expect(
            table.values(["a", "b", "c", "column-4", "column-5"]) == [
                ["1", "2", nil, nil, nil], ["1", "2", "3", "4", "5"], ["1", "2", "3", nil, nil],
            ])
        #expect(table.codes == ["dialect-detected", "row-short", "row-long"])
        #expect(table.messages[1] == "line 2: the record has 2 cells, the table 3 columns; the others have no value")
        #expect(table.messages[2].hasPrefix("line 5: the record has 5 cells"))
    }

    @Test func columnsOfOneNameOrNone() throws {
        let table = try read("a,,a,a\n1,2,3,4\n")
        #expect(table.documents[0].metadata.other.keys == ["a", "column-2", "a-2", "a-3"])
        #expect(table.codes == ["dialect-detected", "column-repeated"])
    }

    @Test func valuesThatDoNotFitAreKept() throws {
        let table = try read("datePublished,type,headline\nlast May,post,x\n,NewsArticle,\n")
        #expect(
            table.documents[0].metadata.other.members == [
                .init(key: "datePublished", value: "last May"), .init(key: "type", value: "post"),
            ])
        #expect(table.codes == ["dialect-detected", "value-not-fitting", "value-not-fitting"])
        #expect(table.documents[1].metadata.type == "NewsArticle")
    }

    @Test func formulaGuard() throws {
        let text = "a,b\n'=1,'-5\n'tis,'-x\n\"'\n\",'\n"
        let table = try read(text)
        #expect(table.values(["a", "b"]) == [["=1", "'-5"], ["'tis", "-x"], ["\n", "'"]])
        #expect(table.codes.filter { $0 == "formula-guard" }.count == 3)
        let kept = try read(text) { $0.removesFormulaGuard = false }
        #expect(kept.values(["a", "b"]) == [["'=1", "'-5"], ["'tis", "'-x"], ["'\n", "'"]])
    }

    @Test func nulIsKept() throws {
        #expect(try read("a,b\nx\0y,\0\n").values(["a", "b"]) == [["x\0y", "\0"]])
    }

    @Test func bodiesHaveParagraphsAndPlaces() throws {
        let text = "headline,body\nA,\"one\n\ntwo\nlines\"\nB,\"q \"\"q\"\"\"\n"
        let table = try read(text)
        let bytes = Array(text.utf8)
        let blocks = table.documents[0].blocks.map { block in
            let start = table.documents[0].source.offset + Int(block.source.start)
            return (block.plainText, String(decoding: bytes[start..<start + Int(block.source.count)], as: UTF8.self))
        }
        #expect(blocks.map(\.0) == ["one", "two\nlines"])
        #expect(blocks.map(\.1) == ["one", "two\nlines"])
        #expect(table.documents[1].body.plainText(of: 0) == "q \"q\"")
        #expect(table.documents.map(\.source.offset) == [14, 33])
        #expect(table.documents.map(\.source.count) == [19, 12])
        #expect(table.documents.allSatisfy { $0.body.isVerbatim })
    }

    @Test func tablesWithoutRecordsHaveNoDocuments() throws {
        let table = try read("a,b\n")
        #expect(table.documents.isEmpty && table.error == nil)
        #expect(try read("").error?.code == "empty-item")
        #expect(try read([0xEF, 0xBB, 0xBF]).error?.code == "empty-item")
    }

    @Test func unclosedQuotesAreErrors() throws {
        let table = try read("a,b\n\"1\n2\",3\n4,\"5\n6,7\n")
        #expect(table.documents.count == 1)
        #expect(table.error?.code == "unclosed-quote")
        #expect(table.error?.line == 4)
        #expect(table.error?.column == 3)
        #expect(table.error?.offset == 14)
    }
}

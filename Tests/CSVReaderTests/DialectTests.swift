import CSVReader
import PluginKit
import Testing

/// How a table marks its cells is found out.
struct DialectTests {
    @Test(arguments: [
        ("a;b\n1,5;2,5\n", "cells are parted by semicolons"), ("a\tb\nx, y\tz, w\n", "cells are parted by tabs"),
        ("a|b\n1|2\n", "cells are parted by vertical bars"), ("a,b\n1;2,3;4\n", "cells are parted by commas"),
        ("id,tags\n1,a|b|c|d\n2,e|f|g|h\n3,i|j|k|l\n", "cells are parted by commas"),
        ("a,b\n\"x;y;z\",1\n\"u;v;w\",2\n", "cells are parted by commas"),
        ("a,b\r1,2\r3,4\r", "cells are parted by commas; records end with a carriage return"),
        ("'a','b'\n'x, y','it''s'\n", "cells are parted by commas, quoted with apostrophes"),
        ("a,b\n'tis,1\n'twas,2\n", "cells are parted by commas"),
        ("a,b\n\"x \\\"y\\\", z\",1\n", "cells are parted by commas, with backslashes before quotes inside"),
        ("a,b\n\"C:\\\",1\n", "cells are parted by commas"),
        ("a, b\n1, \"x, y\"\n2, \"z\"\n", "cells are parted by commas, with blanks around quotes"),
        ("a\tb\n\"x\ty\nz\t5\" tall\n", "cells are parted by tabs, without quotes"),
        ("one\ntwo\n", "cells are parted by commas"), ("sep=|\r\na|b\r\n1|2\r\n", nil),
    ])
    func isFound(text: String, dialect: String?) throws {
        let table = try read(text)
        let found = table.documents.first?.remarks.first { $0.code == "dialect-detected" }?.message
        #expect(found == dialect.map { "by the beginning of the table, " + $0 })
    }

    @Test func cellsAreRead() throws {
        #expect(try read("a;b\n1,5;\"x;\"\"y\"\n").values(["a", "b"]) == [["1,5", "x;\"y"]])
        #expect(try read("'a','b'\n'x, y','it''s'\n").values(["a", "b"]) == [["x, y", "it's"]])
        #expect(
            try read("a,b\n\"x \\\"y\\\", z\",\"c:\\\\d\\e\"\n").values(["a", "b"])
                == [["x \"y\", z", "c:\\d\\e"]])
        #expect(try read("a, b\n1, \"x, y\" \n2, \"z\"\n").values(["a", "b"]) == [["1", "x, y"], ["2", "z"]])
        #expect(try read("sep=|\na|b\n1|2,3\n").values(["a", "b"]) == [["1", "2,3"]])
        #expect(try read("a,b\r1,\"x\ry\"\r").values(["a", "b"]) == [["1", "x\ry"]])
        #expect(try read("a,b\r\n1,x\ry\r\n").values(["a", "b"]) == [["1", "x\ry"]])
        let mended = try read("a,b\n\"x\" y \"z\",\"1\"\n")
        #expect(mended.values(["a", "b"]) == [["x y \"z\"", "1"]])
        #expect(mended.codes.contains("quote-mended"))
    }

    @Test func namesOfFilesHelp() throws {
        #expect(
            try read("a,b\tc,d\n", name: "x.tsv") { $0.hasHeader = false }.documents[0].metadata.other.keys.count == 2)
        #expect(try read("a,b\tc,d\n") { $0.delimiter = .tab }.error == nil)
    }

    @Test(arguments: [
        ("x.csv", "a", Recognition.Confidence.named), ("x.TSV", "a", .named), ("x.txt", "headline,url\n1,2\n", nil),
        ("-", "headline,url\n1,2\n", .likely), ("-", "Tea, hot\nCoffee, cold\n", nil),
        ("-", "headline;datePublished;x\n\"a\nb\";2;3\n", .likely), ("-", "headline,url\n1,2,3\n", nil),
    ])
    func isRecognized(name: String, text: String, confidence: Recognition.Confidence?) {
        let sample = Sample(name: name, bytes: Array(text.utf8), isWhole: true)
        #expect(CSVReader.recognize(sample)?.confidence == confidence)
    }
}

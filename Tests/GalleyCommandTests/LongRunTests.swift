import GalleyTesting
import Testing

/// What `galley run` says and does when it is run again, and of what failed.
@Suite struct LongRunTests {
    private let folder = TemporaryFolder()

    /// The documents of an output.
    private func texts(_ output: String) -> [String] {
        output.split(separator: "\u{0C}").map {
            String($0.drop { $0 == "\n" }.reversed().drop { $0 == "\n" }.reversed())
        }
    }

    private func recipe(_ to: String = "out/{stem}.md", more: String = "") throws -> String {
        try folder.write(
            """
            galley: 1
            chain:
              - read: raw-text
                from: in/*
                \(more)
              - write: markdown
                to: \(to)
              - write: csv
                to: out/all.csv
            """, to: "r.yaml")
    }

    @Test func `what is stale is told until a run has made it`() throws {
        for name in ["a", "b"] { try folder.write("Title \(name)\n\nText.\n", to: "in/\(name).txt") }
        let recipe = try recipe()
        #expect(CommandHarness.run(["run", recipe, "--check"]).status == 1)
        #expect(CommandHarness.run(["run", recipe]).status == 0)
        // What has just been written may change once more within the same instant, and is read again.
        var checked = CommandHarness.run(["run", recipe, "--check"])
        while checked.status != 0 {
            _ = CommandHarness.run(["run", recipe])
            checked = CommandHarness.run(["run", recipe, "--check"])
        }
        #expect(checked.output.isEmpty)
        folder.remove("out/a.md")
        let missing = CommandHarness.run(["run", recipe, "--check"])
        #expect(missing.status == 1)
        #expect(missing.output.contains("in/a.txt: an output of it is missing"))
        #expect(CommandHarness.run(["run", recipe, "--dry-run"]).output.contains("1 items to convert, 1 unchanged"))
        #expect(CommandHarness.run(["run", recipe]).error.contains("1 item unchanged, not read again"))
        folder.remove("in/b.txt")
        #expect(CommandHarness.run(["run", recipe, "--check"]).output.contains("all.csv: documents in it are gone"))
        #expect(CommandHarness.run(["run", recipe]).error.contains("1 file of documents that are gone"))
        #expect(CommandHarness.run(["run", recipe, "--prune"]).error.contains("1 file removed"))
        #expect(try folder.tree("out").keys.sorted() == ["a.md", "all.csv"])
    }

    @Test func `what failed is in a file, with a command that shows it alone`() throws {
        try folder.write("Good\n\nText.\n", to: "in/good.txt")
        try folder.write("x", to: "in/it's.zip")
        let recipe = try recipe()
        let result = CommandHarness.run(["run", recipe])
        #expect(result.status == 1)
        let name = try #require(try folder.tree(".galley").keys.first { $0.hasSuffix(".failures.jsonl") })
        #expect(result.error.contains(name))
        let line = try #require(folder.read(".galley/" + name))
        #expect(line.split(separator: "\n").count == 1)
        #expect(line.contains("galley inspect '\(folder.path)/in/it'\\\\''s.zip' --from raw-text"))
        #expect(line.contains("\"code\":\"not-an-archive\""))
        folder.remove("in/it's.zip")
        #expect(CommandHarness.run(["run", recipe]).status == 0)
        #expect(try folder.tree(".galley").keys.allSatisfy { !$0.hasSuffix(".failures.jsonl") })
    }

    @Test func `the report has digests, and what each item took`() throws {
        try folder.write("Title\n\nText.\n", to: "in/a.txt")
        let recipe = try recipe()
        for _ in 0..<2 {
            #expect(CommandHarness.run(["run", recipe, "--report", folder.path + "/report.json"]).status == 0)
            let report = try #require(folder.read("report.json"))
            #expect(report.contains("\"milliseconds\":"))
            #expect(report.matches(of: /"sha256":"[0-9a-f]{64}"/).count == 2)
        }
    }

    @Test func `archives have a name in outputs, parts have numbers, and neither may be nothing`() throws {
        for name in ["a", "b", "c"] { try folder.write("Title \(name)\n\nText.\n", to: "in/\(name).txt") }
        let write = """
            galley: 1
            chain:
              - read: raw-text
                from: in/*
              - write: text
                to: out/texts.tar.gz/{stem}.txt
              - write: csv
                to: out/all.csv
                split: 2
            """
        #expect(CommandHarness.run(["run", try folder.write(write, to: "w.yaml")]).status == 0)
        #expect(try folder.tree("out").keys.sorted() == ["all-0001.csv", "all-0002.csv", "texts.tar.gz"])
        let back = CommandHarness.run(["convert", folder.path + "/out/texts.tar.gz", "--to", "text"])
        #expect(texts(back.output) == ["a", "b", "c"].map { "Title \($0)\n\nText." })
        let mistakes = write.replacing("split: 2", with: "split: two").replacing("/{stem}.txt", with: "")
        let checked = CommandHarness.run(["check", try folder.write(mistakes, to: "m.yaml")])
        #expect(checked.status == 2)
        #expect(checked.error.contains("nothing names the files in it"))
        #expect(checked.error.contains("'two' is neither a number of documents nor of bytes"))
    }

    @Test func `lists, exceptions and hidden files are read as asked`() throws {
        for name in ["a.txt", "b.txt", ".c.txt", "no/d.txt"] {
            try folder.write("Text of \(name).\n", to: "in/\(name)")
        }
        let list = try folder.write("\(folder.path)/in/b.txt\n\(folder.path)/in/.c.txt\n", to: "list")
        let listed = CommandHarness.run(["convert", "@" + list, "--to", "text"])
        #expect(texts(listed.output) == ["Text of b.txt.", "Text of .c.txt."])
        let some = CommandHarness.run([
            "convert", folder.path + "/in/**/*.txt", "--to", "text", "--except", "no", "--hidden",
        ])
        #expect(texts(some.output) == ["Text of .c.txt.", "Text of a.txt.", "Text of b.txt."])
        let ran = CommandHarness.run(["run", try recipe("out/{stem}.md", more: "except: [in/b.txt]\n    hidden: true")])
        #expect(ran.status == 0)
        let made = try folder.tree("out").keys.sorted()
        #expect(made == ["a.md", "all.csv", "c.md"])
    }

    @Test func `an item that takes too long fails alone`() throws {
        try folder.write("Title\n\nText.\n", to: "in/a.txt")
        let result = CommandHarness.run(["convert", folder.path + "/in/a.txt", "--to", "text", "--time-limit", "-1"])
        #expect(result.status == 2)
        #expect(
            CommandHarness.run(["convert", folder.path + "/in/a.txt", "--to", "text", "--time-limit", "0"]).status == 0)
    }

    @Test func `records of WARC files are chosen by what servers said`() throws {
        func record(_ status: String, _ type: String, _ body: String) -> String {
            let block = "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\n\r\n\(body)"
            return "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\(status.prefix(3))\r\n"
                + "Content-Type: application/http\r\nContent-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
        }
        let text = record("200 OK", "text/plain", "Good.\n") + record("404 Not Found", "text/plain", "Gone.\n")
        let path = try folder.write(text, to: "x.warc")
        #expect(CommandHarness.run(["convert", path, "--to", "text"]).output == "Good.\n")
        let any = CommandHarness.run(["convert", path, "--to", "text", "--warc", "status=any"])
        #expect(texts(any.output) == ["Good.", "Gone."])
        #expect(CommandHarness.run(["convert", path, "--to", "text", "--warc", "status=404"]).output == "Gone.\n")
        // Plain text is no page.
        #expect(CommandHarness.run(["convert", path, "--to", "text", "--from", "html"]).output == "")
        #expect(CommandHarness.run(["convert", path, "--to", "text", "--warc", "state=any"]).status == 2)
    }

    @Test(arguments: [
        ("--limit", "archive-rato=5", "did you mean 'archive-ratio'?"),
        ("--limit", "archive-ratio=many", "'many' is neither a number above 0 nor a size"),
        ("--limit", "archive-ratio", "a limit is NAME=NUMBER"), ("--warc", "statis=any", "did you mean 'status'?"),
        ("--warc", "status=2xx", "'2xx' is no status"), ("--warc", "revisits=read", "is not one of skip and failures"),
        ("--warc", "documents", "it is KEY=VALUE"),
    ])
    func `a limit or a choice that is not one says why`(_ option: String, _ value: String, _ words: String) {
        let result = CommandHarness.run(["convert", "x", "--to", "text", option, value])
        #expect(result.status == 2)
        #expect(result.error.contains(words), "\(result.error)")
    }
}

import GalleyTesting
import Testing

/// What users of such programs ask for, each need shown by a whole run of the command.
@Suite struct UserNeedTests {
    private let folder = TemporaryFolder()

    @Test func `a whole tree is converted in one call and mirrored`() throws {
        for index in 0..<1_000 {
            try folder.write("Text \(index).\n", to: "in/\(index % 7)/sub \(index % 3)/f\(index).txt")
        }
        let result = CommandHarness.run([
            "convert", folder.path + "/in/**/*.txt", "--to", "text", "-o", folder.path + "/out",
        ])
        #expect(result.status == 0)
        #expect(result.output.isEmpty)
        #expect(try folder.tree("in") == folder.tree("out"))
    }

    @Test func `a recipe gives the same bytes from wherever it is called`() throws {
        try folder.write("Head\n20240101\nhttps://example.org/a\nText.\n", to: "r/in/a.txt")
        let recipe = """
            galley: 1
            vars: {out: out}
            chain:
              - read: raw-text
                from: in/*.txt
              - write: json
                to: ${out}/{path}.json
              - write: csv
                to: ${out}/all.csv
                columns: [path, stem, url]
            """
        try folder.write(recipe, to: "r/recipe.yaml")
        try folder.write("", to: "elsewhere/x")
        var trees: [[String: String]] = []
        for path in ["/r/recipe.yaml", "/elsewhere/../r/./recipe.yaml"] {
            #expect(CommandHarness.run(["run", folder.path + path]).status == 0)
            trees.append(try folder.tree("r/out"))
        }
        #expect(trees[0] == trees[1])
        #expect(trees[0]["all.csv"] == "path,stem,url\r\nin/a.txt,a,https://example.org/a\r\n")
        #expect(trees[0]["a.json"]?.contains(folder.path) == false)
    }

    @Test func `what looks like markup stays text, and text gives the same bytes`() throws {
        let text =
            "2) x\r\n_a_ **b** <b>c</b>\r\n\r\n\r\n# not a heading\r\n   - no list  \r\n\ttab & &amp; \\ `code`\r\n"
        let page = try folder.write(text, to: "a.txt")
        #expect(CommandHarness.run(["convert", page, "--to", "text"]).output == text)
        let csv = CommandHarness.run(["convert", page, "--to", "csv", "--write", "columns=body"]).output
        #expect(csv.contains("_a_ **b** <b>c</b>") && csv.contains("# not a heading"))
        let json = CommandHarness.run(["convert", page, "--to", "json-ld"]).output
        #expect(json.contains("_a_ **b** \\u003cb"))
        let markdown = try folder.write(CommandHarness.run(["convert", page, "--to", "markdown"]).output, to: "a.md")
        guard Program.isPresent("cmark-gfm") else { return }
        let plain = Program.run("cmark-gfm -e table -e strikethrough -t plaintext '\(markdown)'").output
        for part in ["2) x", "_a_ **b** <b>c</b>", "# not a heading", "- no list", "& &amp; \\ `code`"] {
            #expect(plain.contains(part), "\(part) in \(plain)")
        }
    }

    @Test func `one bad file of a hundred costs one output and status 1`() throws {
        for index in 0..<100 { try folder.write(index == 50 ? "" : "Text \(index).\n", to: "in/f\(index).txt") }
        let result = CommandHarness.run([
            "convert", folder.path + "/in/*.txt", "--to", "text", "-o", folder.path + "/out",
        ])
        #expect(result.status == 1)
        #expect(try folder.tree("out").count == 99)
        #expect(result.error.contains("f50.txt"))
    }

    @Test func `inputs of one name are outputs of several`() throws {
        let paths = try [("a/x.txt", "one"), ("b/x.txt", "two"), ("x.text", "three")].map {
            try folder.write($0.1 + "\n", to: $0.0)
        }
        let result = CommandHarness.run(["convert"] + paths + ["--to", "text", "-o", folder.path + "/out"])
        #expect(result.status == 0)
        #expect(try folder.tree("out") == ["x.txt": "one\n", "x-2.txt": "two\n", "x-3.txt": "three\n"])
        #expect(result.error.contains("name-taken"))
    }

    @Test(.enabled(if: Program.hasPython("yaml"), "SKIPPED: needs Python with pyyaml"))
    func `awkward titles come back from front matter as text`() throws {
        let titles = [
            #"A: "b""#, "true", "#x", "null", "2024-01-01", "- dash", "1_000", "it's", "[x]", "@home", "e\u{301}: ",
        ]
        for (index, title) in titles.enumerated() {
            let page = try folder.write("\(title)\n20240101\nhttps://example.org/\(index)\nText.\n", to: "a.txt")
            let output = try folder.write(
                CommandHarness.run(["convert", page, "--read", "layout=headline-date-url", "--to", "markdown"]).output,
                to: "a.md")
            let script =
                "import sys, yaml; print(repr(yaml.safe_load(open(sys.argv[1]).read().split(\"\\n---\\n\")[0][4:])[\"headline\"]))"
            let read = Program.run("PYTHONUTF8=1 python3 -c '\(script)' '\(output)' 2>&1").output
            let wanted = title.hasSuffix(" ") ? String(title.dropLast()) : title
            let quoted = wanted.contains("'") ? "\"\(wanted)\"" : "'\(wanted)'"
            #expect(read == quoted + "\n", "\(title): \(read)")
        }
    }

    @Test func `dates keep their zone and never shift`() throws {
        for (date, shown) in [("2024-03-12T14:30+02:00", "2024-03-12T14:30+02:00"), ("20240312", "2024-03-12")] {
            let page = try folder.write("Head\n\(date)\nhttps://example.org/a\nText.\n", to: "a.txt")
            for format in ["markdown", "json-ld", "csv"] {
                let output = CommandHarness.run(["convert", page, "--to", format]).output
                #expect(output.contains(shown), "\(format): \(output)")
            }
        }
    }

    @Test func `losses can be a gate`() throws {
        let recipe = try folder.write(
            """
            galley: 1
            chain:
              - read: json
                from: a.json
              - write: markdown
                to: out/{stem}.md
            """, to: "r.yaml")
        let table = """
            {"galley":1,"body":[{"type":"table","children":[{"type":"row","header":true,"children":[{"type":"cell",\
            "columnSpan":2,"children":[{"type":"paragraph","children":[{"type":"text","text":"wide"}]}]}]}]}]}
            """
        try folder.write(table, to: "a.json")
        #expect(CommandHarness.run(["run", recipe]).status == 0)
        let gated = CommandHarness.run(["run", recipe, "--fail-on-loss"])
        #expect(gated.status == 1)
        #expect(gated.error.contains("cell-span"))
        #expect(CommandHarness.run(["run", recipe, "--fail-on-loss=cell-span"]).status == 1)
        #expect(CommandHarness.run(["run", "--fail-on-loss=nul-character", recipe]).status == 0)
        #expect(CommandHarness.run(["run", "--fail-on-loss", recipe]).status == 1)
    }

    @Test func `tests of recipes find what changed`() throws {
        try folder.write("Text.\n", to: "in/a.txt")
        let recipe = try folder.write(
            """
            galley: 1
            vars: {out: out}
            chain:
              - read: raw-text
                from: in/*.txt
              - write: text
                to: ${out}/{stem}.txt
            tests:
              - name: one page
                out: out
                expect: expected
            """, to: "r.yaml")
        #expect(CommandHarness.run(["test", recipe]).status == 1)
        #expect(CommandHarness.run(["test", recipe, "--update"]).status == 1)
        #expect(CommandHarness.run(["test", recipe]).status == 0)
        #expect(CommandHarness.run(["test", recipe, "--filter", "nothing"]).status == 2)
        try folder.write("Other.\n", to: "in/a.txt")
        let changed = CommandHarness.run(["test", recipe])
        #expect(changed.status == 1)
        #expect(changed.error.contains("- Text.") && changed.error.contains("+ Other."))
    }
}

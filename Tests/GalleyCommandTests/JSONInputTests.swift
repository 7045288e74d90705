import GalleyTesting
import Testing

/// JSON of other programs, by whole runs of the command.
@Suite struct JSONInputTests {
    private let folder = TemporaryFolder()

    private static let feed = #"""
        {"count": 2, "data": {"items": [
        {"t": "One", "who": {"n": "Anna B"}, "md": "# H\n\n*x* y"}, {"t": "Two", "name": "Bob C", "md": "z"}]}}
        """#

    @Test func `fields are told on the command line as in a recipe`() throws {
        let input = try folder.write(Self.feed, to: "in.json")
        let mapping = "{headline: /t, author: [/who/n, /name], body: /md, description: \"{/t}: a {{page}}\"}"
        let convert = CommandHarness.run([
            "convert", input, "--read", "records=/data/items", "--read", "body-format=markdown", "--read",
            "fields=" + mapping, "--to", "csv", "--write", "columns=headline,author,description,words",
        ])
        #expect(convert.status == 0, "\(convert.error)")
        let expected =
            "headline,author,description,words\r\nOne,Anna B,One: a {page},3\r\nTwo,Bob C,Two: a {page},1\r\n"
        #expect(convert.output == expected)
        let recipe = """
            galley: 1
            chain:
              - read: json
                from: in.json
                records: /data/items
                body-format: markdown
                fields: \(mapping)
              - write: csv
                to: out.csv
                columns: [headline, author, description, words]
            """
        let run = CommandHarness.run(["run", try folder.write(recipe, to: "r.yaml")])
        #expect(run.status == 0, "\(run.error)")
        #expect(try folder.tree("")["out.csv"] == expected)
    }

    @Test func `a mapping with a mistake says so before any work`() throws {
        let input = try folder.write(Self.feed, to: "in.json")
        let result = CommandHarness.run([
            "convert", input, "--read", "fields={headlin: /t}", "--from", "json", "--to", "csv",
        ])
        #expect(result.status == 2)
        #expect(result.error.contains("did you mean 'headline'?"))
    }

    @Test func `a bad line of NDJSON gives its line, and the others convert`() throws {
        let lines = [#"{"title": "a", "text": "x"}"#, #"{"title": NaN}"#, "", #"{"title": "c", "text": "z"}"#, "{"]
        let input = try folder.write(lines.joined(separator: "\n"), to: "in.ndjson")
        let result = CommandHarness.run(["convert", input, "--to", "csv", "--write", "columns=headline"])
        #expect(result.status == 1)
        #expect(result.output == "headline\r\na\r\nc\r\n")
        #expect(result.error.contains("in.ndjson:2:11: error: 2 of 4 documents cannot be read; the first, at line 2"))
    }

    @Test func `inspect names what a record is, or what was guessed`() throws {
        let ghost =
            #"{"posts": [{"id": "1", "uuid": "u", "title": "T", "slug": "t", "html": "<p>x</p>", "visibility": "public"}], "meta": {}}"#
        let known = CommandHarness.run(["inspect", try folder.write(ghost, to: "g.json")])
        #expect(known.output.contains("a post of Ghost"), "\(known.output)")
        let other = CommandHarness.run(["inspect", try folder.write(#"{"title": "T", "text": "b"}"#, to: "o.json")])
        #expect(other.output.contains("guessed: headline is /title, body is /text"), "\(other.output)")
        #expect(other.output.contains("[guessed from /title]"))
    }

    @Test func `pandoc's documents go through`() throws {
        let text = #"{"pandoc-api-version":[1,23,1],"meta":{},"blocks":[{"t":"Para","c":[{"t":"Str","c":"Hi"}]}]}"#
        let input = try folder.write(text, to: "p.json")
        let result = CommandHarness.run(["convert", input, "--to", "pandoc-json"])
        #expect(result.status == 0, "\(result.error)")
        #expect(result.output.contains(#"{"t":"Para","c":[{"t":"Str","c":"Hi"}]}"#))
    }
}

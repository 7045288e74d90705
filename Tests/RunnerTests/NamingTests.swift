import PluginKit
import Storage
import Testing

@testable import Runner

@Suite struct NamingTests {
    private func name(_ template: String, _ change: (inout Document) -> Void = { _ in }) throws -> String {
        var document = Document()
        document.source.ordinal = 3
        change(&document)
        let item = StoredItem(path: "in/news/2024/page.html.gz", relativePath: "news/2024/page.html.gz")
        return try NameTemplate(template).resolve(document, item: item).path(number: 7)
    }

    @Test func `fields are filled in`() throws {
        #expect(try name("{stem}.md") == "page.md")
        #expect(try name("{path}.md") == "news/2024/page.md")
        #expect(try name("{n}.md") == "7.md")
        #expect(try name("{n:4}.md") == "0007.md")
        #expect(try name("{{x}}.md") == "{x}.md")
        #expect(try name("{datePublished|no-date}-{slug}.md") == "no-date-page.md")
        #expect(try name("{datePublished}.md") == "undated.md")
        #expect(try name("{hash:2}/{stem}.md").split(separator: "/")[0].count == 2)
        #expect(
            try name("{datePublished}-{slug}.md") {
                $0.metadata.headline = "NATO's “Door”: it stays open!"
                $0.metadata.datePublished = DateTime("2021-12-31")
            } == "2021-12-31-natos-door-it-stays-open.md")
        #expect(try name("{other.camera}.md") { $0.metadata.other["camera"] = "X/Y" } == "X-Y.md")
    }

    @Test func `every mistake in a template is found, with its place`() {
        do throws(TemplateMistakes) {
            _ = try NameTemplate("{slgu}-{n:x}-{stem:3}-{.md")
            Issue.record("the template was taken")
        } catch {
            #expect(error.all.map(\.offset) == [1, 8, 14, 22])
            #expect(error.all[0].help == "did you mean 'slug'?")
        }
    }

    @Test func `names are safe for every file system`() {
        #expect(SafeName.component("a/b\\c:d") == "a-b-c-d")
        #expect(SafeName.component("..") == "_")
        #expect(SafeName.component("nul") == "_nul")
        #expect(SafeName.component("COM7.txt") == "_COM7.txt")
        #expect(SafeName.component("trailing. .") == "trailing")
        #expect(SafeName.component("naïve – café") == "naïve – café")
        #expect(SafeName.component(String(repeating: "é", count: 300)).utf8.count <= SafeName.maximumBytes)
        #expect(SafeName.path("../x/./y") == "x/y")
        let long = String(repeating: "a", count: 500) + ".md"
        #expect(SafeName.path(long).hasSuffix(".md"))
        #expect(SafeName.path(long).utf8.count <= 216)
    }

    @Test func `names that differ in case only are taken`() {
        var table = NameTable()
        #expect(table.claim(folder: "out", "A.md") == "A.md")
        #expect(table.claim(folder: "out", "a.md") == "a-2.md")
        #expect(table.claim(folder: "out", "a.md") == "a-3.md")
        #expect(table.claim(folder: "out", "É.md") == "É.md")
        #expect(table.claim(folder: "out", "e\u{301}.md") == "e\u{301}-2.md")
        #expect(table.claim(folder: "elsewhere", "a.md") == "a.md")
    }
}

import GalleyTesting
import PluginKit
import Testing

@testable import RecipeLanguage

@Suite struct RecipeLoaderTests {
    private func load(
        _ text: String, settings: [(name: String, value: String)] = []
    ) -> (recipe: Recipe?, diagnostics: [Diagnostic]) {
        let (recipe, diagnostics) = RecipeLoader.load(
            Array(text.utf8), file: "r.yaml", folder: "here", settings: settings)
        return (recipe, diagnostics)
    }

    /// Every mistake is found, and points where the mark stands.
    private func expect(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let marked = MarkedText(marked)
        let found = MarkedText.marks(of: load(marked.text).diagnostics)
        #expect(found == marked.marks, sourceLocation: sourceLocation)
    }

    @Test func `a recipe is read`() throws {
        let (recipe, diagnostics) = load(
            """
            galley: 1
            about: Tea.
            vars: {in: inbox, deep: "${in}/deep"}
            chain:
              - read: raw-text
                from: ["${in}/*.txt", "${deep}/**"]
                layout: no
              - write: csv
                to: $${out}/x.csv
                columns: [url, 007]
            """)
        #expect(diagnostics.isEmpty)
        let links = try #require(recipe?.links)
        #expect(links.map(\.plugin.value) == ["raw-text", "csv"])
        #expect(links[0].from.map(\.value) == ["inbox/*.txt", "inbox/deep/**"])
        #expect(links[1].to?.value == "${out}/x.csv")
        // `no` and 007 are text as they stand.
        #expect(try String(option: links[0].options[0].value) == "no")
        #expect(try [String](option: links[1].options[0].value) == ["url", "007"])
    }

    @Test func `settings take the place of variables`() {
        let text = "galley: 1\nvars: {in: a}\nchain: [{read: x, from: '${in}'}]\n"
        #expect(load(text, settings: [("in", "b: ${in} #")]).recipe?.links[0].from[0].value == "b: ${in} #")
        let (_, diagnostics) = load(text, settings: [("im", "b")])
        #expect(diagnostics.map(\.code) == ["unknown-variable"])
        #expect(diagnostics.first?.help == "did you mean 'in'?")
    }

    @Test func `mistakes of form are all found`() {
        expect("galley: 1\n⟦unknown-key⟧abuot: x\nchain:\n  - ⟦missing-verb⟧raed: raw-text\n    from: x\n")
        expect("⟦missing-version,missing-chain⟧about: x\n")
        expect("galley: ⟦wrong-version⟧2\nchain: ⟦wrong-type⟧x\n")
        expect("galley: ⟦wrong-version⟧one\nchain: ⟦empty-chain⟧[]\n")
        expect("galley: 1\nchain:\n  - ⟦wrong-type⟧read\n  - read: x\n    ⟦several-verbs⟧write: y\n")
        expect("galley: 1\nchain:\n  - read: x\n    ⟦misplaced-key⟧to: y\n  - write: x\n    ⟦misplaced-key⟧from: y\n")
        expect("galley: 1\nchain:\n  - read: x\n    from: ⟦wrong-type⟧{a: b}\n  - read:⟦wrong-type⟧ \n    from: z\n")
        expect("⟦not-a-recipe⟧- galley\n")
        expect("⟦empty-recipe⟧# nothing\n")
    }

    @Test func `variables are checked where they stand`() {
        expect("galley: 1\nchain:\n  - read: x\n    from: in/⟦unknown-variable⟧${nope}/*\n")
        expect("galley: 1\nchain:\n  - read: x\n    from: \"in/⟦unknown-variable⟧${nope}/⟦unknown-variable⟧${n2}\"\n")
        expect("galley: 1\nchain:\n  - read: x\n    from: in/⟦bad-variable⟧${nope\n")
        expect(
            "galley: 1\nvars:\n  ⟦unused-variable⟧a: b\n  ⟦bad-name⟧c d: e\n  f: ⟦wrong-type⟧[g]\nchain:\n  - read: ${f}\n    from: x\n"
        )
        expect("galley: 1\nvars: ⟦wrong-type⟧[a]\nchain:\n  - read: x\n    from: y\n")
    }

    @Test func `YAML's own mistakes are told`() {
        expect("galley: 1\n⟦duplicate-key⟧galley: 1\nchain:\n  - read: x\n    from: a\n    ⟦duplicate-key⟧from: b\n")
        let several = load("galley: 1\nchain: [{read: x, from: y}]\n---\ngalley: 1\n").diagnostics
        #expect(several.map(\.place?.line) == [3])
        let tab = load("galley: 1\nchain:\n\t- read: x\n").diagnostics
        #expect(tab.count == 1)
        #expect(tab.first?.place?.line == 3)
        let bad = RecipeLoader.load(Array("galley: 1\nabout: ".utf8) + [0xFF], file: "r", folder: "").1
        #expect(bad.count == 1)
        #expect(bad.first?.place?.line == 2)
        #expect(bad.first?.place?.column == 8)
    }

    @Test func `hostile recipes end in a diagnostic`() {
        let deep = "galley: 1\nchain: " + String(repeating: "[", count: 100_000)
        #expect(load(deep).diagnostics.count == 1)
        var laughs = "galley: 1\nvars:\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<12 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            laughs += "  a\(level): &a\(level) [\(aliases)]\n"
        }
        #expect(load(laughs + "chain: []\n").diagnostics.contains { $0.severity == .error })
    }
}

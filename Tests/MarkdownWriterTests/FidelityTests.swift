import MarkdownWriter
import Testing

/// What is written is what is read: thousands of random documents, by the real cmark-gfm.
@Suite(.enabled(if: Cmark.isInstalled, "cmark-gfm is not installed: nothing here was checked"))
struct FidelityTests {
    @Test func gfmComesBack() throws {
        #expect(try Fidelity().failures(0..<600) == [])
    }

    @Test func textComesBack() throws {
        var fidelity = Fidelity()
        fidelity.shape.blockKinds = [.paragraph]
        #expect(try fidelity.failures(0..<1_000) == [])
    }

    @Test func tablesComeBack() throws {
        var fidelity = Fidelity()
        fidelity.shape.blockKinds = [.table, .paragraph, .caption]
        #expect(try fidelity.failures(0..<300) == [])
    }

    @Test func listsComeBack() throws {
        var fidelity = Fidelity()
        fidelity.shape.inlineKinds = [.text]
        fidelity.shape.hostileText = false
        #expect(try fidelity.failures(0..<500) == [])
    }

    @Test func wrappedTextComesBack() throws {
        var fidelity = Fidelity()
        fidelity.options.wrap = 30
        #expect(try fidelity.failures(0..<500) == [])
    }

    @Test func setextHeadingsComeBack() throws {
        var fidelity = Fidelity()
        fidelity.options.heading = .setext
        fidelity.shape.blockKinds = [.heading, .paragraph, .quote, .list]
        #expect(try fidelity.failures(0..<500) == [])
    }

    @Test func controlCharactersComeBack() throws {
        var fidelity = Fidelity()
        fidelity.shape.blockKinds = [.paragraph]
        fidelity.shape.controlCharacters = true
        #expect(try fidelity.failures(0..<500) == [])
    }

    @Test func commonMarkComesBack() throws {
        var fidelity = Fidelity()
        fidelity.options.flavor = .commonmark
        fidelity.extensions = ""
        // Tables are HTML there, and footnotes paragraphs.
        fidelity.shape.blockKinds.subtract([.table, .footnote])
        #expect(try fidelity.failures(0..<500) == [])
    }
}

import CMarkGFM
import GalleyTesting
import JSON
import MarkdownReader
import MarkdownWriter
import PluginKit
import Testing

/// The examples of the CommonMark specification, read, written, and given to cmark: the same HTML comes out.
@Suite(
    .enabled(
        if: ConformanceFolder.files(in: ".").contains("commonmark-spec.json"),
        Comment(rawValue: ConformanceFolder.absence)))
struct SpecTests {
    private struct Example {
        var number: Int
        var markdown: String
        var html: String
    }

    private static func examples() throws -> [Example] {
        let json = try JSONDocument(parsing: try ConformanceFolder.bytes(of: "commonmark-spec.json"))
        return json.root.elements.map { element in
            var example = Example(number: 0, markdown: "", html: "")
            for (key, value) in element.members {
                switch key.string {
                case "example": example.number = value.int ?? 0
                case "markdown": example.markdown = value.string ?? ""
                case "html": example.html = value.string ?? ""
                default: break
                }
            }
            return example
        }
    }

    /// What the library itself makes of a text.
    private static func html(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { bytes in
                guard let html = cmark_markdown_to_html(bytes.baseAddress, bytes.count, CMARK_OPT_UNSAFE) else {
                    return ""
                }
                defer { cmark_get_default_mem_allocator().pointee.free(html) }
                return String(cString: html)
            }
        }
    }

    /// Examples that say the same in another way: in one, a line end inside HTML is a space; in the other, those of a
    /// title are.
    private static let otherwise: Set<Int> = [148, 198]

    private static func written(_ markdown: String) throws -> String {
        let document = try read(markdown) {
            $0.flavor = .commonmark
            $0.frontMatter = .none
        }
        var options = MarkdownWriterOptions()
        options.flavor = .commonmark
        options.frontMatter = .none
        options.title = .none
        var output: [UInt8] = []
        var remarks: [Remark] = []
        try MarkdownWriter(options: options, context: PluginContext()).write(document, to: &output, remarks: &remarks)
        return String(decoding: output, as: UTF8.self)
    }

    @Test func htmlIsTheSame() throws {
        let examples = try Self.examples()
        var same = 0
        /// Those in which the library itself is behind the specification.
        var behind: [Int] = []
        for example in examples {
            // An item of nothing but white space is an error.
            let isEmpty = example.markdown.utf8.allSatisfy { $0 == 0x0A || $0 == 0x20 }
            let found = isEmpty ? "" : HTMLText.normalized(Self.html(try Self.written(example.markdown)))
            if found == HTMLText.normalized(example.html) {
                same += 1
            } else if found == HTMLText.normalized(Self.html(example.markdown)) {
                behind.append(example.number)
            } else if !Self.otherwise.contains(example.number) {
                Issue.record("example \(example.number): \(example.markdown.debugDescription) became \(found)")
            }
        }
        print("CommonMark: \(same) of \(examples.count) examples give the same HTML; the library differs in \(behind)")
        #expect(examples.count >= 640 && same >= examples.count - 7)
    }
}

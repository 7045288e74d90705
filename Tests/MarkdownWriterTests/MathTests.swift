import PluginKit
import Testing

@testable import MarkdownWriter

struct MathTests {
    private func build(_ builder: inout DocumentBuilder) {
        builder.text("a ")
        builder.raw("\\(x_1 < y\\)", format: "latex")
        builder.text(" b")
        builder.open(.paragraph)
        builder.raw("\\[\n\\sum_i\n\n i\n\\]", format: "latex")
        builder.close()
        builder.open(.paragraph)
        builder.raw("<math>\n\n<mi>x</mi></math>", format: "mathml")
        builder.close()
    }

    @Test func dollarsAreAroundTeXInGFM() throws {
        let result = try written(plain(), build)
        #expect(result.text == "a $x_1 < y$ b\n\n$$\n\\sum_i\n i\n$$\n\n<math>\n<mi>x</mi></math>\n")
        #expect(result.losses.isEmpty)
    }

    @Test func texIsCodeInCommonMark() throws {
        let result = try written(plain { $0.flavor = .commonmark }, build)
        #expect(result.text.hasPrefix("a `x_1 < y` b\n\n"))
        #expect(result.losses == ["math", "math"])
    }

    @Test func otherLaTeXIsLost() throws {
        let result = try written { $0.raw("\\LaTeX", format: "latex") }
        #expect(result.text.isEmpty)
        #expect(result.losses == ["raw-format"])
    }

    @Test func detailsAreTagsAroundMarkdown() throws {
        func build(_ builder: inout DocumentBuilder) {
            builder.open(.section(role: "details"))
            builder.open(.paragraph)
            builder.text("a < ")
            builder.wrap(.strong, "b")
            builder.close()
            builder.paragraph("c *d*")
            builder.codeBlock("e\n")
            builder.close()
            builder.paragraph("f")
        }
        let result = try written(plain(), build)
        #expect(
            result.text
                == "<details>\n<summary>a &lt; <strong>b</strong></summary>\n\nc \\*d\\*\n\n```\ne\n```\n\n</details>\n\nf\n"
        )
        #expect(result.losses.isEmpty)
        let quoted = try written { builder in
            builder.open(.quote)
            build(&builder)
            builder.close()
        }
        #expect(quoted.text.split(separator: "\n").allSatisfy { $0.hasPrefix(">") })
    }
}

import Testing

@testable import HTMLReader

/// Mathematics stays mathematics, whoever renders it.
struct MathTests {
    @Test(
        arguments: [
            """
            <math><semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation></semantics></math>
            """,
            """
            <span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation
            encoding="application/x-tex">x</annotation></semantics></math></span><span class="katex-html"
            aria-hidden="true"><span>x</span></span></span>
            """,
            """
            <span class="MathJax_Preview">x</span><span class="MathJax" id="m"><span>x</span></span><script
            type="math/tex" id="m2">x</script>
            """,
            "<script type=\"math/tex\">x</script>", "<span class=\"math inline\">\\(x\\)</span>",
            "<span class=arithmatex>\\( x \\)</span>", "<img class=latex src=l.png alt=x>",
            """
            <span class="mwe-math-element"><span style="display: none;"><math><mi>x</mi></math></span><img src=i
            class="mwe-math-fallback-image-inline" alt=x></span>
            """,
            """
            <mjx-container><mjx-math aria-hidden="true"><mjx-mi>x</mjx-mi></mjx-math><mjx-assistive-mml><math><annotation
            encoding="TeX">x</annotation></math></mjx-assistive-mml></mjx-container>
            """,
        ])
    func carriers(_ html: String) throws {
        #expect(try outline(page("<p>a \(html) b</p>")) == "<p>a <raw latex>\\(x\\)</raw> b</p>")
    }

    @Test(
        arguments: [
            "<script type='math/tex; mode=display'>x</script>", "<span class='math display'>\\[x\\]</span>",
            "<math display=block><annotation encoding='application/x-tex'>x</annotation></math>",
        ])
    func displayed(_ html: String) throws {
        #expect(try outline(page("<p>\(html)</p>")) == "<p><raw latex>\\[x\\]</raw></p>")
    }

    @Test
    func mathMLStaysAsItIs() throws {
        #expect(try outline("<p>a <math><mi>x</mi></math></p>") == "<p>a <raw mathml><math><mi>x</mi></math></raw></p>")
        #expect(try markdown("<p>a <math><mi>x</mi></math></p>") == "a <math><mi>x</mi></math>\n")
    }

    @Test
    func markdownHasDollars() throws {
        #expect(try markdown("<p>a <span class=math>\\(x_1\\)</span></p>") == "a $x_1$\n")
    }

    @Test
    func textThatLooksLikeTeXIsText() throws {
        #expect(try outline("<p>\\(x\\)</p>") == "<p>\\(x\\)</p>")
    }
}

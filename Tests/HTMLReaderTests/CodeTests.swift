import Testing

@testable import HTMLReader

/// Code: bytes as they are, the language that the page says, no marks of line numbers.
struct CodeTests {
    @Test(
        arguments: [
            ("<pre>a\n  b\n\tc\n</pre>", "<pre>a⏎  b⏎\tc⏎</pre>"), ("<pre>a</pre>", "<pre>a⏎</pre>"),
            ("<pre>\n\na\n\n</pre>", "<pre>⏎a⏎⏎</pre>"), ("<pre><code>a &lt;b&gt;\n</code></pre>", "<pre>a <b>⏎</pre>"),
            ("<pre>a<br>b<br/>c</pre>", "<pre>a⏎b⏎c⏎</pre>"),
            ("<pre><span class=k>if</span> <span>x</span></pre>", "<pre>if x⏎</pre>"),
            ("<pre><div>a</div><div>b</div></pre>", "<pre>a⏎b⏎</pre>"),
            ("<pre><code><span class=line>a</span><span class=line>b</span></code></pre>", "<pre>a⏎b⏎</pre>"),
            ("<pre><span class=lineno>1</span>a\n<span class=lineno>2</span>b\n</pre>", "<pre>a⏎b⏎</pre>"),
            ("<pre><span style='user-select: none'>1 </span>a</pre>", "<pre>a⏎</pre>"),
            ("<pre>a<script>x</script><style>y</style></pre>", "<pre>a⏎</pre>"),
            ("<xmp>a <b></xmp>", "<pre>a <b>⏎</pre>"), ("<p>a<pre>b</pre>c", "<p>a</p><pre>b⏎</pre><p>c</p>"),
        ])
    func blocks(_ html: String, _ expected: String) throws {
        #expect(try outline(page(html)) == expected)
    }

    @Test(
        arguments: [
            "<pre><code class='language-swift'>x</code></pre>", "<pre class='lang-swift'>x</pre>",
            "<pre class='brush: swift; toolbar: false'>x</pre>", "<pre class='brush:swift;'>x</pre>",
            "<pre><code class='hljs swift'>x</code></pre>", "<pre><code class='swift hljs'>x</code></pre>",
            "<div class='highlight highlight-source-swift'><pre>x</pre></div>",
            "<div class='language-swift highlighter-rouge'><div class=highlight><pre><code>x</code></pre></div></div>",
            "<pre data-lang=swift>x</pre>", "<pre><code data-language=swift>x</code></pre>", "<pre lang=swift>x</pre>",
            "<div class='sourceCode'><pre class='sourceCode swift'><code class='sourceCode swift'>x</code></pre></div>",
            "<div class='highlight-swift notranslate'><div class=highlight><pre>x</pre></div></div>",
            "<pre class='src src-swift'>x</pre>", "<pre class='EnlighterJSRAW' data-enlighter-language=swift>x</pre>",
            "<pre class='prettyprint lang-swift'>x</pre>", "<pre class='crayon lang:swift'>x</pre>",
        ])
    func languages(_ html: String) throws {
        #expect(try outline(page(html)) == "<pre swift>x⏎</pre>")
    }

    @Test(
        arguments: [
            "<pre class='wp-block-code'>x</pre>", "<pre><code class=hljs>x</code></pre>", "<pre lang=en-US>x</pre>",
            "<pre><code class='language-none'>x</code></pre>", "<pre class='code'>x</pre>",
            "<div class='highlight-default'><pre>x</pre></div>",
        ])
    func noLanguage(_ html: String) throws {
        #expect(try outline(page(html)) == "<pre>x⏎</pre>")
    }

    @Test
    func tablesOfLineNumbersAreLeftOut() throws {
        let html = """
            <table class=highlight><tr><td class=gutter><pre>1
            2</pre></td><td class=code><pre><code class=language-c>a
            b</code></pre></td></tr></table>
            """
        #expect(try outline(page(html)) == "<pre c>a⏎b⏎</pre>")
    }

    @Test(
        arguments: [
            ("<p>a <code>b</code> c</p>", "<p>a <code>b</code> c</p>"),
            ("<p><code>a  b</code></p>", "<p><code>a  b</code></p>"),
            ("<p>x<code>\n  a\n  b\n</code>y</p>", "<p>x <code>a b</code> y</p>"),
            ("<p><code><span>a</span><span>b</span></code></p>", "<p><code>ab</code></p>"),
            ("<p><code>f(<a href=u>x</a>)</code></p>", "<p><code>f(</code><a u><code>x</code></a><code>)</code></p>"),
            ("<p><a href=u><code>x</code></a></p>", "<p><a u><code>x</code></a></p>"),
            ("<p><code></code>a</p>", "<p>a</p>"), ("<p><code> a </code></p>", "<p><code> a </code></p>"),
            ("<p><code>a<code>b</code></code>c</p>", "<p><code>a</code><code>b</code>c</p>"),
            ("<p><b><code>a</code></b></p>", "<p><strong><code>a</code></strong></p>"),
        ])
    func inline(_ html: String, _ expected: String) throws {
        #expect(try outline(html) == expected)
    }

    @Test
    func aFenceIsLongerThanAnyInside() throws {
        #expect(try markdown("<pre>```\n````\n</pre>") == "`````\n```\n````\n`````\n")
    }

    @Test
    func linksInCodeAreLost() throws {
        #expect(try remarks("<pre>a <a href=u>b</a></pre>") == ["loss code-link"])
    }
}

import Testing

@testable import HTMLReader

/// Headings, quotes, figures, sections that open, frames and recordings, forms.
struct BlockElementTests {
    @Test(
        arguments: [
            ("<h1>a</h1><h6>b</h6>", "<h1>a</h1><h6>b</h6>"), ("<h2></h2>", "<h2/>"),
            ("<div role=heading aria-level=3>a</div>", "<h3>a</h3>"), ("<div role=heading>a</div>", "<h2>a</h2>"),
            ("<hgroup><h1>a</h1><p>b</p></hgroup>", "<h1>a</h1><p>b</p>"),
            ("<blockquote>a<p>b</p></blockquote>", "<quote><p>a</p><p>b</p></quote>"),
            ("<blockquote></blockquote>", "<quote/>"), ("a<hr>b", "<p>a</p><hr/><p>b</p>"),
            ("<address>a<br>b</address>", "<p>a<br/>b</p>"), ("<center>a</center>b", "<p>a</p><p>b</p>"),
            ("<article><header>a</header><section>b</section><footer>c</footer></article>", "<p>a</p><p>b</p><p>c</p>"),
            (
                "<figure><img src=i alt=x><figcaption>c</figcaption></figure>",
                "<figure><image i \"x\"/><caption><p>c</p></caption></figure>"
            ),
            (
                "<figure><a href=u><img src=i></a><figcaption><p>c<p>d</figcaption></figure>",
                "<figure><p><a u><img i/></a></p><caption><p>c</p><p>d</p></caption></figure>"
            ),
            ("<figure><pre>a</pre><figcaption></figcaption></figure>", "<figure><pre>a⏎</pre><caption/></figure>"),
            (
                "<figure><table><tr><th>a</table></figure>",
                "<figure><table><tr><th><p>a</p></th></tr></table></figure>"
            ),
            ("<details><summary>s</summary><p>a</p>b</details>", "<section details><p>s</p><p>a</p><p>b</p></section>"),
            ("<details>a</details>", "<section details><p>Details</p><p>a</p></section>"),
            ("<p>a</p><!-- --><p>b</p>", "<p>a</p><raw html><!-- --></raw><p>b</p>"),
            ("<p>a</p><!-- b --><p>c</p>", "<p>a</p><p>c</p>"),
        ])
    func blocks(_ html: String, _ expected: String) throws {
        #expect(try outline(html) == expected)
    }

    @Test
    func emptyBlocksOfPagesAreLeftOut() throws {
        let html = page("<h2></h2><blockquote></blockquote><figure></figure><h3><svg></svg></h3><!-- --><p>a</p>")
        #expect(try outline(html) == "<p>a</p>")
    }

    @Test(
        arguments: [
            ("<iframe src=u></iframe>", "<p><a u>u</a></p>"), ("<iframe src=u title=t></iframe>", "<p><a u>t</a></p>"),
            ("<video src=u>no video</video>", "<p><a u>u</a></p>"),
            ("<video><source src=u><source src=v></video>", "<p><a u>u</a></p>"),
            ("<audio src=u aria-label=t></audio>", "<p><a u>t</a></p>"), ("<embed src=u>", "<p><a u>u</a></p>"),
            ("<object data=u>x</object>", "<p><a u>u</a></p>"), ("<object>x</object>", "<p>x</p>"),
            ("<object><embed src=u></object>", "<p><a u>u</a></p>"),
            ("a<iframe src=u width=0 height=0></iframe>", "<p>a</p>"), ("a<iframe></iframe>", "<p>a</p>"),
        ])
    func media(_ html: String, _ expected: String) throws {
        #expect(try outline(html) == expected)
    }

    @Test(
        arguments: [
            ("<form><label>Name <input value=x></label></form>", "<p>Name x</p>"),
            ("<input placeholder=Search><button>Go</button>", "<p>Search Go</p>"),
            ("<input type=submit value=Send>", "<p>Send</p>"),
            ("a<input type=hidden value=x>", "<p>a</p>"), ("a<input type=password value=x>", "<p>a</p>"),
            ("a<select><option>x<option>y</select>", "<p>a</p>"), ("a<datalist><option>x</datalist>", "<p>a</p>"),
            ("<fieldset><legend>a</legend>b</fieldset>", "<p>ab</p>"), ("<input type=image alt=x src=i>", "<p>x</p>"),
        ])
    func forms(_ html: String, _ expected: String) throws {
        #expect(try outline(html) == expected)
    }
}

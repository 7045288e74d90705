import Testing

@testable import HTMLReader

/// White space as CSS renders it (CSS Text, section 4.1).
struct WhiteSpaceTests {
    @Test(
        arguments: [
            ("<p>  a \n\t b  </p>", "<p>a b</p>"),
            ("<p>a <b> b </b> c</p>", "<p>a <strong>b</strong> c</p>"),
            ("<p>a<b> b</b></p>", "<p>a <strong>b</strong></p>"),
            ("<p><b>a </b>b</p>", "<p><strong>a</strong> b</p>"),
            ("<p><b>a</b> <i>b</i></p>", "<p><strong>a</strong> <em>b</em></p>"),
            ("<p><b> </b>a<b> </b>b</p>", "<p>a b</p>"),
            ("<p>a</p> <p>b</p>", "<p>a</p><p>b</p>"),
            ("<div> a <div> b </div> c </div>", "<p>a</p><p>b</p><p>c</p>"),
            ("<p>a<span></span>b</p>", "<p>ab</p>"), ("<p>a<!-- x -->b</p>", "<p>ab</p>"),
            ("<p>a <!-- x --> b</p>", "<p>a b</p>"),
            (
                "<p>some long text that is longer than a word\n  and goes on, on and on</p>",
                "<p>some long text that is longer than a word and goes on, on and on</p>"
            ),
            ("<p>twelve bytes  and more of it than eight</p>", "<p>twelve bytes and more of it than eight</p>"),
        ])
    func collapses(_ html: String, _ expected: String) throws {
        #expect(try outline(html) == expected)
    }

    @Test(
        arguments: [
            ("<p>a&nbsp;&nbsp;b</p>", "<p>a⍽⍽b</p>"), ("<p>a &nbsp; b</p>", "<p>a ⍽ b</p>"),
            ("<p>&nbsp;&nbsp;indented</p>", "<p>⍽⍽indented</p>"), ("<p>end&nbsp;</p>", "<p>end⍽</p>"),
            ("<p>a&#8203;b&#8205;c</p>", "<p>a\u{200B}b\u{200D}c</p>"),
            ("<p>a&#8195;b&#12288;c</p>", "<p>a\u{2003}b\u{3000}c</p>"),
            ("<p>a<wbr>b</p>", "<p>ab</p>"),
        ])
    func keepsWhatDoesNotCollapse(_ html: String, _ expected: String) throws {
        #expect(try outline(html) == expected)
    }

    @Test
    func blocksOfSpacesAreLeftOut() throws {
        let html = "<p>a</p><p>&nbsp;</p><div>&nbsp; <b>&nbsp;</b></div><p>b</p>"
        #expect(try outline(html) == "<p>a</p><p>b</p>")
        #expect(try remarks(html) == ["note spacer"])
    }

    @Test(
        arguments: [
            ("<p>a<br>b</p>", "<p>a<br/>b</p>"), ("<p>a <br> b</p>", "<p>a<br/>b</p>"),
            ("<p>a<br></p>", "<p>a</p>"), ("<p><br>a</p>", "<p>a</p>"), ("<p>a<br> </p><p>b</p>", "<p>a</p><p>b</p>"),
            ("<p>a<b><br></b>b</p>", "<p>a<br/>b</p>"), ("<p><b>a<br>b</b></p>", "<p><strong>a<br/>b</strong></p>"),
            ("<p>a<br><br>b</p>", "<p>a</p><p>b</p>"), ("<div>a<br>\n<br>b<br>c</div>", "<p>a</p><p>b<br/>c</p>"),
            ("<p><b>a<br><br>b</b></p>", "<p><strong>a</strong></p><p><strong>b</strong></p>"),
            ("<ul><li>a<br><br>b</li></ul>", "<ul><li><p>a<br/><br/>b</p></li></ul>"),
            ("<h1>a<br>b</h1>", "<h1>a<br/>b</h1>"), ("<br><br>", ""),
        ])
    func lineBreaks(_ html: String, _ expected: String) throws {
        #expect(try outline(html) == expected)
    }

    @Test(
        arguments: [
            ("<p style=\"white-space: pre\">a  b\n c</p>", "<p>a  b<br/> c</p>"),
            ("<p style='white-space:pre-wrap'>a\n\nb</p>", "<p>a</p><p>b</p>"),
            ("<p style=\"white-space: pre-line\">a  b \n  c</p>", "<p>a b<br/>c</p>"),
            ("<p>a <span style=\"white-space:pre\">  b</span> c</p>", "<p>a   b c</p>"),
            (
                "<div style=\"white-space: pre\">a\n<p style=\"white-space: normal\">b\nc</p></div>",
                "<p>a</p><p>b c</p>"
            ),
            ("<p style=\"white-space: nowrap\">a\n b</p>", "<p>a b</p>"),
            ("<textarea>\na\n b</textarea>", "<p>a<br/> b</p>"),
        ])
    func styles(_ html: String, _ expected: String) throws {
        #expect(try outline(html) == expected)
    }

    @Test(
        arguments: [
            ("<span style=\"display:block\">a</span><span style=\"display: block\">b</span>", "<p>a</p><p>b</p>"),
            ("a<div style=\"display:inline\">b</div>c", "<p>abc</p>"),
            ("<a href=u style=\"display:flex\">a</a>b", "<p><a u>a</a></p><p>b</p>"),
            ("<button>a</button><button>b</button>", "<p>a b</p>"),
        ])
    func display(_ html: String, _ expected: String) throws {
        #expect(try outline(html) == expected)
    }

    @Test(
        arguments: [
            ("<p>pro&shy;duc&#173;tion  auto\u{AD}nome</p>", "<p>production autonome</p>"),
            ("<p>a\u{AD} <b>b\u{AD}c</b></p>", "<p>a <strong>bc</strong></p>"),
            ("<p>\u{2010}\u{AD}í</p>", "<p>\u{2010}í</p>"),
        ])
    func softHyphensAreNoText(_ html: String, _ expected: String) throws {
        #expect(try outline(html) == expected)
    }
}

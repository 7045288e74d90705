import Testing

@testable import HTMLReader

/// Images, also those that scripts would load.
struct ImageTests {
    @Test(
        arguments: [
            ("<img src=a.png alt=x title=t>", "<image a.png 't' \"x\"/>"), ("<img src=a.png>", "<image a.png/>"),
            ("<p>a <img src=b> c</p>", "<p>a <img b/> c</p>"),
            ("<p><img src=a><img src=b></p>", "<p><img a/><img b/></p>"),
            ("<p><img src=a><br>text</p>", "<p><img a/><br/>text</p>"),
            ("<p><b><img src=a></b></p>", "<p><strong><img a/></strong></p>"),
            ("<h1><img src=a alt=x></h1>", "<h1><img a \"x\"/></h1>"),
            ("<ul><li><img src=a></ul>", "<ul><li><image a/></li></ul>"),
            ("<table><tr><th><img src=a></table>", "<table><tr><th><image a/></th></tr></table>"),
        ])
    func places(_ html: String, _ expected: String) throws {
        #expect(try outline(page(html)) == expected)
    }

    @Test(
        arguments: [
            "<img src='data:image/gif;base64,R0lGOD' data-src=a.png>", "<img data-original=a.png>",
            "<img src=blank.gif data-lazy-src=a.png>", "<img data-srcset='b.png 1x, a.png 2x'>",
            "<img srcset='b.png 320w, a.png 640w, c.png 100w'>", "<img src=a.png srcset='b.png 2x'>",
            "<picture><source srcset='a.png 2x, b.png'><img></picture>",
            "<picture><source srcset=b.webp><img src=a.png></picture>",
            "<img class=lazy><noscript><img src=a.png></noscript>",
            "<img src='data:image/gif;base64,R0lGOD'><noscript><img src=a.png></noscript>",
            "<img src=a.png><noscript><img src=a.png></noscript>",
            "<noscript><img src=a.png></noscript><img data-src=a.png>",
            "<div data-src=x></div><noscript><img src=a.png></noscript>", "<img src='{{x}}' data-src=a.png>",
            "<img srcset='https://h/w=1,h=2/b.png 1x, a.png 1.5x'>", "<img srcset=', a.png, '>",
        ])
    func addresses(_ html: String) throws {
        #expect(try outline(page(html)) == "<image a.png/>")
    }

    @Test
    func pixelsThatCountVisitorsAreLeftOut() throws {
        let html = page(
            "a<img src=t width=1 height=1><img src=t style='width:1px; height: 1px'><img src=t width=0 height=0>")
        #expect(try outline(html) == "<p>a</p>")
        #expect(try remarks(html) == ["note tracking-pixel"])
        #expect(try outline(page("<img src=a width=1 height=100>")) == "<image a/>")
    }

    @Test
    func addressesAreAbsolute() throws {
        let html = page("<img src=../i.png><img srcset='//c/j.png 2x'>")
        let result = try outline(html) { $0.url = "https://h.example/a/b/c.html" }
        #expect(result == "<p><img https://h.example/a/i.png/><img https://c/j.png/></p>")
    }

    @Test
    func imagesWithoutAddressAreLost() throws {
        #expect(try outline(page("a<img alt=x>")) == "<p>a</p>")
        #expect(try remarks(page("a<img alt=x>")) == ["loss no-address"])
    }
}

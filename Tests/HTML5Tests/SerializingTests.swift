import HTML5
import Testing

/// Trees become markup as the standard says (HTML Standard, section 13.3).
struct SerializingTests {
    private func again(_ page: String) throws -> String {
        let tree = try HTMLParser().parseFragment(utf8: Array(page.utf8), context: .body)
        return String(decoding: tree.serialized(), as: UTF8.self)
    }

    @Test(
        arguments: [
            ("<p>a<br>b", "<p>a<br>b</p>"),
            ("<P CLASS=x y='\"'>&lt;&amp;&nbsp;\u{A0}", "<p class=\"x\" y=\"&quot;\">&lt;&amp;&nbsp;&nbsp;</p>"),
            ("<script>a < b && c</script>", "<script>a < b && c</script>"),
            ("<style>a>b</style>", "<style>a>b</style>"),
            ("<!--x--><template><b>y</b></template>", "<!--x--><template><b>y</b></template>"),
            ("<svg viewbox=1><path/></svg>", "<svg viewBox=\"1\"><path></path></svg>"),
            ("<a title='<b>'>", "<a title=\"&lt;b&gt;\"></a>"), ("", ""),
        ])
    func markup(_ page: String, _ expected: String) throws {
        #expect(try again(page) == expected)
    }

    @Test func theDocumentWithItsDoctype() throws {
        let tree = try HTMLParser().parse(utf8: Array("<!doctype html><title>x</title>y".utf8))
        #expect(
            String(decoding: tree.serialized(), as: UTF8.self)
                == "<!DOCTYPE html><html><head><title>x</title></head><body>y</body></html>")
        let title = try #require(tree.firstElement(.title))
        #expect(String(decoding: tree.serialized(title), as: UTF8.self) == "<title>x</title>")
    }

    @Test func outlinesAreThoseOfTheTests() throws {
        let tree = try HTMLParser().parse(utf8: Array("<!doctype html><p b=1 a=2>x<template><i>y</i></template>z".utf8))
        #expect(
            String(decoding: tree.testFormat(), as: UTF8.self) == """
                | <!DOCTYPE html>
                | <html>
                |   <head>
                |   <body>
                |     <p>
                |       a="2"
                |       b="1"
                |       "x"
                |       <template>
                |         content
                |           <i>
                |             "y"
                |       "z"

                """)
    }
}

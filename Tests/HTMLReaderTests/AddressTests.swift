import Testing

@testable import HTMLReader

/// Addresses seen from others (URL Standard, section 4.4; the examples of RFC 3986, section 5.4).
struct AddressTests {
    private func resolve(_ reference: String, _ base: String = "http://a/b/c/d;p?q") throws -> String {
        let base = try #require(BaseAddress(base))
        var output: [UInt8] = []
        Array(reference.utf8).withUnsafeBufferPointer { bytes in
            AddressReference.withCleaned(bytes) { base.append($0, to: &output) }
        }
        return String(decoding: output, as: UTF8.self)
    }

    @Test(
        arguments: [
            ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
            ("/g", "http://a/g"), ("//g", "http://g/"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
            ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"),
            (";x", "http://a/b/c/;x"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"),
            ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"),
            ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
            ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"),
            ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"),
            ("g?y/../x", "http://a/b/c/g?y/../x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
        ])
    func examplesOfTheRFC(_ reference: String, _ expected: String) throws {
        #expect(try resolve(reference) == expected)
    }

    @Test(
        arguments: [
            ("http:g", "http://a/b/c/g"), ("https:g", "https:g"), ("\\g\\h", "http://a/g/h"), ("\\\\H/x", "http://h/x"),
            ("%2e%2E/g", "http://a/b/g"), ("ä b", "http://a/b/c/%C3%A4%20b"), ("g?ä'", "http://a/b/c/g?%C3%A4%27"),
            ("g#ä b", "http://a/b/c/g#%C3%A4%20b"), (" g\n/\th ", "http://a/b/c/g/h"), ("mailto:x@y", "mailto:x@y"),
            ("HTTP://X/../y", "HTTP://X/../y"), ("data:,x", "data:,x"), ("a:b:c", "a:b:c"), ("1:2", "http://a/b/c/1:2"),
            ("//U@H:80/P", "http://u@h:80/P"), ("?", "http://a/b/c/d;p?"), ("%41", "http://a/b/c/%41"),
        ])
    func whatTheURLStandardAdds(_ reference: String, _ expected: String) throws {
        #expect(try resolve(reference) == expected)
    }

    @Test(
        arguments: [
            ("HTTP://EXAMPLE.org", "http://example.org/x"), ("https://a:443/b", "https://a/x"),
            ("http://a:8080?q", "http://a:8080/x"), ("http:\\\\a\\b\\c", "http://a/b/x"), ("http:///a", "http://a/x"),
            ("file:///a/b", "file:///a/x"), ("http://a/b/../c/./d#f", "http://a/c/x"),
            ("http://u:p@h/", "http://u:p@h/x"),
            ("gopher://h", "gopher://h/x"),
        ])
    func bases(_ base: String, _ expected: String) throws {
        #expect(try resolve("x", base) == expected)
    }

    @Test(arguments: ["", "a/b", "about:blank", "mailto:x@y", "http:", "http://", "javascript:x", "data:text/html,x"])
    func noBases(_ base: String) {
        #expect(BaseAddress(base) == nil)
    }

    @Test
    func thePageHasABaseOfItsOwn() throws {
        let head = "<base href='/sub/'><base href='/other/'>"
        let link = page("<a href=x>a</a>", head: head)
        #expect(try outline(link) { $0.url = "https://h/a/b" } == "<p><a https://h/sub/x>a</a></p>")
        #expect(try outline(link) == "<p><a x>a</a></p>")
        let absolute = page("<a href=x>a</a>", head: "<base href='https://b/c/'>")
        #expect(try outline(absolute) == "<p><a https://b/c/x>a</a></p>")
    }

    @Test
    func addressesOfNoUseAreMistakes() {
        #expect(throws: (any Error).self) { try read("<p>x</p>") { $0.url = "example.org" } }
        #expect(throws: (any Error).self) { try read("<p>x</p>") { $0.encoding = "utf-99" } }
    }

    @Test
    func aLongBaseDoesNotMultiply() throws {
        let base = "https://h/" + String(repeating: "x/", count: 50_000)
        let html = page(String(repeating: "<a href=y>z</a>", count: 1000), head: "<base href='\(base)'>")
        #expect(try read(html).body.text.count < 10_000)
    }
}

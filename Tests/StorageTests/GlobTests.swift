import Testing

@testable import Storage

@Suite struct GlobTests {
    private func matches(_ pattern: String, _ name: String) throws -> Bool {
        let glob = try Glob(pattern)
        return glob.alternatives.contains { components in
            guard case .name(let tokens)? = components.last else { return true }
            return GlobToken.match(tokens, Array(name.unicodeScalars))
        }
    }

    @Test func `wildcards match within a name`() throws {
        #expect(try matches("*.txt", "a.txt"))
        #expect(try !matches("*.txt", "a.txt.gz"))
        #expect(try matches("a?c*", "abcdef"))
        #expect(try matches("[a-c]x[!0-9]", "bxz"))
        #expect(try !matches("[a-c]x[!0-9]", "bx7"))
        #expect(try matches("{one,t{wo,hree}}.md", "three.md"))
        #expect(try matches("*a*a*a*b", String(repeating: "a", count: 200) + "b"))
        #expect(try !matches("*a*a*a*b", String(repeating: "a", count: 20_000)))
        #expect(try matches("日*", "日本"))
    }

    @Test func `the fixed part in front is the base`() throws {
        #expect(try Glob("in/news/**/*.txt").base == "in/news")
        #expect(try Glob("/in/*").base == "/in")
        #expect(try Glob("*").base == "")
        #expect(try Glob("plain/file.txt").isLiteral)
        #expect(try Glob(#"a\*b"#).base == "a*b")
    }

    @Test(arguments: [("", 0), ("a/[bc", 2), ("a{b", 1), ("x/a**b", 4), ("[z-a]", 1), (#"a\"#, 1)])
    func `mistakes have a place`(_ pattern: String, _ offset: Int) {
        do throws(GlobError) {
            _ = try Glob(pattern)
            Issue.record("'\(pattern)' was taken")
        } catch {
            #expect(error.offset == offset)
        }
    }

    @Test func `too many alternatives are refused`() {
        let pattern = String(repeating: "{a,b,c,d,e,f,g,h,i,j}", count: 8)
        #expect(throws: GlobError.self) { try Glob(pattern) }
    }
}

import Testing
import YAML

@Suite("Marks")
struct MarkTests {
    /// Parses `source`, in which every scalar `§name` must begin where a search for it says.
    private func check(_ source: String, count: Int) throws {
        let root = try #require(parseYAML(source).root)
        var found = 0
        walk(root) { node in
            guard let text = node.scalar?.text, text.hasPrefix("§") else { return }
            found += 1
            let expected = Self.place(of: text, in: source)
            #expect(node.start == expected, "\(text)")
            #expect(node.end.byte == expected.byte + text.utf8.count, "\(text)")
            #expect(node.end.column == expected.column + text.unicodeScalars.count, "\(text)")
        }
        #expect(found == count)
    }

    private func walk(_ node: YAMLNode, _ visit: (YAMLNode) -> Void) {
        visit(node)
        for child in node.sequence ?? [] { walk(child, visit) }
        for pair in node.mapping ?? [] {
            walk(pair.key, visit)
            walk(pair.value, visit)
        }
    }

    /// Where `text` first stands in `source`, found without the parser.
    private static func place(of text: String, in source: String) -> YAMLMark {
        let scalars = Array(source.unicodeScalars)
        let wanted = Array(text.unicodeScalars)
        var mark = YAMLMark()
        for (index, scalar) in scalars.enumerated() {
            if scalars[index...].starts(with: wanted) { return mark }
            mark.byte += String(scalar).utf8.count
            let isBreak = scalar == "\n" || (scalar == "\r" && scalars.dropFirst(index + 1).first != "\n")
            mark.column += 1
            if scalar == "\u{FEFF}" && index == 0 { mark.column = 1 }
            if isBreak {
                mark.line += 1
                mark.column = 1
            }
        }
        return YAMLMark(line: 0, column: 0, byte: -1)
    }

    @Test("Every scalar is where it stands")
    func scalars() throws {
        try check("§a: 1\nb:\n  - §c\n  - [x, §d, {§e: §f}]\n# note\n  - - §g\n", count: 6)
    }

    @Test("Characters of several bytes count once")
    func beyondASCII() throws {
        try check("日本: [é, \"\u{1F600}\", §a]\n\u{1F600}: §b\n", count: 2)
        let long = String(repeating: "é", count: 200)
        try check("\(long): [\(long), §a]\n\(long)2: §b\n", count: 2)
    }

    @Test("Lines end at LF, CR LF and CR, and at nothing else")
    func lineBreaks() throws {
        try check("a: 1\r\nb: §b\rc: §c\n\n\r\n\rd: §d\n", count: 3)
        try check("a: \"x\u{2028}y\u{85}z\"\nb: §b\n", count: 1)
    }

    @Test("A byte order mark takes bytes but no column")
    func byteOrderMark() throws {
        try check("\u{FEFF}§a: §b\n", count: 2)
        let root = try #require(parseYAML("\u{FEFF}a").root)
        #expect(root.start == YAMLMark(line: 1, column: 1, byte: 3))
    }

    @Test("UTF-16 is read by its byte order mark")
    func utf16() throws {
        let text = "a: é\nb: \u{1F600}x\nc: d\n"
        for isBig in [false, true] {
            var bytes: [UInt8] = isBig ? [0xFE, 0xFF] : [0xFF, 0xFE]
            for unit in text.utf16 {
                let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
                bytes += isBig ? pair : pair.reversed()
            }
            let root = try #require(parseYAML(bytes).root)
            #expect(root["b"]?.scalar?.text == "\u{1F600}x")
            let node = try #require(root["c"])
            #expect(node.start == YAMLMark(line: 3, column: 4, byte: 2 + 2 * 15))
        }
    }

    @Test("Collections end where their last character is")
    func collections() throws {
        let root = try #require(parseYAML("a:\n  - x\n  - yy\n\n\nb: [1, 2]  # note\nc: {d: [e: f]}\n").root)
        #expect(root.start == YAMLMark(line: 1, column: 1, byte: 0))
        #expect(root["a"]?.start == YAMLMark(line: 2, column: 3, byte: 5))
        #expect(root["a"]?.end == YAMLMark(line: 3, column: 7, byte: 15))
        #expect(root["b"]?.start == YAMLMark(line: 6, column: 4, byte: 21))
        #expect(root["b"]?.end == YAMLMark(line: 6, column: 10, byte: 27))
        let pair = try #require(root["c"]?["d"]?.sequence?.first)
        #expect((pair.start.column, pair.end.column) == (9, 13))
        #expect(root["c"]?["d"]?.end.column == 14)
        #expect(root["c"]?.end.column == 15)
    }

    @Test("An origin moves marks to where the source stands in its file")
    func origin() throws {
        let result = parseYAML("a: b\nc: @\n", origin: YAMLMark(line: 5, column: 3, byte: 100))
        let problem = try #require(result.problems.first)
        #expect(problem.start == YAMLMark(line: 6, column: 4, byte: 108))
        let root = try #require(parseYAML("a: b", origin: YAMLMark(line: 5, column: 3, byte: 100)).root)
        #expect(root["a"]?.start == YAMLMark(line: 5, column: 6, byte: 103))
    }

    @Test("A node of an alias has the marks of the anchored one")
    func alias() throws {
        let root = try #require(parseYAML("a: &x [1]\nb: *x\n").root)
        #expect(root["b"]?.start == root["a"]?.start)
        #expect(root["b"]?.sequence?.first?.scalar?.int == 1)
    }
}

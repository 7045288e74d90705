import JSON
import Testing

struct JSONViewTests {
    @Test func walksMembersAndElements() throws {
        let document = try read(#" {"a": [1, "two", true, false, null], "b": {}, "c": {"d": []}} "#)
        let root = document.root
        #expect(root.kind == .object && root.count == 3)
        #expect(root.members.map { $0.key.string } == ["a", "b", "c"])
        #expect(root.members.map { $0.value.kind } == [.array, .object, .object])
        let list = try #require(root["a"])
        #expect(list.elements.map(\.kind) == [.number, .string, .true, .false, .null])
        #expect(list.count == 5)
        #expect(root["b"]?.count == 0)
        #expect(root["c"]?["d"]?.kind == .array)
        #expect(root["e"] == nil)
        #expect(list.members.map { $0.key.string }.isEmpty && root.elements.map(\.kind).isEmpty)
    }

    @Test func keepsDuplicateNamesAndFindsTheLast() throws {
        let root = try read(#"{"a": 1, "a": 2, "\u0061": 3}"#).root
        #expect(root.count == 3)
        #expect(root.members.map { $0.key.string } == ["a", "a", "a"])
        #expect(root.members.map { $0.value.int } == [1, 2, 3])
        #expect(root["a"]?.int == 3)
    }

    @Test func knowsWhereEveryValueStands() throws {
        let text = #"{ "añ": [1.50, "x\ny"], "b":null}"#
        for mark in ["", "\u{FEFF}"] {
            let document = try read(mark + text)
            func slice(_ view: JSONView) -> String { String(decoding: document.source[view.byteRange], as: UTF8.self) }
            let root = document.root
            #expect(root.byteOffset == mark.utf8.count)
            #expect(slice(root) == text)
            #expect(root.members.map { slice($0.key) } == [#""añ""#, #""b""#])
            #expect(root.members.map { slice($0.value) } == [#"[1.50, "x\ny"]"#, "null"])
            #expect(root["añ"]?.elements.map { slice($0) } == ["1.50", #""x\ny""#])
        }
    }

    @Test func resolvesEscapes() throws {
        let root = try read(#"["\"\\\/\b\f\n\r\t", "\u0041\u00e9\u20AC\uD834\uDD1E", "plain é 𝄞", "", "\u0000"]"#).root
        let strings = root.elements.map { $0.string }
        #expect(strings == ["\"\\/\u{8}\u{C}\n\r\t", "Aé€𝄞", "plain é 𝄞", "", "\0"])
        #expect(root.elements.map { $0.withUTF8(\.count) } == [8, 10, 13, 0, 1])
        #expect(root.elements.first { $0.isString("plain é 𝄞") } != nil)
    }

    /// Around every boundary of the block-wise scanners, in the middle of the text and at its very end.
    @Test(arguments: 0..<70)
    func resolvesEscapesAtEveryDistance(_ distance: Int) throws {
        let run = String(repeating: "x", count: distance)
        #expect(try read("\"\(run)\"").root.string == run)
        #expect(try read("\"\(run)\\n\(run)\"").root.string == "\(run)\n\(run)")
        #expect(try read("\"\\n\(run)\\\"\"").root.string == "\n\(run)\"")
        #expect(try read("[\"\(run)\\\\\",\"\(run)\"]").root.elements.map { $0.string } == ["\(run)\\", run])
    }

    @Test func keepsDigits() throws {
        let literals = [
            "0", "-0", "123456789012345678901234567890", "0.1000000000000000055511151231257827", "1E400", "-1e-999",
            "9223372036854775807", "9223372036854775808", "-9223372036854775808", "1.0", "1e2",
        ]
        let root = try read("[" + literals.joined(separator: ", ") + "]").root
        #expect(root.elements.map { $0.numberLiteral } == literals)
        #expect(
            root.elements.map { $0.int } == [0, 0, nil, nil, nil, nil, .max, nil, .min, nil, nil])
        #expect(
            root.elements.map { $0.double } == [
                0, 0, 123456789012345677877719597056, 0.1, nil, 0, 0x1p63, 0x1p63, -0x1p63, 1, 100,
            ])
        #expect(root.elements.map { $0.isInteger }.count { $0 } == 6)
        #expect(try read("-0").root.double?.sign == .minus)
        #expect(try read("\"1\"").root.numberLiteral == nil)
    }

    @Test func givesScalarsOnlyOfTheirKind() throws {
        let root = try read(#"[true, false, null, "true"]"#).root
        #expect(root.elements.map { $0.bool } == [true, false, nil, nil])
        #expect(root.elements.map { $0.isNull } == [false, false, true, false])
        #expect(root.elements.map { $0.string } == [nil, nil, nil, "true"])
    }

    @Test func viewsOutliveTheirDocument() throws {
        func element() throws -> JSONView? { try read(#"["kept \u2713"]"#).root.elements.first { _ in true } }
        #expect(try element()?.string == "kept ✓")
    }

    @Test func parserIsReusedAcrossSizesAndErrors() throws {
        let parser = JSONParser()
        for size in [1, 100_000, 3, 1_000_000, 10] {
            let text = "[" + Array(repeating: "7", count: size).joined(separator: ",") + "]"
            #expect(try parser.parse(Array(text.utf8)).root.count == size)
            #expect(throws: JSONError.self) { try parser.parse(Array(text.utf8.dropLast())) }
        }
        let line = Array(#"{"a":1}"#.utf8)
        #expect(try parser.parse(copying: line[...]).root["a"]?.int == 1)
    }

    @Test func countsBeyondWhatARecordHolds() throws {
        // Doubled until there are 2 to the power of 24 elements; a record counts to one less.
        var bytes = Array(",0".utf8)
        for _ in 0..<24 { bytes += bytes }
        bytes[0] = UInt8(ascii: "[")
        bytes.append(UInt8(ascii: "]"))
        #expect(try JSONDocument(parsing: bytes).root.count == 1 << 24)
    }
}

import Testing
import YAML

@Suite("The core schema")
struct CoreSchemaTests {
    private func scalar(_ source: String) throws -> YAMLScalar {
        let result = parseYAML("- " + source + "\n")
        #expect(result.problems.isEmpty)
        return try #require(result.root?.sequence?.first?.scalar)
    }

    @Test("Nulls", arguments: ["", "~", "null", "Null", "NULL"])
    func nulls(_ source: String) throws {
        #expect(try scalar(source).isNull)
    }

    @Test("Booleans")
    func booleans() throws {
        for source in ["true", "True", "TRUE"] { #expect(try scalar(source).bool == true) }
        for source in ["false", "False", "FALSE"] { #expect(try scalar(source).bool == false) }
    }

    @Test(
        "Whole numbers",
        arguments: [
            ("0", 0), ("12", 12), ("-7", -7), ("+7", 7), ("010", 10), ("0o17", 15), ("0x1F", 31), ("0xff", 255),
            ("9223372036854775807", Int.max),
        ])
    func wholeNumbers(_ source: String, _ number: Int) throws {
        #expect(try scalar(source).int == number)
        #expect(try scalar(source).float == Double(number))
    }

    @Test(
        "Numbers",
        arguments: [
            ("1.5", 1.5), (".5", 0.5), ("5.", 5), ("1e3", 1000), ("-1.5E-2", -0.015), ("+.5e+1", 5),
            (".inf", .infinity), ("-.INF", -.infinity), ("9223372036854775808", 9_223_372_036_854_775_808),
        ])
    func numbers(_ source: String, _ number: Double) throws {
        #expect(try scalar(source).float == number)
        #expect(try scalar(source).int == nil)
    }

    @Test("Not a number is a number")
    func notANumber() throws {
        #expect(try scalar(".nan").float?.isNaN == true)
    }

    @Test(
        "Everything else is a string",
        arguments: [
            "no", "yes", "on", "off", "y", "n", "nULL", "tRUE", "1_000", "0b11", "12:30", "2001-01-01", ".", "+", "-.",
            "1e", "0x", "0o8", "0x-1", "+0x1", "0o+1", "inf", "nan", "e5", "1.2.3", "=",
        ])
    func strings(_ source: String) throws {
        let scalar = try scalar(source)
        #expect(!scalar.isNull)
        #expect(scalar.bool == nil)
        #expect(scalar.int == nil)
        #expect(scalar.float == nil)
    }

    @Test("Quotes and the tags for strings make strings", arguments: ["'12'", "\"12\"", "!!str 12", "! 12", "|\n  12"])
    func explicitStrings(_ source: String) throws {
        let scalar = try scalar(source)
        #expect(scalar.isString)
        #expect(scalar.int == nil)
        #expect(scalar.float == nil)
    }

    @Test("A tag makes quoted text a number")
    func tagged() throws {
        #expect(try scalar("!!int '12'").int == 12)
        #expect(try scalar("!!float 1").float == 1)
        #expect(try scalar("!!bool true").bool == true)
    }
}

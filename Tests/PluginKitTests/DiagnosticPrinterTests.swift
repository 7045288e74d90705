import PluginKit
import Testing

/// Diagnostics show where they are, in lines of any length and with any characters.
struct DiagnosticPrinterTests {
    private func render(_ line: String, column: Int, count: Int = 1, help: String = "") -> [String] {
        var printer = DiagnosticPrinter()
        printer.addSource("first\n\(line)\nlast", file: "a.yaml")
        let place = Place(file: "a.yaml", line: 2, column: column, count: count)
        let text = printer.render(Diagnostic(.error, "some-code", "what", at: place, help: help))
        return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func theCaretStandsUnderThePlace() {
        #expect(
            render("    colums: [a]", column: 5, count: 6, help: "did you mean 'columns'?") == [
                "a.yaml:2:5: error: what",
                " 2 |     colums: [a]",
                "   |     ^~~~~~ did you mean 'columns'?",
                "",
            ])
    }

    @Test func tabsKeepTheCaretInPlace() {
        #expect(render("\ta\tb", column: 4)[2] == "   | \t \t^")
    }

    @Test func aPlaceBeyondTheLineIsItsEnd() {
        #expect(render("ab", column: 9, count: 5)[2] == "   |   ^")
    }

    @Test func ofALongLineThePartAroundThePlaceIsShown() {
        let line = String(repeating: "x", count: 500_000) + "HERE" + String(repeating: "y", count: 500_000)
        let lines = render(line, column: 500_001, count: 4)
        #expect(lines[0] == "a.yaml:2:500001: error: what")
        #expect(lines[1].utf8.count < 200 && lines[1].contains("…x") && lines[1].hasSuffix("y…"))
        let caret = lines[2].unicodeScalars.prefix { $0 != "^" }.count
        #expect(String(String.UnicodeScalarView(lines[1].unicodeScalars.dropFirst(caret).prefix(4))) == "HERE")
        #expect(lines[2].hasSuffix("^~~~"))
    }

    @Test func theLongestLineThatIsShownWhole() {
        for length in [159, 160] {
            #expect(render(String(repeating: "é", count: length), column: length)[1].unicodeScalars.count == length + 5)
        }
        #expect(render(String(repeating: "é", count: 161), column: 1)[1].hasSuffix("é…"))
    }

    @Test func controlCharactersCannotDriveATerminal() {
        let lines = render("a\u{1B}[31mb", column: 1)
        #expect(lines[1] == " 2 | a\\u{1B}[31mb")
        #expect(!lines.joined().unicodeScalars.contains("\u{1B}"))
    }

    @Test func whatTurnsTheDirectionOfWritingIsShown() {
        #expect(DiagnosticPrinter.visible("page\u{202E}txt.exe\u{2066}.txt") == "page\\u{202E}txt.exe\\u{2066}.txt")
        #expect(DiagnosticPrinter.visible("a\u{2028}b") == "a\\u{2028}b")
        #expect(DiagnosticPrinter.visible("日本 \u{200D} שלום") == "日本 \u{200D} שלום")
    }

    @Test func withoutASourceTheHelpStandsAlone() {
        let text = DiagnosticPrinter().render(Diagnostic(.warning, "some-code", "what", help: "do this"))
        #expect(text == "galley: warning: what\n    help: do this\n")
    }
}

import CSVWriter
import PluginKit
import Testing

/// What stands in a cell, and how.
struct CSVCellTests {
    private func cell(_ text: String?, _ change: (inout CSVOptions) -> Void = { _ in }) -> Written {
        write([document(text)]) {
            $0.columns = ["headline", "url"]
            $0.hasHeader = false
            change(&$0)
        }
    }

    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("two\nlines", "\"two\nlines\""),
        ("two\r\nlines", "\"two\r\nlines\""), ("\"", "\"\"\"\""), ("", "\"\""), (" padded ", "\" padded \""),
        ("\u{FEFF}mark", "\"\u{FEFF}mark\""), ("# comment", "\"# comment\""), ("שלום, 🌍", "\"שלום, 🌍\""),
        ("a;b", "a;b"),
    ])
    func quotesWhatNeedsIt(text: String, expected: String) {
        #expect(cell(text).text == expected + ",\r\n")
    }

    @Test func tellsNoValueFromEmptyText() {
        #expect(cell(nil).text == ",\r\n")
        #expect(cell("").text == "\"\",\r\n")
        #expect(cell(nil) { $0.null = "NULL" }.text == "NULL,NULL\r\n")
        #expect(cell("NULL") { $0.null = "NULL" }.text == "\"NULL\",NULL\r\n")
        #expect(cell("a") { $0.quoting = .all }.text == "\"a\",\r\n")
    }

    @Test func aLoneEmptyCellIsStillARecord() {
        let table = write([document(nil), document("")]) {
            $0.columns = ["headline"]
            $0.hasHeader = false
        }
        #expect(table.text == "\"\"\r\n\"\"\r\n")
    }

    @Test(arguments: [
        "=cmd|'/c calc'!A1", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "-", "+49 30 1234", "=5", "-.", "-1e",
        "-1.2.3", "+",
    ])
    func guardsFormulas(text: String) {
        let guarded = cell(text)
        #expect(guarded.text.contains("'" + text))
        #expect(guarded.codes == ["formula-guard"])
        #expect(guarded.remarks[0].severity == .note)
        let bare = cell(text) { $0.guardsFormulas = false }
        #expect(!bare.text.contains("'" + text))
        #expect(bare.remarks.isEmpty)
    }

    @Test(arguments: ["-5.00", "+3", "1e5", "-1e5", "-.5", "+2.", "-1.5E-10", "5", "a=b", "1-2", "", "'=x"])
    func sparesNumbers(text: String) {
        let spared = cell(text)
        #expect(spared.text == (text.isEmpty ? "\"\"" : text) + ",\r\n")
        #expect(spared.remarks.isEmpty)
    }

    @Test func guardsEveryCellOfARecord() {
        let table = write([
            document("=a") {
                $0.url = "@b"
                $0.other["note"] = "=c"
            }
        ]) { $0.columns = ["headline", "url", "note"] }
        #expect(table.text == "headline,url,note\r\n'=a,'@b,'=c\r\n")
        #expect(table.codes == ["formula-guard", "formula-guard", "formula-guard"])
    }

    @Test func replacesNUL() {
        let table = cell("a\0b,\0")
        #expect(table.text == "\"a\u{FFFD}b,\u{FFFD}\",\r\n")
        #expect(table.codes == ["nul-character"])
        #expect(table.remarks[0].severity == .loss)
    }

    @Test func notesWhatExcelCutsOff() {
        let long = String(repeating: "🌍", count: 16_384)
        #expect(cell(long) { $0.preset = .excel }.codes == ["excel-cell-limit"])
        #expect(cell(String(long.dropLast())) { $0.preset = .excel }.remarks.isEmpty)
        #expect(cell(long).remarks.isEmpty)
    }
}

import CSVWriter
import GalleyTesting
import PluginKit
import Testing

/// Cells come back as they went in, from our own reading of RFC 4180 and from other people's readers.
struct CSVReadBackTests {
    private static let pieces = [
        "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", "'", "=", "+", "-", "@", "\u{FEFF}", " ", "a", "Tea", "0",
        "1e5",
        "é", "🌍", "👩‍👩‍👧", "שלום", "\u{202E}", "\u{2028}", "#", "\\", "\\N", "NULL", "NA", "{\"a\":1}", "<b>", "\u{85}",
        "\u{1}", "\u{7F}", "\u{FFFF}", "\0",
    ]

    /// Rows of hostile cells; `nil` is no value.
    private static func rows(seed: UInt64, width: Int, count: Int) -> [[String?]] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { row in
            (0..<width).map { _ in
                if Int.random(in: 0..<8, using: &generator) == 0 { return nil }
                var text = ""
                for _ in 0..<Int.random(in: 0..<6, using: &generator) {
                    text += pieces.randomElement(using: &generator) ?? ""
                }
                if row % 50 == 49 { text += String(repeating: "long \"cell\", ", count: 5_000) }
                return text
            }
        }
    }

    private static func table(_ rows: [[String?]], delimiter: String, _ change: (inout CSVOptions) -> Void) -> [UInt8] {
        let documents = rows.map { row in
            document { metadata in
                for (index, text) in row.enumerated() { metadata.other["c\(index)"] = text.map(MetadataValue.string) }
            }
        }
        let written = write(documents) {
            $0.columns = rows[0].indices.map { "c\($0)" }
            $0.hasHeader = false
            $0.delimiter = try? CSVDelimiter(option: ConfigNode(.scalar(delimiter, isPlain: false)))
            change(&$0)
        }
        return written.bytes
    }

    /// What the writer says that it makes of a cell: no table holds U+0000, and a formula is guarded. Told in another
    /// way than the writer does it.
    private static func guarded(_ text: String) -> String {
        let text = mended(text)
        guard let first = text.unicodeScalars.first, "=+-@\t\r\n".unicodeScalars.contains(first) else { return text }
        let isNumber = (first == "+" || first == "-") && !text.contains("x") && Double(text) != nil
        return isNumber ? text : "'" + text
    }

    private static func mended(_ text: String) -> String { text.replacing("\0", with: "\u{FFFD}") }

    @Test(arguments: [UInt64](1...20))
    func readsBack(seed: UInt64) throws {
        let width = Int(seed % 4) + 1
        let rows = Self.rows(seed: seed, width: width, count: 100)
        let delimiter = [",", ";", "tab", "|"][Int(seed) % 4]
        let byte = delimiter == "tab" ? UInt8(ascii: "\t") : delimiter.utf8.first!
        for quoting in CSVQuoting.allCases {
            let bytes = Self.table(rows, delimiter: delimiter) {
                $0.guardsFormulas = false
                $0.quoting = quoting
            }
            let read = CSVReading.records(bytes, delimiter: byte)
            let expected = rows.map { row in row.map { (width == 1 ? $0 ?? "" : $0).map(Self.mended) } }
            #expect(read == expected)
        }
    }

    @Test(
        .enabled(if: Program.hasPython("csv"), "python3 is not installed, so its csv module cannot check the tables"),
        arguments: [UInt64](21...24))
    func pythonReadsBack(seed: UInt64) {
        check("csv", seed: seed)
    }

    @Test(
        .enabled(
            if: Program.hasPython("duckdb"), "python3 with duckdb is not installed, so it cannot check the tables"),
        arguments: [UInt64](25...28))
    func duckDBReadsBack(seed: UInt64) {
        check("duckdb", seed: seed)
    }

    /// Nothing is said to it of the delimiter, the quotes and the line ends.
    @Test(
        .enabled(
            if: Program.hasPython("duckdb"), "python3 with duckdb is not installed, so it cannot check the tables"),
        arguments: [UInt64](29...36))
    func duckDBSniffs(seed: UInt64) {
        check("sniffer", seed: seed)
    }

    @Test(
        .enabled(
            if: Program.isPresent("mlr") && Program.hasPython("csv"), "Miller is not installed, so it checks nothing"),
        arguments: [UInt64](37...40))
    func millerReadsBack(seed: UInt64) {
        check("miller", seed: seed)
    }

    @Test(
        .enabled(
            if: Program.isPresent("sqlite3") && Program.hasPython("csv"),
            "sqlite3 is not installed, so it checks nothing"),
        arguments: [UInt64](41...44))
    func sqliteReadsBack(seed: UInt64) {
        check("sqlite", seed: seed)
    }

    private func check(_ reader: String, seed: UInt64) {
        let delimiter = [",", ";", "tab", "|"][Int(seed) % 4]
        let rows = Self.rows(seed: seed, width: 5, count: 300)
        let isHeaded = reader == "sniffer"
        let bytes = Self.table(rows, delimiter: delimiter) {
            $0.bom = reader == "csv" && seed % 2 == 0
            $0.hasHeader = isHeaded
        }
        var expected = ""
        for row in (isHeaded ? [(0..<5).map { "c\($0)" }] : []) + rows {
            expected += row.map { $0.map { "." + Self.hex(Self.guarded($0)) } ?? "-" }.joined(separator: " ") + "\n"
        }
        let failure = PythonScript.failure(
            of: "check_csv.py", [bytes, Array(expected.utf8)], arguments: "\(reader) '\(delimiter)'")
        #expect(failure == nil)
    }

    private static func hex(_ text: String) -> String {
        text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

import CSVReader
import GalleyTesting
import JSON
import PluginKit
import Testing

/// csv-spectrum: tables, and what is in them as JSON.
@Suite(.enabled(if: ConformanceFolder.path != nil, Comment(rawValue: ConformanceFolder.absence)))
struct SpectrumTests {
    private static let names = ConformanceFolder.files(in: "csv/csvs").filter { $0.hasSuffix(".csv") }
        .map { String($0.dropLast(4)) }

    @Test func suiteIsWhole() {
        #expect(Self.names.count >= 12)
    }

    @Test(arguments: names)
    func readsTheSameCells(_ name: String) throws {
        let table = try read(ConformanceFolder.bytes(of: "csv/csvs/\(name).csv"))
        #expect(table.error == nil)
        let json = try JSONDocument(parsing: ConformanceFolder.bytes(of: "csv/json/\(name).json"))
        var expected = json.root.elements.map(Self.row)
        if json.root.kind == .object {
            // This one file has a record where the others have a list of them, and another number than its table.
            var row = Self.row(json.root)
            #expect(row[0] == ["Contact Phone Number", "1234567890"])
            row[0][1] = "2095257564"
            expected = [row]
        }
        let found = table.documents.map { document in
            document.metadata.other.members.map { [$0.key, $0.value.plainText ?? ""] }
        }
        #expect(found == expected)
    }

    private static func row(_ object: JSONView) -> [[String]] {
        object.members.map { key, value in [key.string ?? "", value.string ?? ""] }
    }
}

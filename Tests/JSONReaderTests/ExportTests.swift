import DocumentJSON
import GalleyTesting
import JSONReader
import PluginKit
import Testing

/// Exports as the programs named write them, made for these tests: each is read without options, and what it was taken
/// for is in the golden file, with every value of the documents.
@Suite struct ExportTests {
    private static let folder = #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/Exports"
    static let names = GoldenFile.names(in: folder, ending: "")

    static func bytes(_ name: String) -> [UInt8]? {
        GoldenFile.read(folder + "/" + name).map { Array($0.utf8) }
    }

    @Test func thereAreEnough() {
        #expect(Self.names.count >= 20)
    }

    @Test(arguments: names)
    func convertsWithoutOptions(_ name: String) throws {
        let bytes = try #require(Self.bytes(name))
        let sample = Sample(name: name, bytes: bytes, isWhole: true)
        var text = "recognized: " + (JSONReader.recognize(sample)?.reason ?? "no") + "\n"
        let registry = try PluginRegistry().with(TagReader.self)
        let reading = Reading(bytes, name: name, registry: registry)
        for remark in reading.remarks { text += "\(remark.severity.rawValue) \(remark.code): \(remark.message)\n" }
        for document in reading.documents {
            text += "\n" + String(decoding: DocumentJSON.encode(document, isPretty: true), as: UTF8.self) + "\n"
        }
        if let error = reading.error {
            text += "\nerror \(error.code), line \(error.line ?? 0), column \(error.column ?? 0): \(error.message)\n"
        }
        let stem = name.split(separator: ".").joined(separator: "-")
        #expect(GoldenFile.problem(Array(text.utf8), named: "\(stem).txt") == nil)
    }

    /// However the bytes arrive, and wherever blocks end, the documents are the same.
    @Test(arguments: names)
    func blocksDoNotMatter(_ name: String) throws {
        let bytes = try #require(Self.bytes(name))
        let whole = Reading(bytes, name: name)
        for blockSize in [7, 100, 1000] {
            let reading = Reading(bytes, name: name, blockSize: blockSize)
            #expect(reading.documents == whole.documents)
            #expect(reading.remarks == whole.remarks)
            #expect(reading.error == whole.error)
        }
    }
}

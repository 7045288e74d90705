import GalleyTesting
import PluginKit
import Testing

@testable import CSVReader

/// Any bytes are read, to an end, and to what they say.
struct HostileTests {
    private static func text(_ generator: inout SeededGenerator, _ pieces: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<generator.below(60) { bytes += generator.pick(pieces).utf8 }
        return bytes
    }

    /// Cells are those of a reading that is as plain as can be, in pieces of any size.
    @Test func cellsAreThoseOfThePlainReading() throws {
        var generator = SeededGenerator(seed: 1)
        let pieces = [
            "\"", "\"\"", ",", ",", "\n", "\n", "\r\n", "\r", "a", "bc", " ", "é", "\"a\",", "\"\n\"", "\\", "\0",
        ]
        for round in 0..<4_000 {
            let bytes = Self.text(&generator, pieces)
            let (records, isUnclosed) = Reference.records(bytes, delimiter: UInt8(ascii: ","))
            var scanner = RecordScanner(CSVDialect())
            var found: [[String?]] = []
            var at = 0
            var outcome = RecordScanner.Outcome.record
            bytes.withUnsafeBufferPointer { bytes in
                while true {
                    outcome = scanner.next(in: bytes, from: &at, isWhole: true)
                    guard outcome == .record else { break }
                    found.append(
                        scanner.cells.map { cell in
                            var text: [UInt8] = []
                            CellText.append(cell, in: bytes, CSVDialect(), to: &text)
                            return cell.isAbsent ? nil : String(decoding: text, as: UTF8.self)
                        })
                }
            }
            #expect(found == records, "round \(round): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
            #expect((outcome == .incomplete) == isUnclosed, "round \(round)")
        }
    }

    /// Random bytes of all kinds, all at once and in pieces, with all that is found out about them.
    @Test func piecesChangeNothing() throws {
        var generator = SeededGenerator(seed: 2)
        let pieces = [
            "\"", ",", ";", "\t", "|", "'", "\n", "\r\n", "\r", "a", "title", "é", "中", "\u{FEFF}", "\\", "\\\"", " ",
            " \"", "sep=;\n", "=", "'=",
        ]
        for round in 0..<1_500 {
            var bytes = Self.text(&generator, pieces)
            for _ in 0..<generator.below(4) where !bytes.isEmpty {
                bytes[generator.below(bytes.count)] = UInt8(generator.below(256))
            }
            let whole = try read(bytes)
            for size in [1, 3, 64] {
                let table = try read(bytes, pieces: size)
                #expect(table.documents == whole.documents, "round \(round)")
                #expect(table.error == whole.error, "round \(round)")
            }
            #expect(whole.documents.map(\.source.ordinal) == Array(whole.documents.indices))
            for document in whole.documents {
                #expect(document.source.offset + document.source.count <= bytes.count)
            }
        }
    }

    /// The window on a long table stays small.
    @Test func memoryIsThatOfTheLongestRecord() throws {
        let line = Array("2021-12-31,\"a \"\"headline\"\"\",https://example.org/,one; two\n".utf8)
        var bytes: [UInt8] = Array("datePublished,headline,url,keywords\n".utf8)
        while bytes.count < 6 << 20 { bytes += line }
        let input = Input(name: "x", source: PiecesSource(bytes, size: 1 << 16))
        var table = try TableReading(input, CSVReaderOptions(), nil)
        var count = 0
        var largest = 0
        while try table.next() != nil {
            count += 1
            largest = max(largest, table.stream.output.bytes.count)
        }
        #expect(count == bytes.count / line.count)
        #expect(largest <= 2 * TableStream.blockSize)
    }

    @Test func longRecordsAreBounded() throws {
        let long = "a,b\n1,2\n\"x" + String(repeating: "y", count: 5_000_000)
        let table = try read(Array(long.utf8), pieces: 1 << 16) { $0.largestRecord = 1 << 20 }
        #expect(table.documents.count == 1)
        #expect(table.error?.code == "record-too-large")
        #expect(table.error?.line == 3)
        #expect(try read(Array((long + "\"").utf8)).documents.count == 2)
    }
}

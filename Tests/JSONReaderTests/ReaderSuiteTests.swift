import GalleyTesting
import JSONReader
import PluginKit
import Testing

/// The public JSONTestSuite through the reader: whole items, and the same text as a member of a record.
@Suite(.enabled(if: ConformanceFolder.path != nil, Comment(rawValue: ConformanceFolder.absence)))
struct ReaderSuiteTests {
    private static let files = ConformanceFolder.files(in: "json/test_parsing")

    private func bytes(_ file: String) throws -> [UInt8] {
        try ConformanceFolder.bytes(of: "json/test_parsing/" + file)
    }

    private func member(_ bytes: [UInt8]) -> [UInt8] {
        Array(#"{"title":"t","value":"#.utf8) + bytes + Array("}".utf8)
    }

    @Test(arguments: files.filter { $0.hasPrefix("y_") }, [1, 7, Int.max])
    func accepts(_ file: String, _ blockSize: Int) throws {
        let bytes = try bytes(file)
        // A number alone is JSON, though no record.
        let whole = Reading(bytes, name: file, blockSize: blockSize)
        #expect(whole.error == nil || whole.error?.code == "not-a-record", "\(whole.error?.message ?? "")")
        let inside = Reading(member(bytes), name: file, blockSize: blockSize)
        #expect(inside.error == nil)
        #expect(inside.headlines == ["t"])
    }

    @Test(arguments: files.filter { $0.hasPrefix("n_") }, [1, 7, Int.max])
    func refuses(_ file: String, _ blockSize: Int) throws {
        let bytes = try bytes(file)
        let whole = Reading(bytes, name: file, blockSize: blockSize).error
        #expect((whole == nil) == Self.concatenated.contains(file))
        if let whole {
            // What comes first may be a number, which is no record, before what is no JSON.
            #expect(["invalid-json", "not-a-record", "no-document"].contains(whole.code))
            if whole.code != "no-document" { expectPlace(whole, in: bytes) }
        }
        let inside = try #require(Reading(member(bytes), name: file, blockSize: blockSize).error)
        #expect(inside.code == "invalid-json")
        expectPlace(inside, in: member(bytes))
    }

    /// Refused as one JSON text, and read as several.
    private static let concatenated = [
        "n_structure_double_array.json", "n_structure_object_with_trailing_garbage.json",
    ]

    private func expectPlace(_ error: ItemError, in bytes: [UInt8]) {
        #expect((error.line ?? 0) >= 1 && (error.column ?? 0) >= 1)
        #expect((0...bytes.count).contains(error.offset ?? -1))
    }

    /// Numbers of any size are kept by their digits, half a surrogate pair becomes U+FFFD with a loss, a byte order
    /// mark is skipped at the beginning; what is not UTF-8 is refused.
    @Test(arguments: files.filter { $0.hasPrefix("i_") }, [1, 7, Int.max])
    func chooses(_ file: String, _ blockSize: Int) throws {
        let bytes = try bytes(file)
        let whole = Reading(bytes, name: file, blockSize: blockSize)
        let isText = bytes.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
        guard isText else {
            #expect(whole.error?.code == "invalid-json")
            #expect(whole.documents.isEmpty)
            return
        }
        #expect(whole.error == nil || whole.error?.code == "not-a-record", "\(whole.error?.message ?? "")")
        guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return }
        let inside = Reading(member(bytes), name: file, blockSize: blockSize)
        let document = try #require(inside.documents.first)
        let hasSurrogate = String(decoding: bytes, as: UTF8.self).lowercased().contains("\\ud")
        #expect(document.losses.map(\.code) == (hasSurrogate ? ["lone-surrogate"] : []))
        if file.hasPrefix("i_number") {
            guard case .array(let values)? = document.metadata.other["value"], case .number(let digits)? = values.first
            else {
                Issue.record("the number is not kept")
                return
            }
            #expect("[\(digits)]" == String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace })
        }
    }
}

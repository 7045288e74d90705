import GalleyTesting
import Testing

@testable import JSON

/// The public JSONTestSuite: files `y_` must be read, `n_` refused, and `i_` are each parser's own choice.
@Suite(.enabled(if: ConformanceFolder.path != nil, Comment(rawValue: ConformanceFolder.absence)))
struct JSONTestSuiteTests {
    private static let files = ConformanceFolder.files(in: "json/test_parsing")

    private func read(_ file: String, _ options: JSONReadingOptions = .init()) throws -> Result<JSONDocument, JSONError>
    {
        let bytes = try ConformanceFolder.bytes(of: "json/test_parsing/" + file)
        return Result { () throws(JSONError) in try JSONDocument(parsing: bytes, options: options) }
    }

    @Test func suiteIsWhole() {
        #expect(Self.files.count { $0.hasPrefix("y_") } >= 95)
        #expect(Self.files.count { $0.hasPrefix("n_") } >= 188)
        #expect(Self.files.filter { $0.hasPrefix("i_") } == (Self.acceptedChoices + Self.refusedChoices.keys).sorted())
    }

    @Test(arguments: files.filter { $0.hasPrefix("y_") })
    func accepts(_ file: String) throws {
        _ = try read(file).get()
    }

    @Test(arguments: files.filter { $0.hasPrefix("n_") })
    func refuses(_ file: String) throws {
        let bytes = try ConformanceFolder.bytes(of: "json/test_parsing/" + file)
        guard case .failure(let error) = try read(file) else {
            Issue.record("\(file) was read")
            return
        }
        #expect((0...bytes.count).contains(error.byteOffset))
        #expect(error.line >= 1 && error.column >= 1)
        let located = bytes.withUnsafeBufferPointer { JSONErrorLocator.firstMistake(in: $0, options: .init()) }
        #expect(located == error, "the locator finds what the parser refused")
    }

    /// Numbers of any size are kept by their digits; 500 levels are within the depth limit; a byte order
    /// mark is skipped.
    private static let acceptedChoices = [
        "i_number_double_huge_neg_exp.json", "i_number_huge_exp.json", "i_number_neg_int_huge_exp.json",
        "i_number_pos_double_huge_exp.json", "i_number_real_neg_overflow.json", "i_number_real_pos_overflow.json",
        "i_number_real_underflow.json", "i_number_too_big_neg_int.json", "i_number_too_big_pos_int.json",
        "i_number_very_big_negative_int.json", "i_structure_500_nested_arrays.json",
        "i_structure_UTF-8_BOM_empty_object.json",
    ]

    /// Lone surrogates are refused unless the option replaces them; what is not UTF-8 always is.
    private static let refusedChoices: [String: JSONError.Code] = [
        "i_object_key_lone_2nd_surrogate.json": .loneSurrogate,
        "i_string_1st_surrogate_but_2nd_missing.json": .loneSurrogate,
        "i_string_1st_valid_surrogate_2nd_invalid.json": .loneSurrogate,
        "i_string_incomplete_surrogate_and_escape_valid.json": .loneSurrogate,
        "i_string_incomplete_surrogate_pair.json": .loneSurrogate,
        "i_string_incomplete_surrogates_escape_valid.json": .loneSurrogate,
        "i_string_invalid_lonely_surrogate.json": .loneSurrogate,
        "i_string_invalid_surrogate.json": .loneSurrogate,
        "i_string_inverted_surrogates_U+1D11E.json": .loneSurrogate,
        "i_string_lone_second_surrogate.json": .loneSurrogate,
        "i_string_UTF-16LE_with_BOM.json": .notUTF8,
        "i_string_utf16BE_no_BOM.json": .notUTF8,
        "i_string_utf16LE_no_BOM.json": .notUTF8,
        "i_string_UTF-8_invalid_sequence.json": .invalidUTF8,
        "i_string_UTF8_surrogate_U+D800.json": .invalidUTF8,
        "i_string_invalid_utf-8.json": .invalidUTF8,
        "i_string_iso_latin_1.json": .invalidUTF8,
        "i_string_lone_utf8_continuation_byte.json": .invalidUTF8,
        "i_string_not_in_unicode_range.json": .invalidUTF8,
        "i_string_overlong_sequence_2_bytes.json": .invalidUTF8,
        "i_string_overlong_sequence_6_bytes.json": .invalidUTF8,
        "i_string_overlong_sequence_6_bytes_null.json": .invalidUTF8,
        "i_string_truncated-utf-8.json": .invalidUTF8,
    ]

    @Test(arguments: acceptedChoices)
    func choosesToAccept(_ file: String) throws {
        _ = try read(file).get()
    }

    @Test(arguments: refusedChoices.sorted { $0.key < $1.key })
    func choosesToRefuse(_ file: String, _ code: JSONError.Code) throws {
        guard case .failure(let error) = try read(file) else {
            Issue.record("\(file) was read")
            return
        }
        #expect(error.code == code)
        guard code == .loneSurrogate else { return }
        let document = try read(file, JSONReadingOptions(loneSurrogates: .replace)).get()
        #expect(document.replacedSurrogates > 0)
    }
}

import PluginKit

/// Finds out the encoding of an item, and decodes it.
///
/// In this order: a byte order mark; an encoding that was named and does not
/// look like itself; UTF-16 without a mark,
/// when its zeros show it; UTF-8, when all bytes are; the transport's charset; the `encoding` option; windows-1252.
struct ItemDecoder {
    /// The `encoding` option.
    var encoding: TextEncoding?
    /// As the transport gave it; empty when it did not.
    var charset: String

    /// - Throws: an ``ItemError`` when the item is empty or not a text.
    func decode(_ bytes: [UInt8]) throws(ItemError) -> DecodedItem {
        guard !bytes.isEmpty else { throw ItemError("empty-item", "the item is empty: 0 bytes") }
        var result: Result<DecodedItem, ItemError>?
        bytes.withUnsafeBufferPointer { buffer in
            do throws(ItemError) {
                result = try decodeUnlessUTF8(buffer).map { .success($0) }
            } catch {
                result = .failure(error)
            }
        }
        let item = try result?.get() ?? DecodedItem(bytes: bytes, start: Self.hasUTF8Mark(bytes) ? 3 : 0)
        try Self.checkNotEmpty(item, byteCount: bytes.count)
        return item
    }

    /// - Returns: `nil` when the bytes are UTF-8 already.
    private func decodeUnlessUTF8(_ bytes: Bytes) throws(ItemError) -> DecodedItem? {
        if let (decoder, start) = Self.wideMark(bytes) { return decoder.decode(bytes, start: start) }
        if bytes.starts(with: Self.utf8Mark) {
            if UTF8Check.isValid(Bytes(rebasing: bytes[3...])) { return nil }
            return UTF8Repair.decode(bytes, start: 3, .replace)
        }
        if let (name, help) = BinarySniffer.magic(bytes) {
            throw ItemError("not-text", "the item is not text; it looks like \(name)", offset: 0, help: help)
        }
        var hint: TextEncoding? { charset.isEmpty ? nil : TextEncoding(Self.webName(charset)) }
        if let encoding, encoding.overrides(bytes) { return encoding.decode(bytes) }
        if let hint, hint.overrides(bytes) { return hint.decode(bytes) }
        if let isBigEndian = WideDecoder.evidentUTF16Order(bytes) {
            let decoder = WideDecoder(width: 2, isBigEndian: isBigEndian)
            var item = decoder.decode(bytes, start: 0)
            item.encodingNote = "it has no byte order mark, but zeros in every other byte: read as \(decoder.name)"
            return item
        }
        let isUTF8 = UTF8Check.isValid(bytes)
        if BinarySniffer.isMostlyControls(bytes, isUTF8: isUTF8) {
            throw ItemError(
                "not-text", "the item is not text; many of its bytes are control characters", offset: 0,
                help: "if it is text, name its encoding with the option 'encoding'; otherwise leave it out of 'from'")
        }
        if isUTF8 { return nil }
        if let hint {
            if case .utf8 = hint {} else { return hint.decode(bytes) }
        }
        return encoding?.decode(bytes) ?? UTF8Repair.decode(bytes, start: 0, .assumeWindows1252)
    }

    private static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private static func hasUTF8Mark(_ bytes: [UInt8]) -> Bool { bytes.starts(with: utf8Mark) }

    private static func wideMark(_ bytes: Bytes) -> (WideDecoder, start: Int)? {
        if bytes.count % 4 == 0 {
            if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (WideDecoder(width: 4, isBigEndian: false), 4) }
            if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (WideDecoder(width: 4, isBigEndian: true), 4) }
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return (WideDecoder(width: 2, isBigEndian: false), 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (WideDecoder(width: 2, isBigEndian: true), 2) }
        return nil
    }

    /// What the web means by a name: Latin-1 and ASCII there are windows-1252 (WHATWG Encoding Standard, section 4.2).
    private static func webName(_ charset: String) -> String {
        switch charset.lowercased() {
        case "iso-8859-1", "iso8859-1", "latin1", "l1", "us-ascii", "ascii": "windows-1252"
        default: charset
        }
    }

    private static func checkNotEmpty(_ item: DecodedItem, byteCount: Int) throws(ItemError) {
        guard item.start < item.bytes.count else {
            throw ItemError("empty-item", "the item is empty: a byte order mark and nothing else")
        }
        for byte in item.bytes[item.start...] {
            if !TextLine.isSpace(byte), byte != 0x0A, byte != 0x0D { return }
        }
        throw ItemError("empty-item", "the item is empty: \(byteCount) bytes, all of them white space")
    }
}

import PluginKit

/// The encoding of an item by its beginning.
///
/// In this order: a byte order mark; UTF-16 without one, when its zeros show it; UTF-8, when the beginning has
/// characters that only it forms; the `encoding` option; the transport's charset; UTF-8 with windows-1252 for what is
/// none.
struct EncodingChoice {
    var encoding: TextEncoding
    /// Bytes of the byte order mark.
    var start = 0
    /// What was guessed.
    var note: String?

    init(_ sample: Bytes, isWhole: Bool, option: TextEncoding?, charset: String) {
        encoding = .utf8(assumesWindows1252: true)
        if let (marked, length) = Self.mark(sample) {
            encoding = marked
            start = length
            return
        }
        if let isBigEndian = Self.evidentOrder(sample, isWhole: isWhole) {
            encoding = .wide(width: 2, isBigEndian: isBigEndian)
            note = "it has no byte order mark, but zeros in every other byte: read as \(encoding.name)"
            return
        }
        guard let named = option ?? TextEncoding(charset: charset) else { return }
        if case .utf8 = named {
            // What is not UTF-8 in an item that is said to be is a mistake, not another encoding.
            if option != nil { encoding = named }
            return
        }
        if !Self.isPlainlyUTF8(sample, isWhole: isWhole) { encoding = named }
    }

    private static func mark(_ bytes: Bytes) -> (TextEncoding, Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8(assumesWindows1252: false), 3) }
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.wide(width: 4, isBigEndian: false), 4) }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.wide(width: 4, isBigEndian: true), 4) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.wide(width: 2, isBigEndian: false), 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.wide(width: 2, isBigEndian: true), 2) }
        return nil
    }

    /// The byte order that the zeros of ASCII in UTF-16 show: nearly every other byte is one, and hardly any else.
    private static func evidentOrder(_ bytes: Bytes, isWhole: Bool) -> Bool? {
        let pairs = min(bytes.count, 4_096) / 2
        guard pairs >= 4, !isWhole || bytes.count % 2 == 0 else { return nil }
        var zeros = (even: 0, odd: 0)
        for pair in 0..<pairs {
            if bytes[pair * 2] == 0 { zeros.even += 1 }
            if bytes[pair * 2 + 1] == 0 { zeros.odd += 1 }
        }
        func isPlain(_ many: Int, _ few: Int) -> Bool { many * 10 >= pairs * 7 && few * 50 <= pairs }
        if isPlain(zeros.odd, zeros.even) { return false }
        return isPlain(zeros.even, zeros.odd) ? true : nil
    }

    /// Whether the bytes are UTF-8 and not merely ASCII; the last character may be cut off.
    private static func isPlainlyUTF8(_ bytes: Bytes, isWhole: Bool) -> Bool {
        let valid = UTF8Check.firstInvalid(bytes) ?? bytes.count
        guard valid == bytes.count || (!isWhole && bytes.count - valid < 4) else { return false }
        return bytes[..<valid].contains { $0 >= 0x80 }
    }
}

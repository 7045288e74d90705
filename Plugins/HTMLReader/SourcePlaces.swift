import HTML5
import PluginKit

/// Where in an item stands what its tree knows by places in decoded text.
///
/// All encodings of pages but one write line ends, spaces, and most punctuation of ASCII, `<` and `>` with it, as
/// themselves, and nothing else with the same bytes. These marks come in the same order before and after decoding, and
/// nearly every node begins and ends at one.
struct SourcePlaces: Sendable {
    /// Whether the tree was parsed from the item's own bytes.
    let isIdentity: Bool
    /// Where the marks are in the decoded text, and where in the item; both empty when that could not be told.
    private let decoded: [UInt32]
    private let item: [UInt32]
    /// Bytes of a mark in the item.
    private let unit: UInt32
    /// Bytes that any character has in the item; 0 where that varies.
    private let width: UInt32
    private let text: [UInt8]

    static let identity = SourcePlaces(isIdentity: true, decoded: [], item: [], unit: 1, width: 0, text: [])

    private init(isIdentity: Bool, decoded: [UInt32], item: [UInt32], unit: UInt32, width: UInt32, text: [UInt8]) {
        self.isIdentity = isIdentity
        self.decoded = decoded
        self.item = item
        self.unit = unit
        self.width = width
        self.text = text
    }

    /// - Parameters:
    ///   - bytes: the item's.
    ///   - tree: parsed from them.
    init(of bytes: [UInt8], in tree: HTMLTree) {
        if tree.encoding == .utf8, tree.source.count == bytes.count {
            self = .identity
            return
        }
        let decoded = Self.marks(tree.source, step: 1, offset: 0)
        let item: [UInt32]
        var (unit, width): (UInt32, UInt32) = (1, 0)
        switch tree.encoding {
        case .utf16LE, .utf16BE:
            item = Self.marks(bytes, step: 2, offset: tree.encoding == .utf16BE ? 1 : 0)
            unit = 2
        case .utf8, .gbk, .gb18030, .big5, .eucJP, .shiftJIS, .eucKR, .iso2022JP, .replacement:
            item = Self.marks(bytes, step: 1, offset: 0)
        default:
            item = Self.marks(bytes, step: 1, offset: 0)
            width = 1
        }
        let isAligned = decoded.count == item.count
        self.init(
            isIdentity: false, decoded: isAligned ? decoded : [], item: isAligned ? item : [], unit: unit,
            width: width, text: tree.source)
    }

    /// Whether places are known.
    var isKnown: Bool { isIdentity || !decoded.isEmpty || text.isEmpty }

    /// The place in the item of a range of decoded text.
    func span(_ start: UInt32, _ end: UInt32) -> SourceSpan {
        guard !decoded.isEmpty, start < end else { return .none }
        let first = place(start)
        return SourceSpan(start: first, count: max(place(end), first) - first)
    }

    private func place(_ offset: UInt32) -> UInt32 {
        // How many marks stand before the offset.
        var low = 0
        var high = decoded.count
        while low < high {
            let middle = (low + high) / 2
            if decoded[middle] < offset { low = middle + 1 } else { high = middle }
        }
        if low < decoded.count, decoded[low] == offset { return item[low] }
        let (from, base) = low == 0 ? (0, 0) : (decoded[low - 1] + 1, item[low - 1] + unit)
        let characters = text[Int(from)..<Int(min(offset, UInt32(text.count)))].count { $0 & 0xC0 != 0x80 }
        return base + UInt32(characters) * width
    }

    private static func marks(_ bytes: [UInt8], step: Int, offset: Int) -> [UInt32] {
        var found: [UInt32] = []
        var index = 0
        while index + step <= bytes.count {
            let byte = bytes[index + offset]
            let isMark = byte &- 0x20 < 0x10 || byte &- 0x3A < 6 || byte == 0x0A || byte == 0x09
            if isMark, step == 1 || bytes[index + 1 - offset] == 0 { found.append(UInt32(index)) }
            index += step
        }
        return found
    }
}

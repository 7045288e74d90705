import PluginKit

/// An item as UTF-8, and the way back to its bytes.
struct SourceText {
    /// Well-formed UTF-8.
    private(set) var bytes: [UInt8]
    /// Where the text begins: past a byte order mark.
    private(set) var start = 0
    /// Where parts of the text begin in the item, when the text is not the item itself.
    private(set) var marks: [Mark] = []
    /// Bytes of a unit of the item's encoding.
    private(set) var unit = 1
    /// How many bytes the item has.
    let itemCount: Int
    private(set) var remarks: [Remark] = []

    /// An offset in the text and where that is in the item.
    struct Mark {
        var text: Int
        var item: Int
    }

    /// Decodes an item: by its byte order mark, or as UTF-8, in which bytes that are none are windows-1252.
    ///
    /// - Throws: an ``ItemError`` when the item is empty, too large, or not a text.
    init(_ item: [UInt8]) throws(ItemError) {
        itemCount = item.count
        bytes = item
        guard !item.isEmpty else { throw ItemError("empty-item", "the item is empty: 0 bytes") }
        guard item.count <= MarkdownReader.largestItem else {
            throw ItemError(
                "item-too-large",
                "the item has more than \(MarkdownReader.largestItem) bytes, the most that the parser takes",
                help: "split it")
        }
        if let (width, isBigEndian) = Self.wideMark(item) {
            decodeWide(item, width: width, isBigEndian: isBigEndian)
        } else {
            start = item.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            if item.withUnsafeBufferPointer({ Self.isMostlyControls($0) }) {
                throw ItemError(
                    "not-text", "the item is not text; many of its bytes are control characters", offset: 0,
                    help: "leave it out of 'from'")
            }
            if let bad = item.withUnsafeBufferPointer({ UTF8Check.firstInvalid($0) }) { repair(item, from: bad) }
        }
        guard bytes[start...].contains(where: { !Byte.isSpace($0) }) else {
            throw ItemError("empty-item", "the item is empty: \(item.count) bytes, all of them white space")
        }
    }

    /// Whether a tenth of the beginning is control characters, as in no text.
    private static func isMostlyControls(_ bytes: Bytes) -> Bool {
        let count = min(bytes.count, 1 << 16)
        var controls = 0
        for byte in bytes[part: 0..<count] where byte < 0x20 && !Byte.isSpace(byte) && byte != 0x1B { controls += 1 }
        return controls >= 4 && controls * 10 > count
    }

    /// Offset in the item of an offset in the text.
    func item(_ text: Int) -> Int {
        guard !marks.isEmpty else { return text }
        var low = 0
        var high = marks.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if marks[middle].text <= text { low = middle } else { high = middle }
        }
        let mark = marks[low]
        if unit == 1 { return mark.item + text - mark.text }
        // Characters beyond the first plane are two units of UTF-16.
        let units = bytes[mark.text..<max(text, mark.text)].reduce(0) { sum, byte in
            byte & 0xC0 == 0x80 ? sum : sum + (byte >= 0xF0 && unit == 2 ? 2 : 1)
        }
        return min(mark.item + units * unit, itemCount)
    }

    // MARK: windows-1252

    /// The characters of the bytes from 0x80 on in windows-1252 (WHATWG Encoding Standard, section 9), of which the
    /// rest are their own numbers.
    private static let windows1252: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]

    private mutating func repair(_ item: [UInt8], from bad: Int) {
        bytes = Array(item[..<bad])
        marks = [Mark(text: 0, item: 0)]
        var count = 0
        item.withUnsafeBufferPointer { item in
            var index = bad
            while index < item.count {
                let rest = item[part: index..<item.count]
                let valid = UTF8Check.firstInvalid(rest) ?? rest.count
                bytes.append(contentsOf: rest[part: 0..<valid])
                index += valid
                // A run of bad bytes is passed without asking about each what all the rest is like.
                while index < item.count, !Self.beginsSequence(item, index) {
                    let byte = item[index]
                    append(byte < 0xA0 && byte >= 0x80 ? Self.windows1252[Int(byte) - 0x80] : UInt32(byte))
                    count += 1
                    index += 1
                    marks.append(Mark(text: bytes.count, item: index))
                }
            }
        }
        remarks.append(
            .note(
                "encoding-assumed",
                "\(count) \(count == 1 ? "byte is" : "bytes are") not UTF-8, the first at byte \(bad) of the item; "
                    + "windows-1252 is assumed", at: SourceSpan(bad..<bad + 1)))
    }

    private static func beginsSequence(_ item: Bytes, _ index: Int) -> Bool {
        let end = min(index + 4, item.count)
        return (index + 1...end).contains { UTF8Check.isValid(item[part: index..<$0]) }
    }

    private mutating func append(_ scalar: UInt32) {
        bytes.append(contentsOf: UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
    }

    // MARK: UTF-16 and UTF-32

    private static func wideMark(_ bytes: [UInt8]) -> (width: Int, isBigEndian: Bool)? {
        if bytes.count % 4 == 0 {
            if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (4, false) }
            if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (4, true) }
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return (2, false) }
        return bytes.starts(with: [0xFE, 0xFF]) ? (2, true) : nil
    }

    /// The most bytes of the text that are counted to find an offset.
    private static let markDistance = 1_024

    private mutating func decodeWide(_ item: [UInt8], width: Int, isBigEndian: Bool) {
        func unit(_ index: Int) -> UInt32 {
            var value: UInt32 = 0
            for offset in 0..<width {
                value = value << 8 | UInt32(item[index + (isBigEndian ? offset : width - 1 - offset)])
            }
            return value
        }
        self.unit = width
        bytes = []
        bytes.reserveCapacity(item.count * 3 / width)
        marks = [Mark(text: 0, item: width)]
        var bad = (count: 0, first: 0)
        var index = width
        while index < item.count {
            let at = index
            var scalar: UInt32 = index + width <= item.count ? unit(index) : 0xD800
            index = min(index + width, item.count)
            if width == 2, 0xD800...0xDBFF ~= scalar, index + 2 <= item.count {
                let low = unit(index)
                if 0xDC00...0xDFFF ~= low {
                    scalar = 0x1_0000 + ((scalar - 0xD800) << 10) + (low - 0xDC00)
                    index += 2
                }
            }
            if Unicode.Scalar(scalar) == nil {
                if bad.count == 0 { bad.first = at }
                bad.count += 1
            }
            append(scalar)
            if scalar == 0x0A || scalar == 0x0D || bytes.count - marks[marks.count - 1].text > Self.markDistance {
                marks.append(Mark(text: bytes.count, item: index))
            }
        }
        guard bad.count > 0 else { return }
        remarks.append(
            .loss(
                "undecodable-bytes",
                "\(bad.count) units are not UTF-\(width * 8), the first at byte \(bad.first) of the item; U+FFFD stands "
                    + "for them", at: SourceSpan(bad.first..<bad.first + width)))
    }
}

import PluginKit

/// An item as UTF-8, and the way back to its bytes.
struct DecodedItem {
    /// Well-formed UTF-8.
    var bytes: [UInt8]
    /// Where the text begins: past a byte order mark that the bytes still have.
    var start = 0
    var map = OffsetMap.identity
    /// Bytes that became U+FFFD.
    var undecodable = DecodingFindings()
    /// Bytes that were taken for windows-1252 for want of anything better.
    var assumed = DecodingFindings()
    /// What the encoding is, when it was neither marked nor asked for.
    var encodingNote: String?
    /// The encoding's name, for messages.
    var encodingName = "UTF-8"
}

/// The text of an item while its bytes are at hand.
struct ItemText {
    let bytes: Bytes
    /// Where the text stands in the bytes.
    let range: Range<Int>
    let map: OffsetMap

    /// A range of the text, copied.
    func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// The bytes of the item that a range of the text came from, counted from the offset `base` of the item.
    func span(_ range: Range<Int>, from base: Int) -> SourceSpan {
        let start = max(map.item(range.lowerBound) - base, 0)
        return SourceSpan(start..<max(map.item(range.upperBound) - base, start))
    }
}

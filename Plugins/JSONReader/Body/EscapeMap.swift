import JSON
import PluginKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Tells where in the source the parts of a string's content stand, part by part from its beginning.
struct EscapeMap {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    private let source: Bytes
    private let hasEscapes: Bool
    /// Where the string's opening quote stands in its document.
    private let origin: Int
    /// Places in the content and in the source that stand for each other.
    private var content = 0
    private var place = 1
    /// The next backslash at or after `place`.
    private var backslash: Int

    /// - Parameter start: where the document begins.
    init(_ string: UnsafeJSONView, from start: Int) {
        source = string.sourceBytes
        hasEscapes = string.hasEscapes
        origin = string.byteOffset - start
        backslash = hasEscapes ? Self.next(source, from: 1) : source.count
    }

    /// The bytes of the source that part of the content came from; parts must be asked for in order.
    mutating func span(_ range: Range<Int>) -> SourceSpan {
        guard hasEscapes else { return SourceSpan(origin + 1 + range.lowerBound..<origin + 1 + range.upperBound) }
        let start = sourcePlace(of: range.lowerBound)
        let end = sourcePlace(of: range.upperBound)
        return SourceSpan(origin + start..<origin + max(start, end))
    }

    private mutating func sourcePlace(of index: Int) -> Int {
        while content < index, place < source.count {
            let plain = min(index - content, backslash - place)
            content += plain
            place += plain
            guard content < index, place == backslash, place + 1 < source.count else { continue }
            let (width, length) = Self.escape(source, at: place)
            content += length
            place += width
            backslash = Self.next(source, from: place)
        }
        return place
    }

    private static func next(_ source: Bytes, from start: Int) -> Int {
        guard start < source.count, let base = source.baseAddress,
            let found = memchr(base + start, Int32(UInt8(ascii: "\\")), source.count - start)
        else { return source.count }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// How many bytes an escape takes, and how many what it stands for.
    private static func escape(_ source: Bytes, at index: Int) -> (width: Int, length: Int) {
        guard source[index + 1] == UInt8(ascii: "u"), index + 5 < source.count else { return (2, 1) }
        var unit: UInt32 = 0
        for digit in source[index + 2..<index + 6] {
            unit = unit << 4 | UInt32(digit < 0x40 ? digit & 15 : (digit & 7) + 9)
        }
        switch unit {
        case 0..<0x80: return (6, 1)
        case 0x80..<0x800: return (6, 2)
        case 0xD800..<0xDC00
        where index + 7 < source.count && source[index + 6] == UInt8(ascii: "\\")
            && source[index + 7] == UInt8(ascii: "u"):
            return (12, 4)
        default: return (6, 3)
        }
    }

    /// Where the content stands in the source, with its opening quote: from each place in the content on, byte by
    /// byte from a place in the source, up to the next.
    static func steps(of string: UnsafeJSONView) -> [(content: Int, source: Int)] {
        var steps = [(content: 0, source: 1)]
        guard string.hasEscapes else { return steps }
        let source = string.sourceBytes
        var content = 0
        var place = 1
        while true {
            let backslash = next(source, from: place)
            guard backslash + 1 < source.count else { return steps }
            let (width, length) = escape(source, at: backslash)
            content += backslash - place + length
            place = backslash + width
            steps.append((content, place))
        }
    }
}

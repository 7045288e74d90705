import PluginKit

/// Turns the bytes of an item into UTF-8, block by block.
struct TextDecoder {
    /// What the decoder writes to.
    struct Output {
        /// The text from ``base`` on.
        var bytes: [UInt8] = []
        /// Where in the whole text ``bytes`` begin.
        var base = 0
        var marks: OffsetMarks
        var findings = DecodingFindings()

        /// Where in the whole text the next byte will stand.
        var end: Int { base + bytes.count }

        @inline(__always)
        mutating func append(_ scalar: UInt32) {
            guard scalar >= 0x80 else {
                bytes.append(UInt8(truncatingIfNeeded: scalar))
                return
            }
            if scalar < 0x800 {
                bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
            } else {
                if scalar < 0x1_0000 {
                    bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
                } else {
                    bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
                    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
                }
                bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            }
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        }

        mutating func appendReplacement(item: Int) {
            findings.note(.replaced, text: end, item: item)
            append(0xFFFD)
        }
    }

    let encoding: TextEncoding
    private let iconv: IconvStream?

    init(_ encoding: TextEncoding) {
        self.encoding = encoding
        if case .named(let name) = encoding { iconv = IconvStream(name) } else { iconv = nil }
    }

    /// Decodes as much of a block as can be.
    ///
    /// - Parameters:
    ///   - item: where in the item the block begins.
    ///   - isLast: whether nothing follows it.
    /// - Returns: how many bytes were taken; the rest begins a character and waits for more.
    func decode(_ block: Bytes, item: Int, isLast: Bool, into output: inout Output) -> Int {
        switch encoding {
        case .utf8(let assumes): decodeUTF8(block, item, isLast, assumes, &output)
        case .wide(let width, let isBigEndian): decodeWide(block, item, isLast, width, isBigEndian, &output)
        case .windows1252: decodeSingle(block, item, &output)
        case .named: decodeNamed(block, item, isLast, &output)
        }
    }

    // MARK: UTF-8

    private func decodeUTF8(
        _ block: Bytes, _ item: Int, _ isLast: Bool, _ assumes: Bool, _ output: inout Output
    ) -> Int {
        var index = 0
        while index < block.count {
            let rest = block[part: index..<block.count]
            let valid = UTF8Check.firstInvalid(rest) ?? rest.count
            output.bytes.append(contentsOf: rest[part: 0..<valid])
            index += valid
            guard index < block.count else { break }
            if !isLast, Self.isCutSequence(block[part: index..<block.count]) { return index }
            if assumes {
                output.findings.note(.assumed, text: output.end, item: item + index)
                output.append(SingleByteTable.windows1252.scalars[Int(block[index])])
            } else {
                output.appendReplacement(item: item + index)
            }
            index += 1
            output.marks.note(text: output.end, item: item + index)
        }
        return block.count
    }

    /// Whether bytes, which are no whole sequence, could begin one with what follows.
    private static func isCutSequence(_ bytes: Bytes) -> Bool {
        let width =
            switch bytes[0] {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        return bytes.count < width && bytes.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
    }

    // MARK: UTF-16 and UTF-32 (The Unicode Standard, section 3.10)

    private func decodeWide(
        _ block: Bytes, _ item: Int, _ isLast: Bool, _ width: Int, _ isBigEndian: Bool, _ output: inout Output
    ) -> Int {
        func unit(_ index: Int) -> UInt32 {
            var value: UInt32 = 0
            for offset in 0..<width {
                value = value << 8 | UInt32(block[index + (isBigEndian ? offset : width - 1 - offset)])
            }
            return value
        }
        var index = 0
        while index + width <= block.count {
            let at = index
            var scalar = unit(index)
            index += width
            if width == 2, 0xD800...0xDBFF ~= scalar {
                if index + width > block.count, !isLast { return at }
                if index + width <= block.count, case let low = unit(index), 0xDC00...0xDFFF ~= low {
                    scalar = 0x1_0000 + ((scalar - 0xD800) << 10) + (low - 0xDC00)
                    index += width
                }
            }
            if 0xD800...0xDFFF ~= scalar || scalar > 0x10_FFFF {
                output.appendReplacement(item: item + at)
            } else {
                output.append(scalar)
            }
            if scalar == 0x0A || scalar == 0x0D { output.marks.note(text: output.end, item: item + index) }
        }
        if isLast, index < block.count {
            output.appendReplacement(item: item + index)
            index = block.count
        }
        return index
    }

    // MARK: Other encodings

    private func decodeSingle(_ block: Bytes, _ item: Int, _ output: inout Output) -> Int {
        SingleByteTable.windows1252.scalars.withUnsafeBufferPointer { scalars in
            for index in block.indices {
                let byte = block[index]
                if byte < 0x80 {
                    output.bytes.append(byte)
                    if Byte.isLineEnd(byte) { output.marks.note(text: output.end, item: item + index + 1) }
                } else {
                    output.append(scalars[Int(byte)])
                }
            }
        }
        return block.count
    }

    /// Decodes line by line, so that there are marks: no character of the encodings that come here has a line feed
    /// among its bytes.
    private func decodeNamed(_ block: Bytes, _ item: Int, _ isLast: Bool, _ output: inout Output) -> Int {
        guard let iconv else {
            // The name was known a moment ago; should the system have lost it, every byte is still accounted for.
            return decodeUTF8(block, item, isLast, false, &output)
        }
        var index = 0
        while index < block.count {
            let line = block[index...].firstIndex(of: Byte.lineFeed).map { $0 + 1 } ?? block.count
            let (taken, stop) = iconv.convert(block[part: index..<line], into: &output.bytes)
            index += taken
            if index == line {
                output.marks.note(text: output.end, item: item + index)
                continue
            }
            if stop == .cut, !isLast, line == block.count, block.count - index < 16 { return index }
            output.appendReplacement(item: item + index)
            index += 1
        }
        if isLast { _ = iconv.convert(nil, into: &output.bytes) }
        return index
    }
}

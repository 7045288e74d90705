extension Tokenizer where Sink: ~Copyable {
    /// The character reference that begins with the "&" here (HTML Standard, sections 13.2.5.72 to 13.2.5.80).
    ///
    /// - Returns: what it means; `nil`, and nothing read, where the "&" is only that.
    @inline(never)
    mutating func reference(inAttribute: Bool) -> DecodedText? {
        let start = at + 1
        guard start < end else { return nil }
        return base[start] == 0x23
            ? numericReference(start + 1) : namedReference(start, inAttribute: inAttribute)
    }

    private mutating func namedReference(_ start: Int, inAttribute: Bool) -> DecodedText? {
        let limit = min(end, start + NamedReferences.longest)
        var stop = start
        while stop < limit, isAlphanumeric(base[stop]) { stop += 1 }
        guard stop > start else { return nil }
        let references = NamedReferences.shared
        if stop < end, base[stop] == 0x3B, let meaning = references.meaning(base + start, stop - start) {
            at = stop + 1
            return meaning.text
        }
        var count = min(stop - start, NamedReferences.longestLegacy)
        while count > 1 {
            if let meaning = references.meaning(base + start, count), meaning.isLegacy {
                let next = start + count
                // Pages had "&" in the queries of links long before there was a name for every letter.
                if inAttribute, next < end, base[next] == 0x3D || isAlphanumeric(base[next]) { return nil }
                at = next
                return meaning.text
            }
            count -= 1
        }
        return nil
    }

    private mutating func numericReference(_ start: Int) -> DecodedText? {
        var place = start
        var code: UInt32 = 0
        let isHexadecimal = place < end && base[place] | 0x20 == 0x78
        if isHexadecimal { place += 1 }
        let digits = place
        while place < end, let digit = digit(base[place], isHexadecimal) {
            // Beyond Unicode it is U+FFFD, however large.
            if code <= 0x10FFFF { code = code * (isHexadecimal ? 16 : 10) + digit }
            place += 1
        }
        guard place > digits else { return nil }
        if place < end, base[place] == 0x3B { place += 1 }
        at = place
        return DecodedText(scalar: Self.meaning(code))
    }

    private func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
        if byte &- 0x30 < 10 { return UInt32(byte &- 0x30) }
        let letter = (byte | 0x20) &- 0x61
        return isHexadecimal && letter < 6 ? UInt32(letter) + 10 : nil
    }

    private func isAlphanumeric(_ byte: UInt8) -> Bool {
        HTMLByte.isLetter(byte) || byte &- 0x30 < 10
    }

    /// What a number stands for (section 13.2.5.80): C1 controls are what Windows has there.
    private static func meaning(_ code: UInt32) -> UInt32 {
        switch code {
        case 0, 0xD800...0xDFFF, 0x110000...: 0xFFFD
        case 0x80...0x9F: windows1252[Int(code) - 0x80]
        default: code
        }
    }

    private static var windows1252: [UInt32] {
        [
            0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
            0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
            0x0153, 0x9D, 0x017E, 0x0178,
        ]
    }
}

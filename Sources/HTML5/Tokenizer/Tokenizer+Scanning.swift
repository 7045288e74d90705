extension Tokenizer where Sink: ~Copyable {
    /// Where a "<" or "&" comes next.
    @inline(__always)
    func endOfCleanText(_ start: Int) -> Int {
        var at = start
        while at &+ 16 <= end {
            let block = block(at)
            let found = position(Self.equals(block, 0x3C) .| Self.equals(block, 0x26))
            if found < 16 { return at &+ found }
            at &+= 16
        }
        while at < end, base[at] != 0x3C, base[at] != 0x26 { at &+= 1 }
        return at
    }

    /// Where a "<", "&", carriage return or U+0000 comes next.
    @inline(__always)
    func endOfText(_ start: Int) -> Int {
        var at = start
        while at &+ 16 <= end {
            let block = block(at)
            let odd = Self.equals(block, 0x0D) .| Self.equals(block, 0)
            let found = position(Self.equals(block, 0x3C) .| Self.equals(block, 0x26) .| odd)
            if found < 16 { return at &+ found }
            at &+= 16
        }
        while at < end, !isOddInText(base[at]) { at &+= 1 }
        return at
    }

    /// Where the quote, a "&", a carriage return or U+0000 comes next.
    @inline(__always)
    func endOfQuoted(_ start: Int, _ quote: UInt8) -> Int {
        var at = start
        while at &+ 16 <= end {
            let block = block(at)
            let odd = Self.equals(block, 0x0D) .| Self.equals(block, 0)
            let found = position(Self.equals(block, quote) .| Self.equals(block, 0x26) .| odd)
            if found < 16 { return at &+ found }
            at &+= 16
        }
        while at < end {
            let byte = base[at]
            if byte == quote || byte == 0x26 || byte == 0x0D || byte == 0 { break }
            at &+= 1
        }
        return at
    }

    /// Where a carriage return or U+0000 comes next, up to a place.
    func endOfPlain(_ start: Int, _ stop: Int) -> Int {
        var at = start
        while at &+ 16 <= stop {
            let block = block(at)
            let found = position(Self.equals(block, 0x0D) .| Self.equals(block, 0))
            if found < 16 { return at &+ found }
            at &+= 16
        }
        while at < stop, base[at] != 0x0D, base[at] != 0 { at &+= 1 }
        return at
    }

    @inline(__always)
    private func isOddInText(_ byte: UInt8) -> Bool {
        byte == 0x3C || byte == 0x26 || byte == 0x0D || byte == 0
    }

    /// - Precondition: 16 bytes are left.
    @inline(__always)
    private func block(_ at: Int) -> SIMD16<UInt8> {
        UnsafeRawPointer(base + at).loadUnaligned(as: SIMD16<UInt8>.self)
    }

    /// Which bytes of a block are this one. The comparison of a vector with a scalar is not compiled to one instruction,
    /// that of two vectors is.
    @inline(__always)
    private static func equals(_ block: SIMD16<UInt8>, _ byte: UInt8) -> SIMDMask<SIMD16<Int8>> {
        block .== SIMD16(repeating: byte)
    }

    /// The first place that a mask has; 16 for none. Two words are quicker to test than the mask's own `any`.
    @inline(__always)
    private func position(_ mask: SIMDMask<SIMD16<Int8>>) -> Int {
        let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
        let low = UInt64(littleEndian: words[0])
        let high = UInt64(littleEndian: words[1])
        if low != 0 { return low.trailingZeroBitCount &>> 3 }
        return 8 &+ high.trailingZeroBitCount &>> 3
    }

    @inline(__always)
    mutating func skipSpaces() {
        while at < end, HTMLByte.isSpace(base[at]) { at &+= 1 }
    }
}

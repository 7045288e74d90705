extension Tokenizer where Sink: ~Copyable {
    /// The tag name here, which begins with a letter; ends before white space, "/" or ">".
    @inline(__always)
    mutating func readTagName() -> TagName {
        if at &+ 16 <= end {
            let first = word(at)
            let stops = ByteWord.controls(first) | zeros(first, 0x2F) | zeros(first, 0x3E)
            if stops != 0 {
                let count = stops.trailingZeroBitCount &>> 3
                if isNameEnd(base[at &+ count]) {
                    at &+= count
                    let low = ByteWord.lowercased(ByteWord.prefix(first, count))
                    return TagName(
                        rawValue: UInt16(truncatingIfNeeded: store.pointee.tagNames.number(low, 0, count)))
                }
            }
        }
        return readLongTagName()
    }

    @inline(never)
    private mutating func readLongTagName() -> TagName {
        let number = withLongName(stop: 0x3E) { store, name, count in
            store.pointee.tagNames.number(name, count)
        }
        return TagName(rawValue: UInt16(truncatingIfNeeded: number))
    }

    /// The attribute name here; ends before white space, "/", ">" or, except at its start, "=".
    @inline(__always)
    mutating func readAttributeName() -> AttributeName {
        if at &+ 24 <= end {
            let first = word(at)
            let stops =
                ByteWord.controls(first) | zeros(first, 0x2F) | zeros(first, 0x3E) | zeros(first, 0x3D)
            if stops != 0 {
                let count = stops.trailingZeroBitCount &>> 3
                if count > 0, isAttributeNameEnd(base[at &+ count]) {
                    at &+= count
                    let low = ByteWord.lowercased(ByteWord.prefix(first, count))
                    return AttributeName(rawValue: store.pointee.attributeNames.number(low, 0, count))
                }
            } else {
                let second = word(at &+ 8)
                let stops =
                    ByteWord.controls(second) | zeros(second, 0x2F) | zeros(second, 0x3E) | zeros(second, 0x3D)
                let count = stops.trailingZeroBitCount &>> 3
                // Without a stop the count is 8, and the byte after it is still of the page.
                if isAttributeNameEnd(base[at &+ 8 &+ count]) {
                    at &+= 8 &+ count
                    let low = ByteWord.lowercased(first)
                    let high = ByteWord.lowercased(ByteWord.prefix(second, count))
                    return AttributeName(rawValue: store.pointee.attributeNames.number(low, high, 8 &+ count))
                }
            }
        }
        return readLongAttributeName()
    }

    @inline(never)
    private mutating func readLongAttributeName() -> AttributeName {
        let number = withLongName(stop: 0x3D) { store, name, count in
            store.pointee.attributeNames.number(name, count)
        }
        return AttributeName(rawValue: number)
    }

    /// Reads a name byte by byte: in lower case, with U+FFFD for U+0000.
    private mutating func withLongName(
        stop: UInt8, _ body: (UnsafeMutablePointer<TreeStore>, UnsafePointer<UInt8>, Int) -> UInt32
    ) -> UInt32 {
        let start = at
        at &+= 1
        var isAsIs = base[start] != 0 && HTMLByte.lowercased(base[start]) == base[start]
        while at < end {
            let byte = base[at]
            if byte == stop || isNameEnd(byte) { break }
            if byte == 0 || HTMLByte.lowercased(byte) != byte { isAsIs = false }
            at &+= 1
        }
        if isAsIs { return body(store, base + start, at - start) }
        var name: [UInt8] = []
        name.reserveCapacity(at - start)
        for place in start..<at {
            if base[place] == 0 {
                name.append(contentsOf: [0xEF, 0xBF, 0xBD])
            } else {
                name.append(HTMLByte.lowercased(base[place]))
            }
        }
        return name.withUnsafeBufferPointer { body(store, $0.baseAddress!, $0.count) }
    }

    /// - Precondition: 8 bytes are left.
    @inline(__always)
    private func word(_ at: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
    }

    @inline(__always)
    private func zeros(_ word: UInt64, _ byte: UInt8) -> UInt64 {
        ByteWord.zeros(word ^ ByteWord.all(byte))
    }

    @inline(__always)
    private func isNameEnd(_ byte: UInt8) -> Bool {
        byte == 0x3E || byte == 0x2F || HTMLByte.isSpace(byte)
    }

    @inline(__always)
    private func isAttributeNameEnd(_ byte: UInt8) -> Bool {
        byte == 0x3D || isNameEnd(byte)
    }
}

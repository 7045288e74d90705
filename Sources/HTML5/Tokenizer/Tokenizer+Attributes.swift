extension Tokenizer where Sink: ~Copyable {
    /// What follows a tag's name, up to and with its ">"; the attributes go to the store.
    ///
    /// - Returns: how many attributes there are; less than 0 at the end of the page.
    mutating func readAttributes(_ isSelfClosing: inout Bool) -> Int {
        let first = store.pointee.attributeCount
        while true {
            guard at < end else { return -1 }
            let byte = base[at]
            if byte == 0x20 || HTMLByte.isSpace(byte) {
                at &+= 1
                continue
            }
            if byte == 0x3E {
                at &+= 1
                return store.pointee.attributeCount &- first
            }
            if byte == 0x2F {
                at &+= 1
                isSelfClosing = at < end && base[at] == 0x3E
                continue
            }
            let name = readAttributeName()
            var value = HTMLText(start: UInt32(truncatingIfNeeded: at), byteCount: 0)
            if at < end, base[at] != 0x3D { skipSpaces() }
            if at < end, base[at] == 0x3D {
                at &+= 1
                if at < end, HTMLByte.isSpace(base[at]) { skipSpaces() }
                guard at < end, readAttributeValue(&value) else {
                    at = end
                    return -1
                }
            }
            if isNew(name, first) { store.pointee.add(HTMLAttribute(name: name, value: value)) }
        }
    }

    /// - Returns: whether the value came to an end.
    @inline(__always)
    private mutating func readAttributeValue(_ value: inout HTMLText) -> Bool {
        let quote = base[at]
        if quote == 0x22 || quote == 0x27 {
            let start = at &+ 1
            let stop = endOfQuoted(start, quote)
            guard stop < end else { return false }
            if base[stop] == quote {
                at = stop &+ 1
                value = HTMLText(
                    start: UInt32(truncatingIfNeeded: start), byteCount: UInt32(truncatingIfNeeded: stop &- start))
                return true
            }
            return decodeValue(from: start, plainTo: stop, quote: quote, &value)
        }
        if quote == 0x3E { return true }
        let start = at
        var stop = start
        while stop < end {
            let byte = base[stop]
            if byte == 0x3E || HTMLByte.isSpace(byte) {
                at = stop
                value = HTMLText(
                    start: UInt32(truncatingIfNeeded: start), byteCount: UInt32(truncatingIfNeeded: stop &- start))
                return true
            }
            if byte == 0x26 || byte == 0 { return decodeValue(from: start, plainTo: stop, quote: 0, &value) }
            stop &+= 1
        }
        return false
    }

    /// The rest of a value that is not as it stands in the page.
    ///
    /// - Parameters:
    ///   - plainTo: the first byte that is not as it stands.
    ///   - quote: 0 where there is none.
    @inline(never)
    private mutating func decodeValue(from start: Int, plainTo stop: Int, quote: UInt8, _ value: inout HTMLText) -> Bool
    {
        let valueStart = store.pointee.sideEnd
        var plainStart = start
        at = stop
        while at < end {
            let byte = base[at]
            if quote != 0 ? byte == quote : byte == 0x3E || HTMLByte.isSpace(byte) {
                appendSide(plainStart, at)
                if quote != 0 { at &+= 1 }
                value = HTMLText(
                    start: UInt32(truncatingIfNeeded: valueStart),
                    byteCount: UInt32(truncatingIfNeeded: store.pointee.sideEnd &- valueStart))
                return true
            }
            let place = at
            if byte == 0x26 {
                if let text = reference(inAttribute: true) {
                    appendSide(plainStart, place)
                    appendSide(text)
                    plainStart = at
                } else {
                    at = place &+ 1
                }
            } else if byte == 0 || byte == 0x0D {
                at &+= 1
                appendSide(plainStart, place)
                plainStart = at
                if byte == 0 {
                    appendSide(.replacement)
                } else if at == end || base[at] != 0x0A {
                    appendSide(.lineFeed)
                }
            } else if quote != 0 {
                at = endOfQuoted(place, quote)
            } else {
                at &+= 1
            }
        }
        return false
    }

    func appendSide(_ start: Int, _ stop: Int) {
        if stop > start { store.pointee.appendSide(base + start, stop &- start) }
    }

    func appendSide(_ text: DecodedText) {
        withUnsafeBytes(of: text.bytes.littleEndian) { bytes in
            store.pointee.appendSide(bytes.baseAddress!.assumingMemoryBound(to: UInt8.self), text.count)
        }
    }

    /// Whether the tag has no attribute of this name yet, and room for one.
    @inline(__always)
    private mutating func isNew(_ name: AttributeName, _ first: Int) -> Bool {
        let count = store.pointee.attributeCount &- first
        if count > 12 { return isNewAmongMany(name, first) }
        let attributes = store.pointee.attributes + first
        var index = 0
        while index < count {
            if attributes[index].name == name { return false }
            index &+= 1
        }
        return count < attributeLimit
    }

    /// The same in constant time: names are marked with the number of the tag.
    @inline(never)
    private mutating func isNewAmongMany(_ name: AttributeName, _ first: Int) -> Bool {
        let count = store.pointee.attributeCount - first
        if count == 13 {
            seenTag &+= 1
            for index in first..<(first + count) { mark(store.pointee.attributes[index].name) }
        }
        guard !mark(name) else { return false }
        return count < attributeLimit
    }

    /// - Returns: whether it was marked before.
    @discardableResult
    private mutating func mark(_ name: AttributeName) -> Bool {
        let number = Int(name.rawValue)
        if number >= seen.count {
            seen.append(contentsOf: repeatElement(0, count: max(number + 1, seen.count * 2) - seen.count))
        }
        defer { seen[number] = seenTag }
        return seen[number] == seenTag
    }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension TreeBuilder {
    /// "Insert a character" for each of a token's.
    @inline(__always)
    mutating func insertText(_ token: CharacterToken) {
        insertText(token, at: textPlace())
    }

    @inline(__always)
    mutating func insertText(_ token: CharacterToken, at place: InsertionPlace) {
        let neighbour = place.before == 0 ? nodes[Int(place.parent)].lastChild : nodes[Int(place.before)].previous
        if neighbour != 0, nodes[Int(neighbour)].kind == .text {
            append(token, to: neighbour)
            return
        }
        var start = token.start
        var count = token.end &- token.start
        if token.isDecoded {
            start = store.pointee.sideEnd
            count = token.decoded.count
            appendSide(token.decoded)
        }
        let node = HTMLNode(
            kind: .text, bits: 0, name: .noElement, contentStart: UInt32(truncatingIfNeeded: start),
            contentCount: UInt32(truncatingIfNeeded: count),
            source: UInt32(truncatingIfNeeded: token.start)..<UInt32(truncatingIfNeeded: token.end))
        insert(store.pointee.add(node), at: place)
    }

    private func appendSide(_ text: DecodedText) {
        withUnsafeBytes(of: text.bytes.littleEndian) { bytes in
            store.pointee.appendSide(bytes.baseAddress!.assumingMemoryBound(to: UInt8.self), text.count)
        }
    }

    /// Makes a text longer.
    private mutating func append(_ token: CharacterToken, to index: UInt32) {
        let text = nodes[Int(index)]
        nodes[Int(index)].sourceEnd = UInt32(truncatingIfNeeded: token.end)
        if token.isDecoded {
            withUnsafeBytes(of: token.decoded.bytes.littleEndian) { bytes in
                let address = bytes.baseAddress!.assumingMemoryBound(to: UInt8.self)
                append(address, token.decoded.count, to: index)
            }
        } else if Int(text.contentStart) &+ Int(text.contentCount) == token.start {
            nodes[Int(index)].contentCount &+= UInt32(truncatingIfNeeded: token.end &- token.start)
        } else {
            append(store.pointee.source + token.start, token.end &- token.start, to: index)
        }
    }

    /// Makes a text longer by bytes that do not follow it in the source: it goes on in the side buffer, where it is
    /// moved to the end if need be. From the second move on it leaves as much room behind it as it has bytes, so that
    /// texts that grow by turns do so in linear time.
    private mutating func append(_ bytes: UnsafePointer<UInt8>, _ count: Int, to index: UInt32) {
        let text = nodes[Int(index)]
        let start = Int(text.contentStart)
        let oldCount = Int(text.contentCount)
        let newCount = oldCount &+ count
        // The logarithm of the room a text has, in the 5 bits that no other mark of a text uses.
        let room = text.bits >> 3
        let isInSide = start >= store.pointee.sourceCount
        if isInSide, start &+ oldCount == store.pointee.sideEnd {
            guard let end = store.pointee.reserveSide(count) else { return }
            memcpy(end, bytes, count)
            store.pointee.advanceSide(count)
        } else if isInSide, room > 0, newCount <= 1 << Int(room) {
            memcpy(store.pointee.side + (start &- store.pointee.sourceCount &+ oldCount), bytes, count)
        } else {
            var reserved = newCount
            if isInSide {
                let exponent = min(31, UInt64.bitWidth - UInt64(newCount).leadingZeroBitCount + 1)
                reserved = max(newCount, 1 << exponent)
                nodes[Int(index)].bits = text.bits & 7 | UInt8(exponent) << 3
            }
            let newStart = store.pointee.sideEnd
            guard let end = store.pointee.reserveSide(reserved) else { return }
            memcpy(end, store.pointee.address(text.contentStart), oldCount)
            memcpy(end + oldCount, bytes, count)
            if reserved > newCount { memset(end + newCount, 0, reserved - newCount) }
            store.pointee.advanceSide(reserved)
            nodes[Int(index)].contentStart = UInt32(truncatingIfNeeded: newStart)
        }
        nodes[Int(index)].contentCount = UInt32(truncatingIfNeeded: newCount)
    }

    /// Whether a token has anything but ASCII white space.
    @inline(__always)
    func hasContent(_ token: CharacterToken) -> Bool {
        if token.isDecoded { return !isSpace(token.decoded) }
        return endOfSpaces(token) < token.end
    }

    /// Where the white space at the beginning of a token ends; the token is as it stands in the source.
    @inline(__always)
    func endOfSpaces(_ token: CharacterToken) -> Int {
        var at = token.start
        while at < token.end, HTMLByte.isSpace(store.pointee.source[at]) { at &+= 1 }
        return at
    }

    func isSpace(_ text: DecodedText) -> Bool {
        text.count == 1 && HTMLByte.isSpace(UInt8(truncatingIfNeeded: text.bytes))
    }
}

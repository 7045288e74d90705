#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Tokenizer where Sink: ~Copyable {
    /// What begins with "<" and is no tag.
    ///
    /// - Parameters:
    ///   - start: of the "<".
    ///   - byte: what follows it; 0 at the end of the page.
    @inline(never)
    mutating func readDeclaration(_ start: Int, _ byte: UInt8) {
        switch byte {
        case 0x21: readMarkupDeclaration(start)
        case 0x3F: readBogusComment(start, from: start + 1)
        case 0x2F where start + 2 == end:
            at = end
            sink.characters(CharacterToken(start: start, end: end))
        case 0x2F where base[start + 2] == 0x3E: at = start + 3
        case 0x2F: readBogusComment(start, from: start + 2)
        default:
            at = start + 1
            sink.characters(CharacterToken(start: start, end: at))
        }
    }

    private mutating func readMarkupDeclaration(_ start: Int) {
        let place = start + 2
        if hasPrefix("--", at: place) {
            readComment(start)
        } else if hasPrefix("doctype", at: place) {
            readDoctype(start)
        } else if end - place >= 7, memcmp(base + place, "[CDATA[", 7) == 0, sink.allowsCDATA {
            at = place + 7
            model = .cdata
        } else {
            readBogusComment(start, from: place)
        }
    }

    /// Whether this stands here, where ASCII letters may be of either case.
    ///
    /// - Parameter text: in lower case.
    func hasPrefix(_ text: StaticString, at place: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard end - place >= count else { return false }
        for index in 0..<count where HTMLByte.lowercased(base[place + index]) != text.utf8Start[index] {
            return false
        }
        return true
    }

    private mutating func readBogusComment(_ start: Int, from textStart: Int) {
        let textEnd = find(0x3E, from: textStart)
        at = min(end, textEnd + 1)
        sink.comment(CommentToken(text: text(textStart, textEnd), start: start, end: at))
    }

    /// A comment ends at the first "-->" or "--!>", or at once in "<!-->" and "<!--->".
    private mutating func readComment(_ start: Int) {
        let textStart = start + 4
        var textEnd = end
        at = textStart
        while true {
            let close = find(0x3E, from: at)
            at = min(end, close + 1)
            if close == end {
                // What was begun of an end is no part of the comment.
                if ends("--!", textEnd, textStart) {
                    textEnd -= 3
                } else if ends("--", textEnd, textStart) {
                    textEnd -= 2
                } else if ends("-", textEnd, textStart) {
                    textEnd -= 1
                }
                break
            }
            if close == textStart || (close == textStart + 1 && base[textStart] == 0x2D) {
                textEnd = textStart
                break
            }
            if ends("--", close, textStart) {
                textEnd = close - 2
                break
            }
            if ends("--!", close, textStart) {
                textEnd = close - 3
                break
            }
        }
        sink.comment(CommentToken(text: text(textStart, textEnd), start: start, end: at))
    }

    private func ends(_ text: StaticString, _ place: Int, _ start: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        return place - start >= count && memcmp(base + (place - count), text.utf8Start, count) == 0
    }

    /// Where a byte comes next; the end of the page where it does not.
    func find(_ byte: UInt8, from start: Int) -> Int {
        guard start < end, let found = memchr(base + start, Int32(byte), end - start) else { return end }
        return base.distance(to: UnsafePointer(found.assumingMemoryBound(to: UInt8.self)))
    }

    /// A text with line feeds for carriage returns and U+FFFD for U+0000.
    func text(_ start: Int, _ stop: Int, lowercased: Bool = false) -> HTMLText {
        let isAsIs = isClean || endOfPlain(start, stop) == stop
        if isAsIs, !lowercased || (start..<stop).allSatisfy({ HTMLByte.lowercased(base[$0]) == base[$0] }) {
            return HTMLText(
                start: UInt32(truncatingIfNeeded: start), byteCount: UInt32(truncatingIfNeeded: stop - start))
        }
        let textStart = store.pointee.sideEnd
        var place = start
        while place < stop {
            let byte = base[place]
            place += 1
            if byte == 0 {
                appendSide(.replacement)
            } else if byte != 0x0D {
                let small = lowercased ? HTMLByte.lowercased(byte) : byte
                appendSide(DecodedText(bytes: UInt64(small), count: 1))
            } else if place == stop || base[place] != 0x0A {
                appendSide(.lineFeed)
            }
        }
        return HTMLText(
            start: UInt32(truncatingIfNeeded: textStart),
            byteCount: UInt32(truncatingIfNeeded: store.pointee.sideEnd - textStart))
    }
}

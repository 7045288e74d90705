/// What a line may begin with that is more than text (CommonMark 0.31, chapter 4 and 5).
enum LineStart {
    /// Whether a line that begins with this byte needs a closer look.
    @inline(__always)
    static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09...0x0D, 0x20, 0x23, 0x2A, 0x2B, 0x2D, 0x30...0x3A, 0x3C...0x3E, 0x5B, 0x5F, 0x60, 0x7C, 0x7E: true
        default: false
        }
    }

    /// How many bytes at `start` are to be escaped, as a position to put the backslash at, and up to where the run
    /// goes of which each byte gets one.
    struct Escape {
        /// First byte that gets a backslash.
        var start: Int
        /// Just past the last.
        var end: Int
    }

    /// What is needed to make the beginning of a line text.
    ///
    /// - Parameters:
    ///   - isOpenEnded: something other than white space follows the bytes on the same line.
    ///   - isBehindBullet: the mark of an item stands before the line, so that `- --` would be a rule.
    ///   - isFirstLine: no line of the same paragraph is above.
    static func escape(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isOpenEnded: Bool, isFirstLine: Bool,
        isBehindBullet: Bool, isGFM: Bool
    ) -> Escape? {
        let line = Line(bytes, from: start, isOpenEnded: isOpenEnded, isBehindBullet: isBehindBullet)
        let one = Escape(start: start, end: start + 1)
        let byte = bytes[start]
        let runEnd = Emitter.runEnd(bytes, start)
        switch byte {
        case Byte.greater: return one
        case Byte.hash: return runEnd - start <= 6 && line.isSpace(runEnd) ? one : nil
        case Byte.plus: return line.isSpace(start + 1) ? one : nil
        case Byte.hyphen:
            if line.isSpace(start + 1) || line.isRule(of: byte) { return one }
            if isFirstLine { return nil }
            return line.isAll(of: byte) || (isGFM && line.isDelimiterRow) ? one : nil
        case Byte.asterisk: return line.isSpace(start + 1) || line.isRule(of: byte) ? one : nil
        case Byte.underscore: return line.isRule(of: byte) ? one : nil
        case Byte.equals: return !isFirstLine && line.isAll(of: byte) ? one : nil
        case Byte.backtick, Byte.tilde: return runEnd - start >= 3 ? Escape(start: start, end: runEnd) : nil
        case Byte.pipe, Byte.colon: return !isFirstLine && isGFM && line.isDelimiterRow ? one : nil
        case Byte.less:
            guard start + 1 < bytes.count else { return nil }
            let next = bytes[start + 1]
            return Byte.isLetter(next) || next == 0x2F || next == 0x21 || next == 0x3F ? one : nil
        case 0x30...0x39:
            var index = start
            while index < bytes.count, index - start < 10, Byte.isDigit(bytes[index]) { index += 1 }
            guard index - start <= 9, index < bytes.count, bytes[index] == Byte.point || bytes[index] == 0x29,
                line.isSpace(index + 1)
            else { return nil }
            return Escape(start: index, end: index + 1)
        default: return nil
        }
    }

    /// The rest of a line.
    private struct Line {
        let bytes: UnsafeBufferPointer<UInt8>
        let start: Int
        let isOpenEnded: Bool
        let isBehindBullet: Bool

        init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isOpenEnded: Bool, isBehindBullet: Bool) {
            self.isBehindBullet = isBehindBullet
            self.bytes = bytes
            self.start = start
            self.isOpenEnded = isOpenEnded
        }

        /// Whether white space or the line's end is at `index`.
        func isSpace(_ index: Int) -> Bool {
            index < bytes.count ? Byte.isSpace(bytes[index]) : !isOpenEnded
        }

        /// Whether nothing but these bytes and white space is left.
        private func holdsOnly(_ isMember: (UInt8) -> Bool) -> Bool {
            var index = start
            while index < bytes.count, !Byte.isLineEnd(bytes[index]) {
                guard isMember(bytes[index]) || Byte.isSpace(bytes[index]) else { return false }
                index += 1
            }
            return index < bytes.count || !isOpenEnded
        }

        func isAll(of mark: UInt8) -> Bool { holdsOnly { $0 == mark } }

        /// A thematic break; told by two marks already, as more may follow in the next token.
        func isRule(of mark: UInt8) -> Bool {
            guard isAll(of: mark) else { return false }
            var count = 0
            var index = start
            while index < bytes.count, !Byte.isLineEnd(bytes[index]) {
                if bytes[index] == mark { count += 1 }
                index += 1
            }
            return count >= (isBehindBullet ? 1 : 3) || index == bytes.count && count >= 1 && bytes[index - 1] != mark
        }

        var isDelimiterRow: Bool {
            holdsOnly { $0 == Byte.pipe || $0 == Byte.colon || $0 == Byte.hyphen }
        }
    }
}

/// Line and column of a byte in a text.
struct SourcePosition: Equatable {
    /// From 1; lines end at LF, CR LF or CR.
    var line = 1
    /// From 1, in Unicode scalar values.
    var column = 1

    /// - Parameters:
    ///   - offset: of the byte; the text's length is its end.
    ///   - start: where counting starts: after a byte order mark.
    init(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        var lineStart = start
        var at = start
        let end = min(offset, bytes.count)
        while at < end {
            let byte = bytes[at]
            at += 1
            guard byte == 0x0A || byte == 0x0D else { continue }
            if byte == 0x0D, at < bytes.count, bytes[at] == 0x0A {
                guard at < end else { break }
                at += 1
            }
            line += 1
            lineStart = at
        }
        guard lineStart < end else { return }
        for byte in bytes[lineStart..<end] where byte & 0xC0 != 0x80 { column += 1 }
    }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A place in a text that is read piece by piece.
struct TextPlace: Equatable {
    /// In bytes, from 0.
    var offset = 0
    /// From 1; lines end at LF, CR LF or CR.
    var line = 1
    /// From 1, in Unicode scalars.
    var column = 1
    private var isAfterReturn = false

    /// Moves on over bytes that were read.
    mutating func advance(over bytes: UnsafeBufferPointer<UInt8>) {
        guard let last = bytes.last else { return }
        offset += bytes.count
        var lineStart: Int?
        var at = 0
        while let feed = Self.find(0x0A, in: bytes, from: at) {
            at = feed + 1
            lineStart = at
            // The second half of a pair ended no line but the one that its first half did.
            if feed > 0 ? bytes[feed - 1] != 0x0D : !isAfterReturn { line += 1 }
        }
        at = 0
        while let carriageReturn = Self.find(0x0D, in: bytes, from: at) {
            at = carriageReturn + 1
            lineStart = max(lineStart ?? 0, at)
            line += 1
        }
        if lineStart != nil { column = 1 }
        for byte in bytes[(lineStart ?? 0)...] { column &+= byte & 0xC0 != 0x80 ? 1 : 0 }
        isAfterReturn = last == 0x0D
    }

    private static func find(_ byte: Int32, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + start, byte, bytes.count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// The place that is at `line` and `column`, both from 1, in a text that begins here.
    func moved(bytes: Int, line: Int, column: Int) -> TextPlace {
        var place = self
        place.offset += bytes
        place.line += line - 1
        place.column = line == 1 ? self.column + column - 1 : column
        return place
    }
}

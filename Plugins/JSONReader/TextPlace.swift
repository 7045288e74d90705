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
        // Loops without branches, which the compiler makes wide.
        var feeds = 0
        var returns = 0
        for byte in bytes {
            feeds &+= byte == 0x0A ? 1 : 0
            returns &+= byte == 0x0D ? 1 : 0
        }
        if isAfterReturn, bytes[0] == 0x0A { feeds -= 1 }
        line += feeds + returns
        if returns > 0 { line -= pairs(in: bytes) }
        var lineStart = 0
        if feeds + returns > 0 || bytes[0] == 0x0A {
            lineStart = bytes.count
            while lineStart > 0, bytes[lineStart - 1] != 0x0A, bytes[lineStart - 1] != 0x0D { lineStart -= 1 }
            column = 1
        }
        for byte in bytes[lineStart...] { column &+= byte & 0xC0 != 0x80 ? 1 : 0 }
        isAfterReturn = last == 0x0D
    }

    /// How many line ends are of two bytes.
    private func pairs(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        for index in 1..<max(bytes.count, 1) where bytes[index] == 0x0A && bytes[index - 1] == 0x0D { count += 1 }
        return count
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

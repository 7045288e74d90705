/// The text of inline code on its way into the document.
///
/// Spaces in code are data and stay, whatever style they are shown in; line ends are the page's own layout, and are
/// spaces, or nothing at the ends of the code.
struct CodeText {
    /// How many open elements make code of their content.
    var depth = 0
    private(set) var bytes: [UInt8] = []
    /// Where in the source it is.
    private(set) var start: UInt32 = 0
    private(set) var end: UInt32 = 0

    @inline(__always) var isGathering: Bool { depth > 0 }

    mutating func append(_ text: UnsafeBufferPointer<UInt8>, _ start: UInt32, _ end: UInt32) {
        if bytes.isEmpty { self.start = start }
        bytes.append(contentsOf: text)
        self.end = end
    }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
    }

    /// Makes spaces of line ends, with the white space around them.
    ///
    /// - Returns: whether there were any at the beginning and at the end, where nothing is left of them.
    mutating func joinLines() -> (atStart: Bool, atEnd: Bool) {
        guard bytes.contains(where: Self.isLineEnd) else { return (false, false) }
        var joined: [UInt8] = []
        joined.reserveCapacity(bytes.count)
        var atStart = false
        var atEnd = false
        var index = 0
        while index < bytes.count {
            guard TextByte.isSpace(bytes[index]) else {
                joined.append(bytes[index])
                index += 1
                continue
            }
            let run = index
            while index < bytes.count, TextByte.isSpace(bytes[index]) { index += 1 }
            if !bytes[run..<index].contains(where: Self.isLineEnd) {
                joined.append(contentsOf: bytes[run..<index])
            } else if run == 0 {
                atStart = true
            } else if index == bytes.count {
                atEnd = true
            } else {
                joined.append(0x20)
            }
        }
        bytes = joined
        return (atStart, atEnd)
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}

/// The candidates of a `srcset` attribute (HTML Standard, section 4.8.4.3.10).
enum SourceSet {
    /// The address of the largest candidate, by width or else by density; `nil` when there is none.
    static func largest(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
        var best: (address: Range<Int>, size: Int)?
        var index = 0
        while true {
            while index < bytes.count, TextByte.isSpace(bytes[index]) || bytes[index] == comma { index += 1 }
            guard index < bytes.count else { break }
            let start = index
            while index < bytes.count, !TextByte.isSpace(bytes[index]) { index += 1 }
            var end = index
            var size = 1000
            if bytes[end - 1] == comma {
                while end > start, bytes[end - 1] == comma { end -= 1 }
            } else {
                let descriptor = index
                var depth = 0
                while index < bytes.count, bytes[index] != comma || depth > 0 {
                    if bytes[index] == UInt8(ascii: "(") { depth += 1 }
                    if bytes[index] == UInt8(ascii: ")") { depth = max(depth - 1, 0) }
                    index += 1
                }
                size = self.size(bytes[descriptor..<index])
            }
            if end > start, best == nil || size > best?.size ?? 0 { best = (start..<end, size) }
        }
        return best.map { UnsafeBufferPointer(rebasing: bytes[$0.address]) }
    }

    private static let comma = UInt8(ascii: ",")

    /// A width in pixels, or a density in thousandths; they are not mixed in one set.
    private static func size(_ descriptor: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        var whole = 0
        var fraction = 0
        var scale = 1000
        var isFraction = false
        for byte in descriptor {
            if AddressByte.isDigit(byte) {
                if isFraction {
                    scale /= 10
                    fraction += Int(byte - 0x30) * scale
                } else if whole < 1_000_000 {
                    whole = whole * 10 + Int(byte - 0x30)
                }
            } else if byte == UInt8(ascii: ".") {
                isFraction = true
            } else if byte | 0x20 == UInt8(ascii: "x") {
                return whole * 1000 + fraction
            } else if byte | 0x20 == UInt8(ascii: "w") {
                return whole
            }
        }
        return 1000
    }
}

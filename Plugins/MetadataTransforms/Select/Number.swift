/// A number as JSON writes it, compared exactly where both sides are whole.
struct Number: Sendable, Hashable, Comparable {
    private let whole: Int?
    private let value: Double

    /// - Returns: `nil` for text that is no number of RFC 8259, section 6; leading zeros and a plus are let through.
    init?(_ text: String) {
        let allowed = text.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "e"),
                UInt8(ascii: "E"):
                true
            default: false
            }
        }
        guard allowed, text.utf8.count <= 400, let value = Double(text), value.isFinite else { return nil }
        self.value = value
        whole = Int(text)
    }

    static func == (a: Number, b: Number) -> Bool {
        if let x = a.whole, let y = b.whole { x == y } else { a.value == b.value }
    }

    static func < (a: Number, b: Number) -> Bool {
        if let x = a.whole, let y = b.whole { x < y } else { a.value < b.value }
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(value)
    }
}

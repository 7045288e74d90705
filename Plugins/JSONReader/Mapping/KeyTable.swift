import JSON

/// Finds what the rules of a shape want of a member by its name's bytes, without making a `String`.
struct KeyTable: Sendable {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    private let style: Shape.KeyStyle
    private var names: [UInt8] = []
    /// Where each name stands in `names`.
    private var ranges: [Range<Int>] = []
    /// Names by their hashes, open addressing; -1 is an empty slot.
    private var slots: [Int32] = [-1]

    init(_ names: [String], style: Shape.KeyStyle) {
        self.style = style
        var size = 8
        while size < 4 * names.count { size *= 2 }
        slots = Array(repeating: -1, count: size)
        for name in names {
            let start = self.names.count
            self.names += Array(name.utf8)
            ranges.append(start..<self.names.count)
            var slot = Int(truncatingIfNeeded: name.utf8.reduce(Self.seed, Self.mix)) & (size - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(ranges.count - 1)
        }
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

    /// The name's place among those that the table was made of; `nil` when it is none of them.
    func index(of key: Bytes) -> Int? {
        switch style {
        case .exact: return find(key)
        case .schemaOrg: return find(Self.withoutPrefix(key))
        case .folded:
            guard key.count <= 32 else { return nil }
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { folded in
                var count = 0
                for byte in key where byte != 0x2D && byte != 0x5F && byte != 0x20 {
                    folded[count] = JSONText.fold(byte)
                    count += 1
                }
                return find(Bytes(rebasing: folded[..<count]))
            }
        }
    }

    private func find(_ key: Bytes) -> Int? {
        var hash = Self.seed
        for byte in key { hash = Self.mix(hash, byte) }
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 {
            let range = ranges[Int(slots[slot])]
            if range.count == key.count, matches(key, range.lowerBound) { return Int(slots[slot]) }
            slot = (slot + 1) & mask
        }
        return nil
    }

    @inline(__always)
    private func matches(_ key: Bytes, _ start: Int) -> Bool {
        for index in 0..<key.count where names[start + index] != key[index] { return false }
        return true
    }

    /// A name without schema.org's address or prefix before it.
    static func withoutPrefix(_ key: Bytes) -> Bytes {
        guard key.count > 7, key[0] == UInt8(ascii: "h") || key[0] == UInt8(ascii: "s") else { return key }
        for prefix in ["http://schema.org/", "https://schema.org/", "schema:"] where key.starts(with: prefix.utf8) {
            return Bytes(rebasing: key[prefix.utf8.count...])
        }
        return key
    }
}

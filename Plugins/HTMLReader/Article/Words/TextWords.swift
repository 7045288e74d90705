/// Words of texts that tell what a text is for, in the languages that most pages are in.
enum TextWords {
    /// The groups, by the place of their bit.
    enum Group: Int, CaseIterable {
        /// Articles, pronouns, prepositions and the like, which running text is full of.
        case function
        case sharing
        case subscription
        case comments
        case legal
        case related
        case advertising
        case byline
        case calendar
        case credit
        case navigation
        case commerce
    }

    /// A word's hash and its groups.
    ///
    /// - Parameters:
    ///   - key: the last eight of its bytes, in lower case.
    ///   - length: how many bytes it has.
    @inline(__always)
    static func word(_ key: UInt64, _ length: UInt32) -> (hash: UInt32, groups: UInt16) {
        let mixed = (key ^ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15
        let hash = UInt32(truncatingIfNeeded: mixed >> 32)
        return (hash, table.groups(key, UInt8(truncatingIfNeeded: length), hash))
    }

    /// Adds one to the count of each group, up to 255.
    @inline(__always)
    static func adding(_ groups: UInt16, to counts: SIMD16<UInt8>) -> SIMD16<UInt8> {
        var counts = counts
        var left = groups
        while left != 0 {
            let group = left.trailingZeroBitCount
            if counts[group] < 255 { counts[group] += 1 }
            left &= left &- 1
        }
        return counts
    }

    private static let table = WordTable(TextWordLists.lists.map { ($0.0.rawValue, $0.1) })
}

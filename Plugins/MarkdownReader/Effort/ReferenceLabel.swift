/// What tells a label from others: two that the parser takes for the same are the same here; some others may be too.
enum ReferenceLabel: Hashable {
    /// By its ASCII letters and digits, without regard to case.
    case hash(UInt64)
    /// One that may be the same as any other.
    case any

    init(_ text: Bytes) {
        var label = LabelHash()
        for byte in text { label.add(byte) }
        self = label.label
    }
}

/// A label as its bytes come.
struct LabelHash {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    private var isASCII = true

    mutating func add(_ byte: UInt8) {
        switch byte {
        case 0x30...0x39, 0x61...0x7A: mix(byte)
        case 0x41...0x5A: mix(byte | 0x20)
        // Some letters of other scripts are ASCII when their case is folded.
        case 0x80...: isASCII = false
        default: break
        }
    }

    private mutating func mix(_ byte: UInt8) {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    var label: ReferenceLabel { isASCII ? .hash(hash) : .any }
}

/// How many bytes the references to long definitions copy.
enum LongReferences {
    /// - Returns: at most `Int.max`.
    static func bytes(_ definitions: [(label: ReferenceLabel, length: Int)], in text: Bytes) -> Int {
        if definitions.isEmpty { return 0 }
        var lengths: [ReferenceLabel: Int] = [:]
        for definition in definitions {
            lengths[definition.label] = max(lengths[definition.label] ?? 0, definition.length)
        }
        let ofAny = lengths[.any] ?? 0
        let longest = lengths.values.max() ?? 0
        var label = LabelHash()
        var sum = 0
        for byte in text {
            if byte == Byte.bracket {
                label = LabelHash()
            } else if byte == Byte.closingBracket {
                let length =
                    switch label.label {
                    case .any: longest
                    case let known: max(lengths[known] ?? 0, ofAny)
                    }
                let (next, isTooLarge) = sum.addingReportingOverflow(length)
                sum = isTooLarge ? .max : next
            } else {
                label.add(byte)
            }
        }
        return sum
    }
}

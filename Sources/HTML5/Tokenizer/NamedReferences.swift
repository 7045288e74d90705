/// The named character references, found by name.
struct NamedReferences: @unchecked Sendable {
    static let shared = NamedReferences()

    struct Meaning: BitwiseCopyable {
        var text: DecodedText
        /// Whether it may go without its semicolon.
        var isLegacy: Bool
    }

    /// The most bytes of a name, and of one that may go without its semicolon.
    static let longest = 31
    static let longestLegacy = 6

    private let hash = NameHash.shared
    /// Written by the initialiser alone.
    private let slots: NameSlots
    private let meanings: [Meaning]

    private init() {
        var slots = NameSlots(capacity: 8192)
        var meanings: [Meaning] = []
        meanings.reserveCapacity(NamedReferenceList.count)
        var meaning = Meaning(text: DecodedText(bytes: 0, count: 0), isLegacy: false)
        var scalar: UInt32 = 0
        var nameStart = 0
        var isName = true
        let hash = hash
        NamedReferenceList.all.withUTF8Buffer { list in
            guard let base = list.baseAddress else { return }
            for at in 0...list.count {
                let byte = at < list.count ? list[at] : 0x20
                switch byte {
                case 0x3A, 0x21:
                    let key = Self.key(base + nameStart, at - nameStart, hash)
                    let slot = NameSlots.Slot(
                        low: key.low, high: key.high, count: UInt32(at - nameStart), number: UInt32(meanings.count))
                    slots.insert(slot, hash: hash.hash(key.low, key.high)) { _ in 0 }
                    meaning.isLegacy = byte == 0x21
                    isName = false
                case 0x20, 0x2B:
                    meaning.text.append(DecodedText(scalar: scalar))
                    scalar = 0
                    guard byte == 0x20 else { continue }
                    meanings.append(meaning)
                    meaning.text = DecodedText(bytes: 0, count: 0)
                    nameStart = at + 1
                    isName = true
                default:
                    if !isName { scalar = scalar << 4 | UInt32(byte < 0x3A ? byte - 0x30 : byte - 0x37) }
                }
            }
        }
        (self.slots, self.meanings) = (slots, meanings)
    }

    /// - Parameter name: without "&" and ";", up to `longest` bytes.
    func meaning(_ name: UnsafePointer<UInt8>, _ count: Int) -> Meaning? {
        let key = Self.key(name, count, hash)
        let slot = slots.find(key.low, key.high, UInt32(count), hash: hash.hash(key.low, key.high)).pointee
        return slot.count == 0 ? nil : meanings[Int(slot.number)]
    }

    /// A name's bytes in two words, where those beyond 16 are folded in: by a hash of 64 bits, so that no other text
    /// is taken for a name of the list.
    private static func key(_ name: UnsafePointer<UInt8>, _ count: Int, _ hash: NameHash) -> (low: UInt64, high: UInt64)
    {
        if count <= 8 { return (NameHash.word(name, count), 0) }
        if count <= 16 { return (NameHash.word(name, 8), NameHash.word(name + 8, count - 8)) }
        let rest = hash.hash(name + 16, count - 16)
        return (NameHash.word(name, 8) ^ rest, NameHash.word(name + 8, 8) &+ rest)
    }
}

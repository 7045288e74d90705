import JSON

/// The members of a record, and which of them the rules have taken.
struct MemberList {
    struct Member {
        var key: UnsafeJSONView
        var value: UnsafeJSONView
        var layer: Int
        var isTaken = false
        /// Whether something in the value was taken.
        var isPartlyTaken = false
        /// Whether a later member has its name.
        var isReplaced = false
    }

    private(set) var all: [Member] = []
    /// Where the values begin that were taken out of members.
    private(set) var taken: [Int] = []
    /// The names that were given twice, where they are replaced.
    private(set) var duplicates: [UnsafeJSONView] = []
    /// A bit for each length and first byte of a name that was met, to tell quickly that one is new.
    private var met: UInt64 = 0

    mutating func removeAll() {
        all.removeAll(keepingCapacity: true)
        taken.removeAll(keepingCapacity: true)
        if !duplicates.isEmpty { duplicates = [] }
        met = 0
    }

    /// - Returns: the member's place.
    mutating func append(_ key: UnsafeJSONView, _ value: UnsafeJSONView, layer: Int) -> Int {
        let name = key.utf8
        let bit: UInt64 = 1 << UInt64((name.count &* 7 &+ Int(name.first ?? 0) &+ Int(name.last ?? 0) &* 3) & 63)
        if met & bit != 0 {
            for index in all.indices where all[index].layer == layer && all[index].key.hasUTF8(name) {
                all[index].isReplaced = true
                duplicates.append(all[index].key)
            }
        }
        met |= bit
        all.append(Member(key: key, value: value, layer: layer))
        return all.count - 1
    }

    /// The member that a value is, or is in.
    func member(with view: UnsafeJSONView) -> Int? {
        all.firstIndex { $0.value.byteRange.contains(view.byteOffset) }
    }

    /// Says that a value in a member, or the member's own, is told elsewhere.
    mutating func use(_ member: Int, _ value: UnsafeJSONView) {
        if all[member].value.byteOffset == value.byteOffset {
            all[member].isTaken = true
        } else {
            all[member].isPartlyTaken = true
            taken.append(value.byteOffset)
        }
    }
}

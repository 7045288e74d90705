/// The members of blocks and inlines; those that come most often first.
enum NodeMember: String, CaseIterable, Sendable {
    case type
    case text
    case span
    case children
    case leading
    case level
    case destination
    case title
    case alternative
    case tight
    case ordered
    case start
    case task
    case header
    case alignment
    case columnSpan
    case rowSpan
    case language
    case format
    case role
    case label

    static let byName = NameTable<NodeMember>()
}

/// A set of members, as bits in the order of ``NodeMember``.
struct NodeMembers: OptionSet, Sendable {
    let rawValue: UInt32

    init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    init(_ members: NodeMember...) {
        var bits: UInt32 = 0
        for (index, member) in NodeMember.allCases.enumerated() where members.contains(member) { bits |= 1 << index }
        rawValue = bits
    }

    var names: [String] {
        NodeMember.byName.names.indices.filter { rawValue & 1 << $0 != 0 }.map { NodeMember.byName.names[$0] }
    }
}

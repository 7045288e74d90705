import HTML5

/// An order of nodes other than the tree's own, for the few that are rendered in another.
struct Detours {
    private var nexts: [UInt32: UInt32] = [:]
    private var firsts: [UInt32: UInt32] = [:]
    private(set) var isEmpty = true

    /// Sets the order in which the children of a node are read; those that are left out are not read.
    mutating func order(_ children: [UInt32], of parent: UInt32) {
        isEmpty = false
        firsts[parent] = children.first ?? 0
        for (index, child) in children.enumerated() {
            nexts[child] = index + 1 < children.count ? children[index + 1] : 0
        }
    }

    func first(in node: UInt32, _ nodes: UnsafeBufferPointer<HTMLNode>) -> UInt32 {
        firsts[node] ?? nodes[Int(node)].firstChild
    }

    func next(after node: UInt32, _ nodes: UnsafeBufferPointer<HTMLNode>) -> UInt32 {
        nexts[node] ?? nodes[Int(node)].next
    }
}

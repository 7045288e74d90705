/// The list of active formatting elements (HTML Standard, section 13.2.4.3).
struct ActiveFormatting: ~Copyable {
    struct Entry: BitwiseCopyable {
        /// 0 for a marker.
        var node: UInt32
        var name: TagName
        /// Of a marker: where the entries after the marker before it begin.
        var previousStart: UInt32 = 0
        /// What attributes in any order have in common; 0 where nobody has asked yet.
        var digest: UInt64 = 0
    }

    private var entries = GrowingBuffer<Entry>(capacity: 16)
    /// Where the entries after the last marker begin.
    private(set) var start = 0

    @inline(__always) var count: Int { entries.count }

    /// Whether there is an entry after the last marker.
    @inline(__always) var hasEntries: Bool { entries.count > start }

    @inline(__always)
    subscript(index: Int) -> Entry {
        get { entries[index] }
        set { entries[index] = newValue }
    }

    @inline(__always)
    mutating func append(_ entry: Entry) { entries.append(entry) }

    mutating func insert(_ entry: Entry, at index: Int) { entries.insert(entry, at: index) }

    mutating func remove(at index: Int) { entries.remove(at: index) }

    mutating func removeLast() { _ = entries.removeLast() }

    mutating func appendMarker() {
        entries.append(Entry(node: 0, name: .noElement, previousStart: UInt32(start)))
        start = entries.count
    }

    /// "Clear the list of active formatting elements up to the last marker"; `removing` is called for each node.
    mutating func clearToMarker(_ removing: (UInt32) -> Void) {
        for index in start..<entries.count { removing(entries[index].node) }
        guard start > 0 else { return entries.removeLast(entries.count) }
        let previous = Int(entries[start - 1].previousStart)
        entries.removeLast(entries.count - start + 1)
        start = previous
    }

    /// The last entry with this name after the last marker.
    func last(_ name: TagName) -> Int? {
        var index = entries.count
        while index > start {
            index &-= 1
            if entries[index].name == name { return index }
        }
        return nil
    }

    /// Where a node is after the last marker.
    func index(of node: UInt32) -> Int? {
        var index = entries.count
        while index > start {
            index &-= 1
            if entries[index].node == node { return index }
        }
        return nil
    }
}

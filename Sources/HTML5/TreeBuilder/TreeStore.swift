#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the tokenizer and the tree builder fill: the nodes, attributes and decoded bytes of one tree.
///
/// Whoever makes one calls `finish` in the end, which hands the memory over to the tree.
struct TreeStore: ~Copyable {
    let source: UnsafePointer<UInt8>
    let sourceCount: Int

    var nodes: UnsafeMutablePointer<HTMLNode>
    var nodeCount = 0
    private var nodeCapacity: Int

    var attributes: UnsafeMutablePointer<HTMLAttribute>
    var attributeCount = 0
    private var attributeCapacity: Int
    /// The attributes before this place belong to elements; those after it to the tag that is being read.
    var keptAttributes = 0

    private(set) var side: UnsafeMutablePointer<UInt8>
    private(set) var sideCount = 0
    private var sideCapacity: Int
    /// Whether the side buffer went past what 32 bits can count; nothing was written then.
    private(set) var overflowed = false

    var quirksMode = QuirksMode.noQuirks
    var tagNames = NameTable(known: .tags, limit: 1 << 16)
    var attributeNames = NameTable(known: .attributes, limit: Int(UInt32.max) - 16)

    /// - Parameter source: stays where it is until `finish`.
    init(source: UnsafePointer<UInt8>, count: Int) {
        self.source = source
        sourceCount = count
        // What common pages need. Memory that is not written to costs nothing, within reason.
        nodeCapacity = 64 + min(count / 24, 1 << 20)
        attributeCapacity = 64 + min(count / 48, 1 << 20)
        sideCapacity = 256
        nodes = Self.resized(nil, nodeCapacity)
        attributes = Self.resized(nil, attributeCapacity)
        side = Self.resized(nil, sideCapacity)
    }

    consuming func finish(source: [UInt8], encoding: Encoding) -> HTMLTreeStorage {
        HTMLTreeStorage(
            nodes: UnsafeBufferPointer(start: nodes, count: nodeCount),
            attributes: UnsafeBufferPointer(start: attributes, count: keptAttributes),
            side: UnsafeBufferPointer(start: side, count: sideCount), source: source, encoding: encoding,
            quirksMode: quirksMode, tagNames: tagNames.texts(), attributeNames: attributeNames.texts())
    }

    private static func resized<Element>(_ pointer: UnsafeMutablePointer<Element>?, _ count: Int)
        -> UnsafeMutablePointer<Element>
    {
        guard let memory = realloc(pointer, count * MemoryLayout<Element>.stride) else {
            preconditionFailure("out of memory")
        }
        return memory.assumingMemoryBound(to: Element.self)
    }

    // MARK: Nodes and attributes

    /// - Returns: the new node's place. Every node costs a byte of the page or is counted against
    ///   `HTMLParser.Limits`, so that 32 bits always count them.
    @inline(__always)
    mutating func add(_ node: HTMLNode) -> UInt32 {
        if nodeCount == nodeCapacity { growNodes() }
        (nodes + nodeCount).initialize(to: node)
        nodeCount &+= 1
        return UInt32(truncatingIfNeeded: nodeCount &- 1)
    }

    @inline(never)
    private mutating func growNodes() {
        precondition(nodeCapacity < Int(UInt32.max), "more nodes than bytes")
        nodeCapacity = min(nodeCapacity * 2, Int(UInt32.max))
        nodes = Self.resized(nodes, nodeCapacity)
    }

    @inline(__always)
    mutating func add(_ attribute: HTMLAttribute) {
        if attributeCount == attributeCapacity { growAttributes() }
        (attributes + attributeCount).initialize(to: attribute)
        attributeCount &+= 1
    }

    @inline(never)
    private mutating func growAttributes() {
        precondition(attributeCapacity < Int(UInt32.max), "more attributes than bytes")
        attributeCapacity = min(attributeCapacity * 2, Int(UInt32.max))
        attributes = Self.resized(attributes, attributeCapacity)
    }

    /// Forgets the attributes that no element took.
    @inline(__always)
    mutating func dropAttributes() {
        attributeCount = keptAttributes
    }

    // MARK: Decoded bytes

    /// Where the next byte of the side buffer will be, as a place of `HTMLText`.
    @inline(__always) var sideEnd: Int { sourceCount &+ sideCount }

    /// Makes room at the end of the side buffer.
    ///
    /// - Returns: where to write; `nil` when 32 bits could not count it.
    @inline(__always)
    mutating func reserveSide(_ count: Int) -> UnsafeMutablePointer<UInt8>? {
        if count > sideCapacity &- sideCount, !growSide(count) { return nil }
        return side + sideCount
    }

    /// Counts bytes that were written where `reserveSide` said.
    @inline(__always)
    mutating func advanceSide(_ count: Int) {
        sideCount &+= count
    }

    @inline(never)
    private mutating func growSide(_ count: Int) -> Bool {
        guard count <= Int(UInt32.max) - sourceCount - sideCount else {
            overflowed = true
            return false
        }
        sideCapacity = max(sideCapacity * 2, sideCount + count)
        side = Self.resized(side, sideCapacity)
        return true
    }

    mutating func appendSide(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
        guard let end = reserveSide(count) else { return }
        memcpy(end, bytes, count)
        advanceSide(count)
    }

    /// Where the bytes of a text are now; the next write to the side buffer may move them.
    @inline(__always)
    func address(_ start: UInt32) -> UnsafePointer<UInt8> {
        Int(start) < sourceCount ? source + Int(start) : UnsafePointer(side) + (Int(start) &- sourceCount)
    }
}

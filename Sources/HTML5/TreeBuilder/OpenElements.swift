/// The stack of open elements, with the document at its bottom.
///
/// For each name it knows where the last open element of that name is, and where the last one is that ends scopes; so
/// every question of the standard about scopes is answered at once, however deep the stack is.
struct OpenElements: ~Copyable {
    private var elements = GrowingBuffer<OpenElement>(capacity: 64)
    /// By key the place of the last open element that has it; 0 for none.
    var lastOpen: UnsafeMutablePointer<UInt32>
    private(set) var keyCount: Int
    private(set) var lastScope = 0
    private(set) var lastBoundary = 0

    init() {
        keyCount = (TagNameList.count + 1) * 2
        lastOpen = .allocate(capacity: keyCount)
        lastOpen.initialize(repeating: 0, count: keyCount)
        elements.append(OpenElement(node: 0, container: 0, key: 0, depth: 0, traits: []))
    }

    deinit { lastOpen.deallocate() }

    /// With the document.
    @inline(__always) var count: Int { elements.count }

    /// The current node; the document where no element is open.
    @inline(__always) var top: OpenElement { elements.last }

    @inline(__always)
    subscript(index: Int) -> OpenElement { elements[index] }

    mutating func setTraits(_ traits: ElementTraits, at index: Int) {
        elements[index].traits = traits
    }

    @inline(__always)
    mutating func push(_ element: OpenElement) {
        if Int(element.key) >= keyCount { growKeys(Int(element.key)) }
        elements.append(element)
        link(elements.count &- 1)
    }

    @inline(__always)
    mutating func pop() -> OpenElement {
        unlink(elements.count &- 1)
        return elements.removeLast()
    }

    /// Takes elements away and puts others there.
    ///
    /// - Parameter replacements: no more than there are in the range; their links are made.
    mutating func replace(_ range: Range<Int>, with replacements: borrowing GrowingBuffer<OpenElement>) {
        for index in stride(from: count - 1, through: range.lowerBound, by: -1) { unlink(index) }
        for index in 0..<replacements.count { elements[range.lowerBound + index] = replacements[index] }
        let gone = range.count - replacements.count
        if gone > 0 {
            for index in range.upperBound..<count { elements[index - gone] = elements[index] }
            elements.removeLast(gone)
        }
        for index in range.lowerBound..<count { link(index) }
    }

    mutating func remove(at index: Int) {
        replace(index..<(index + 1), with: GrowingBuffer(capacity: 1))
    }

    @inline(__always)
    private mutating func link(_ index: Int) {
        let place = UInt32(truncatingIfNeeded: index)
        var element = elements[index]
        element.previousSame = lastOpen[Int(element.key)]
        element.previousScope = UInt32(truncatingIfNeeded: lastScope)
        element.previousBoundary = UInt32(truncatingIfNeeded: lastBoundary)
        element.lastHTML = element.traits.contains(.foreign) ? elements[index &- 1].lastHTML : place
        elements[index] = element
        lastOpen[Int(element.key)] = place
        if element.traits.contains(.scope) { lastScope = index }
        if element.traits.contains(.boundary) { lastBoundary = index }
    }

    @inline(__always)
    private mutating func unlink(_ index: Int) {
        let element = elements[index]
        lastOpen[Int(element.key)] = element.previousSame
        lastScope = Int(element.previousScope)
        lastBoundary = Int(element.previousBoundary)
    }

    @inline(never)
    private mutating func growKeys(_ key: Int) {
        let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: max(key + 1, keyCount * 2))
        larger.initialize(repeating: 0, count: max(key + 1, keyCount * 2))
        larger.update(from: lastOpen, count: keyCount)
        lastOpen.deallocate()
        lastOpen = larger
        keyCount = max(key + 1, keyCount * 2)
    }
}

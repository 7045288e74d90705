/// A list of plain values that grows by doubling, without reference counts or copies on write.
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
    private var elements: UnsafeMutablePointer<Element>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = max(1, capacity)
        elements = .allocate(capacity: self.capacity)
    }

    deinit { elements.deallocate() }

    @inline(__always) var isEmpty: Bool { count == 0 }

    /// - Precondition: the index is less than `count`.
    @inline(__always)
    subscript(index: Int) -> Element {
        get {
            precondition(index >= 0 && index < count)
            return elements[index]
        }
        set {
            precondition(index >= 0 && index < count)
            elements[index] = newValue
        }
    }

    /// - Precondition: the buffer is not empty.
    @inline(__always)
    var last: Element {
        get {
            precondition(count > 0)
            return elements[count &- 1]
        }
        set {
            precondition(count > 0)
            elements[count &- 1] = newValue
        }
    }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { grow() }
        (elements + count).initialize(to: element)
        count &+= 1
    }

    @inline(__always)
    mutating func removeLast() -> Element {
        precondition(count > 0)
        count &-= 1
        return elements[count]
    }

    mutating func removeLast(_ number: Int) {
        precondition(number >= 0 && number <= count)
        count -= number
    }

    mutating func remove(at index: Int) {
        precondition(index >= 0 && index < count)
        (elements + index).update(from: elements + index + 1, count: count - index - 1)
        count -= 1
    }

    mutating func insert(_ element: Element, at index: Int) {
        precondition(index >= 0 && index <= count)
        if count == capacity { grow() }
        (elements + index + 1).update(from: elements + index, count: count - index)
        (elements + index).initialize(to: element)
        count += 1
    }

    @inline(never)
    private mutating func grow() {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
        larger.update(from: elements, count: count)
        elements.deallocate()
        elements = larger
        capacity *= 2
    }
}

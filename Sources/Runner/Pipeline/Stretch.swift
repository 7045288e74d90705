/// Bytes within memory that others share.
struct Stretch: Sendable {
    private let memory: [UInt8]
    private(set) var range: Range<Int>

    init(_ memory: [UInt8], _ range: Range<Int>) {
        self.memory = memory
        self.range = range
    }

    init(_ bytes: [UInt8] = []) {
        self.init(bytes, bytes.indices)
    }

    var count: Int { range.count }

    /// All of them as an array; without a copy where they are all of the memory.
    var bytes: [UInt8] { range == memory.indices ? memory : Array(memory[range]) }

    func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try memory.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    /// Takes in the bytes that follow right behind in the same memory.
    ///
    /// - Returns: whether the others do.
    mutating func extend(by other: Stretch) -> Bool {
        guard range.upperBound == other.range.lowerBound, memory.count == other.memory.count,
            memory.withUnsafeBufferPointer({ $0.baseAddress })
                == other.memory.withUnsafeBufferPointer({ $0.baseAddress })
        else { return false }
        range = range.lowerBound..<other.range.upperBound
        return true
    }
}

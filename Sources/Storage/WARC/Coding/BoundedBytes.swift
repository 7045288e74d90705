import PluginKit

/// What comes out of a decoder piece by piece, up to a limit.
struct BoundedBytes {
    private(set) var bytes: [UInt8] = []
    private let limit: Int
    private let first: Int

    /// - Parameters:
    ///   - limit: the most bytes that may come.
    ///   - count: how many compressed bytes there are.
    init(limit: Int, from count: Int) {
        self.limit = limit
        // Pages become a fourth to a sixth by compression.
        first = max(1 << 14, min(count, 1 << 26) * 6)
    }

    /// Whether more came than may.
    var isOver: Bool { bytes.count > limit }

    /// Has the next piece written.
    ///
    /// - Parameter write: gets room for at least one byte, and says how many it wrote.
    mutating func append(_ write: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
        // One byte beyond the limit shows that there are more.
        let left = limit < .max ? limit - bytes.count + 1 : .max
        let room = max(1, min(left, max(first, bytes.count)))
        let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            count = write(UnsafeMutableBufferPointer(rebasing: buffer[..<room]))
        }
        if bytes.isEmpty { bytes = piece } else { bytes += piece }
    }
}

import PluginKit

/// Bytes that can be looked at before they are read.
final class PeekingSource: ByteSource {
    private let source: any ByteSource
    private var ahead: [UInt8] = []

    init(_ source: any ByteSource) {
        self.source = source
    }

    var remaining: Int? { source.remaining.map { $0 + ahead.count } }

    /// - Returns: the first bytes; fewer only where there are no more.
    func peek(_ count: Int) throws(ItemError) -> [UInt8] {
        while ahead.count < count {
            var block = [UInt8](repeating: 0, count: 1 << 12)
            let read: Int
            do {
                read = try block.withUnsafeMutableBytes { try source.read(into: $0) }
            } catch {
                throw ItemError(wrapping: error)
            }
            if read == 0 { break }
            ahead += block[..<read]
        }
        return Array(ahead.prefix(count))
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard !ahead.isEmpty else { return try source.read(into: buffer) }
        let count = min(ahead.count, buffer.count)
        buffer.copyBytes(from: ahead[..<count])
        ahead.removeFirst(count)
        return count
    }
}

import PluginKit

/// Bytes that can be read in any order.
protocol SeekableSource: ByteSource {
    /// All that there are.
    var size: Int { get }
    /// Where the next read begins.
    var offset: Int { get }
    /// Lets the next read begin at an offset, no farther than the end.
    func seek(to offset: Int) throws
}

/// Bytes in memory that can be read in any order.
final class HeldBytes: SeekableSource {
    private let bytes: [UInt8]
    private(set) var offset = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var size: Int { bytes.count }
    var remaining: Int? { bytes.count - offset }

    func seek(to offset: Int) {
        self.offset = min(max(offset, 0), bytes.count)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, bytes.count - offset)
        bytes.withUnsafeBytes { buffer.copyBytes(from: $0[offset..<offset + count]) }
        offset += count
        return count
    }
}

/// A file that can be read in any order.
final class SeekableFile: SeekableSource {
    private let file: FileSource
    let size: Int
    private(set) var offset = 0

    /// - Returns: `nil` where the source is a pipe or a terminal.
    init?(_ file: FileSource) {
        guard let size = file.remaining else { return nil }
        self.file = file
        self.size = size
    }

    var remaining: Int? { size - offset }

    func seek(to offset: Int) throws {
        guard offset != self.offset else { return }
        try file.seek(to: offset, of: size)
        self.offset = offset
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let count = try file.read(into: buffer)
        offset += count
        return count
    }
}

import CLibArchive
import PluginKit

/// Hands the bytes of an archive to libarchive.
final class ArchiveBytes {
    private let source: any ByteSource
    private let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
    private(set) var error: ItemError?
    /// How many were read.
    private(set) var count = 0
    /// Whether there were no more when libarchive asked for some.
    private(set) var isAtEnd = false
    private var tail: [UInt8] = []

    /// Whether what was read last is a block of zeros, as at the end of a tar file.
    var endsInZeros: Bool { tail.count == 512 && tail.allSatisfy { $0 == 0 } }

    init(_ source: any ByteSource) {
        self.source = source
    }

    deinit {
        block.deallocate()
    }

    private static func of(_ client: UnsafeMutableRawPointer) -> ArchiveBytes {
        Unmanaged<ArchiveBytes>.fromOpaque(client).takeUnretainedValue()
    }

    static let read:
        @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?, UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int = {
            _, client, buffer in
            guard let client, let buffer else { return -1 }
            let bytes = of(client)
            buffer.pointee = UnsafeRawPointer(bytes.block.baseAddress)
            do {
                let count = try bytes.source.read(into: bytes.block)
                bytes.count += count
                bytes.isAtEnd = count == 0
                if count > 0 {
                    bytes.tail = (bytes.tail + bytes.block[..<count].suffix(512)).suffix(512)
                }
                return count
            } catch {
                bytes.error = ItemError(wrapping: error)
                return -1
            }
        }

    static let skip: @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?, Int64) -> Int64 = { _, client, count in
        guard let client, let source = of(client).source as? any SeekableSource, count > 0 else { return 0 }
        let start = source.offset
        let end = start + max(0, min(Int(count), source.size - start))
        guard (try? source.seek(to: end)) != nil else { return 0 }
        return Int64(end - start)
    }

    static let seek: @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?, Int64, Int32) -> Int64 = {
        _, client, offset, whence in
        guard let client, let source = of(client).source as? any SeekableSource else { return -30 }
        let base =
            switch whence {
            case 0: 0
            case 1: source.offset
            default: source.size
            }
        let (target, overflows) = base.addingReportingOverflow(Int(offset))
        guard !overflows, target >= 0, target <= source.size, (try? source.seek(to: target)) != nil else { return -30 }
        return Int64(target)
    }
}

import CLibArchive
import PluginKit

/// What compressed bytes hold (gzip, Zstandard, xz, bzip2, lzma, lz4, compress), by libarchive; bytes that are not
/// compressed come out as they are.
final class DecompressingSource: ByteSource {
    private let functions: galley_archive_functions
    private let archive: OpaquePointer
    private let compressed: CompressedBytes
    private let name: String
    private var count = 0

    /// - Throws: ``ItemError`` when libarchive is missing or cannot begin.
    init(_ source: any ByteSource, name: String) throws(ItemError) {
        guard let functions = galley_archive()?.pointee, let archive = functions.read_new() else {
            throw ItemError(
                "no-libarchive", "\(name) is compressed, and libarchive, which would read it, is not installed",
                help: "install libarchive, or unpack the item first")
        }
        self.functions = functions
        self.archive = archive
        self.name = name
        compressed = CompressedBytes(source)
        _ = functions.read_support_filter_gzip(archive)
        _ = functions.read_support_filter_bzip2(archive)
        _ = functions.read_support_filter_xz(archive)
        _ = functions.read_support_filter_lzma(archive)
        _ = functions.read_support_filter_zstd(archive)
        _ = functions.read_support_filter_lz4(archive)
        _ = functions.read_support_filter_compress(archive)
        _ = functions.read_support_format_raw(archive)
        _ = functions.read_support_format_empty(archive)
        let client = Unmanaged.passUnretained(compressed).toOpaque()
        var entry: OpaquePointer?
        guard functions.read_open(archive, client, CompressedBytes.callback) >= GALLEY_ARCHIVE_WARN else {
            throw failure()
        }
        let result = functions.read_next_header(archive, &entry)
        if result == GALLEY_ARCHIVE_EOF {
            isAtEnd = true
        } else if result < GALLEY_ARCHIVE_WARN {
            throw failure()
        }
    }

    private var isAtEnd = false

    deinit {
        _ = functions.read_free(archive)
    }

    var remaining: Int? { nil }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        if isAtEnd { return 0 }
        let read = functions.read_data(archive, buffer.baseAddress, buffer.count)
        guard read >= 0 else { throw failure() }
        if read == 0 { isAtEnd = true }
        count += read
        return read
    }

    private func failure() -> ItemError {
        if let error = compressed.error { return error }
        let reason = functions.error_string(archive).map { String(cString: $0) } ?? "it is damaged"
        return ItemError(
            "damaged-compression", "\(name) cannot be unpacked after \(count) bytes: \(reason)",
            help: "the file is damaged or cut off; fetch it again")
    }
}

/// Hands compressed bytes to libarchive.
private final class CompressedBytes {
    private let source: any ByteSource
    private let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    private(set) var error: ItemError?

    init(_ source: any ByteSource) {
        self.source = source
    }

    deinit {
        block.deallocate()
    }

    static let callback:
        @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?, UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int = {
            _, client, buffer in
            guard let client, let buffer else { return -1 }
            let bytes = Unmanaged<CompressedBytes>.fromOpaque(client).takeUnretainedValue()
            buffer.pointee = UnsafeRawPointer(bytes.block.baseAddress)
            do {
                return try bytes.source.read(into: bytes.block)
            } catch {
                bytes.error = ItemError(wrapping: error)
                return -1
            }
        }
}

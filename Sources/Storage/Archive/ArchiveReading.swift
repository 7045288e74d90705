import CLibArchive
import PluginKit

/// An archive as libarchive reads it: the only place that calls it to read one.
final class ArchiveReading {
    private let functions: galley_archive_functions
    private let archive: OpaquePointer
    private let bytes: ArchiveBytes
    private let name: String

    /// - Throws: ``ItemError`` when libarchive is missing, or the bytes are no archive of the kind.
    init(_ source: any ByteSource, _ kind: ArchiveName.Kind, name: String) throws(ItemError) {
        guard let functions = galley_archive()?.pointee, let archive = functions.read_new() else {
            throw ItemError(
                "no-libarchive", "\(name) is an archive, and libarchive, which would read it, is not installed",
                help: "install libarchive, or unpack the archive first")
        }
        self.functions = functions
        self.archive = archive
        self.name = name
        bytes = ArchiveBytes(source)
        switch kind {
        case .zip: _ = functions.read_support_format_zip(archive)
        case .sevenZip: _ = functions.read_support_format_7zip(archive)
        case .tar, .warc:
            _ = functions.read_support_format_tar(archive)
            _ = functions.read_support_format_empty(archive)
            _ = functions.read_support_filter_gzip(archive)
            _ = functions.read_support_filter_bzip2(archive)
            _ = functions.read_support_filter_xz(archive)
            _ = functions.read_support_filter_lzma(archive)
            _ = functions.read_support_filter_zstd(archive)
            _ = functions.read_support_filter_lz4(archive)
            _ = functions.read_support_filter_compress(archive)
        }
        let client = Unmanaged.passUnretained(bytes).toOpaque()
        let isSeekable = source is any SeekableSource
        let result = functions.read_open_file(
            archive, client, ArchiveBytes.read, isSeekable ? ArchiveBytes.skip : nil,
            isSeekable ? ArchiveBytes.seek : nil)
        guard result >= GALLEY_ARCHIVE_WARN else { throw failure("damaged-archive") }
    }

    deinit {
        _ = functions.read_free(archive)
    }

    enum Kind {
        case file
        case folder
        case link
        case other
    }

    struct Entry {
        var name: String
        /// Whether the name's bytes are UTF-8.
        var isNameText: Bool
        var kind: Kind
        var isEncrypted: Bool
    }

    /// How many bytes of the archive have been read; for an archive that is read in any order, all that there are.
    var bytesRead: Int { bytes.size ?? bytes.count }

    /// - Returns: the next entry; `nil` at the end.
    /// - Throws: ``ItemError`` when nothing more can be read.
    func next() throws(ItemError) -> Entry? {
        var entry: OpaquePointer?
        let result = functions.read_next_header(archive, &entry)
        if result == GALLEY_ARCHIVE_EOF { return nil }
        guard result >= GALLEY_ARCHIVE_WARN, let entry else { throw failure("damaged-archive") }
        var name = "entry"
        var isNameText = true
        if let path = functions.entry_pathname(entry) {
            if let text = String(validatingCString: path) {
                name = text
            } else {
                name = String(cString: path)
                isNameText = false
            }
        }
        let kind: Kind =
            switch Int(functions.entry_kind(entry)) {
            case GALLEY_ENTRY_FILE: .file
            case GALLEY_ENTRY_FOLDER: .folder
            case GALLEY_ENTRY_LINK: .link
            default: .other
            }
        return Entry(
            name: name, isNameText: isNameText, kind: kind, isEncrypted: functions.entry_is_encrypted(entry) != 0)
    }

    /// Reads bytes of the entry that came last; 0 at its end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ItemError) -> Int {
        let count = functions.read_data(archive, buffer.baseAddress, buffer.count)
        guard count >= 0 else { throw failure("damaged-entry") }
        return count
    }

    private func failure(_ code: String) -> ItemError {
        if let error = bytes.error { return error }
        let reason = functions.error_string(archive).map { String(cString: $0) } ?? "it is damaged"
        let what = code == "damaged-entry" ? "this entry of \(name)" : "the archive \(name)"
        return ItemError(
            code, "\(what) cannot be read\(bytes.count > 0 ? " after byte \(bytes.count)" : ""): \(reason)",
            help: "the archive is damaged, cut off or of another kind; fetch it again")
    }
}

/// Hands the bytes of an archive to libarchive.
private final class ArchiveBytes {
    private let source: any ByteSource
    private let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
    private(set) var error: ItemError?
    /// How many were read.
    private(set) var count = 0

    init(_ source: any ByteSource) {
        self.source = source
    }

    deinit {
        block.deallocate()
    }

    var size: Int? { (source as? any SeekableSource)?.size }

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
                return count
            } catch {
                bytes.error = ItemError(wrapping: error)
                return -1
            }
        }

    static let skip: @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?, Int64) -> Int64 = { _, client, count in
        guard let client, let source = of(client).source as? any SeekableSource, count > 0 else { return 0 }
        let start = source.offset
        let end = start + min(Int(count), source.size - start)
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

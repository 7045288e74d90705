import CLibArchive
public import PluginKit

/// A file that is written packed or compressed, by libarchive: the only place that calls it to write. The same contents
/// give the same bytes: no times and no owners are in it.
public final class ArchiveWriting {
    private let functions: galley_archive_functions
    private let archive: OpaquePointer
    private let output: PackedOutput
    private let path: String

    /// - Throws: ``ItemError`` when libarchive is missing, or does not know the form.
    public init(_ form: OutputForm, into file: consuming PendingFile, path: String) throws(ItemError) {
        guard let functions = galley_archive()?.pointee, let archive = functions.write_new() else {
            throw ItemError(
                "no-libarchive", "\(path) is to be packed, and libarchive, which would do it, is not installed",
                help: "install libarchive, or write a folder")
        }
        self.functions = functions
        self.archive = archive
        self.path = path
        output = PackedOutput(file)
        let format =
            switch form.archive {
            case .zip: "zip"
            case .tar: "paxr"
            case nil: "raw"
            }
        try check(functions.write_set_format_by_name(archive, format))
        if let filter = form.filter {
            try check(functions.write_add_filter_by_name(archive, filter))
            // The time of day has no place in an output.
            if filter == "gzip" { try check(functions.write_set_options(archive, "gzip:!timestamp")) }
        }
        try check(functions.write_open(archive, Unmanaged.passUnretained(output).toOpaque(), PackedOutput.write))
        if form.archive == nil { try check(functions.write_file_header(archive, "data", 0)) }
    }

    deinit {
        _ = functions.write_free(archive)
    }

    /// Begins a file of an archive.
    ///
    /// - Parameter size: of what will be appended, in bytes.
    public func begin(_ name: String, size: Int) throws(ItemError) {
        try check(functions.write_file_header(archive, name, Int64(size)))
    }

    public func append(_ bytes: UnsafeRawBufferPointer) throws(ItemError) {
        var offset = 0
        while offset < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[offset...])
            let count = functions.write_data(archive, rest.baseAddress, rest.count)
            guard count > 0 else { throw failure }
            offset += count
        }
    }

    /// Ends the file, and lets it appear.
    public func commit() throws(ItemError) {
        try check(functions.write_close(archive))
        try output.file.take()?.commit()
    }

    private func check(_ result: Int32) throws(ItemError) {
        guard result >= GALLEY_ARCHIVE_WARN else { throw failure }
    }

    private var failure: ItemError {
        if let error = output.error { return error }
        let reason = functions.error_string(archive).map { String(cString: $0) } ?? "it cannot be written"
        return ItemError("not-packed", "\(path) cannot be packed: \(reason)")
    }
}

/// Takes the bytes of an archive from libarchive.
private final class PackedOutput {
    var file: PendingFile?
    private(set) var error: ItemError?

    init(_ file: consuming PendingFile) {
        self.file = consume file
    }

    static let write: @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?, UnsafeRawPointer?, Int) -> Int = {
        _, client, bytes, count in
        guard let client else { return -1 }
        let output = Unmanaged<PackedOutput>.fromOpaque(client).takeUnretainedValue()
        do throws(ItemError) {
            try output.file?.append(UnsafeRawBufferPointer(start: bytes, count: count))
            return count
        } catch {
            output.error = error
            return -1
        }
    }
}

import CLibArchive
import PluginKit

/// An archive as libarchive reads it: the only place that calls it to read one.
final class ArchiveReading {
    private let functions: galley_archive_functions
    private let archive: OpaquePointer
    private let bytes: ArchiveBytes
    private let kind: ArchiveName.Kind
    private let name: String
    /// Why nothing more can be read.
    private var end: ItemError?
    /// How many headers have been read.
    private(set) var count = 0

    /// - Parameter source: of a tar file, what it holds when it is unpacked.
    /// - Throws: ``ItemError`` when libarchive is missing, or the bytes are no archive of the kind.
    init(_ source: any ByteSource, _ kind: ArchiveName.Kind, name: String) throws(ItemError) {
        guard let functions = galley_archive()?.pointee, let archive = functions.read_new() else {
            throw ItemError(
                "no-libarchive", "\(name) is an archive, and libarchive, which would read it, is not installed",
                help: "install libarchive, or unpack the archive first")
        }
        self.functions = functions
        self.archive = archive
        self.kind = kind
        self.name = name
        bytes = ArchiveBytes(source)
        switch kind {
        case .zip: _ = functions.read_support_format_zip(archive)
        case .sevenZip: _ = functions.read_support_format_7zip(archive)
        case .tar, .warc:
            _ = functions.read_support_format_tar(archive)
            _ = functions.read_support_format_empty(archive)
        }
        let client = Unmanaged.passUnretained(bytes).toOpaque()
        let isSeekable = source is any SeekableSource
        let result = functions.read_open_file(
            archive, client, ArchiveBytes.read, isSeekable ? ArchiveBytes.skip : nil,
            isSeekable ? ArchiveBytes.seek : nil)
        guard result >= GALLEY_ARCHIVE_WARN else { throw failure() }
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
        /// Whether the bytes of the name are not UTF-8, so that it had to be made out.
        var isNameGuessed: Bool
        var kind: Kind
        var isEncrypted: Bool
        /// What libarchive found odd in the header; empty where it is as it should be.
        var warning = ""
    }

    enum Step {
        case entry(Entry)
        /// A place where a header should be and is none; one may follow.
        case damage(ItemError)
    }

    /// Whether what came last has ended all reading.
    var isBroken: Bool { end != nil }

    /// - Returns: what comes next; `nil` at the end.
    /// - Throws: ``ItemError`` when nothing more can be read.
    func next() throws(ItemError) -> Step? {
        if let end { throw end }
        var entry: OpaquePointer?
        let result = functions.read_next_header(archive, &entry)
        if result == GALLEY_ARCHIVE_EOF {
            if count == 0, bytes.count == 0 { throw empty }
            return nil
        }
        if result == GALLEY_ARCHIVE_RETRY {
            var error = failure()
            error.code = "damaged-header"
            error.message = "the header behind \(counted) is damaged, and the next good one is looked for: \(reason)"
            return .damage(error)
        }
        guard result >= GALLEY_ARCHIVE_WARN, let entry else {
            let error = failure()
            end = error
            throw error
        }
        count += 1
        let (name, isGuessed) = name(of: entry)
        let kind: Kind =
            switch Int(functions.entry_kind(entry)) {
            case GALLEY_ENTRY_FILE: .file
            case GALLEY_ENTRY_FOLDER: .folder
            case GALLEY_ENTRY_LINK: .link
            default: .other
            }
        return .entry(
            Entry(
                name: name, isNameGuessed: isGuessed, kind: kind,
                isEncrypted: functions.entry_is_encrypted(entry) != 0,
                warning: result < GALLEY_ARCHIVE_OK ? reason : ""))
    }

    private func name(of entry: OpaquePointer) -> (name: String, isGuessed: Bool) {
        guard let path = functions.entry_pathname(entry) else { return ("entry", true) }
        if let text = String(validatingCString: path) { return (text, false) }
        guard kind == .zip else { return (String(cString: path), true) }
        return (
            CodePage437.text(
                sequence(first: path) { $0 + 1 }.lazy.map { UInt8(bitPattern: $0.pointee) }.prefix { $0 != 0 }), true
        )
    }

    /// Reads bytes of the entry that came last; 0 at its end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ItemError) -> Int {
        if let end { throw end }
        let count = functions.read_data(archive, buffer.baseAddress, buffer.count)
        if count >= 0 { return count }
        var error = failure()
        // Behind this, libarchive reads no more.
        if count == GALLEY_ARCHIVE_FATAL { end = error }
        if bytes.error == nil {
            let isUnsupported = reason.hasPrefix("Unsupported")
            error.code = isUnsupported ? "unsupported-entry" : "damaged-entry"
            error.message = "this entry cannot be read: \(reason)"
            if isUnsupported { error.help = "unpack the archive first, with the program that made it" }
        }
        throw error
    }

    /// Whether a tar file came to its end without the mark that it should have there.
    var lacksEndMark: Bool { kind == .tar && bytes.isAtEnd && !bytes.endsInZeros }

    private var reason: String {
        guard let text = functions.error_string(archive) else { return "it is damaged" }
        // Some of these texts end in a line feed.
        return String(cString: text).split(separator: "\n").joined(separator: "; ")
    }

    private var empty: ItemError {
        ItemError("empty", "\(name) is empty, and no archive", help: "it may not have been fetched whole")
    }

    private var counted: String { count == 0 ? "no entry" : count == 1 ? "one entry" : "\(count) entries" }

    /// Why the archive cannot be read.
    private func failure() -> ItemError {
        if let error = bytes.error { return error }
        if count == 0, bytes.count == 0 { return empty }
        let reason = reason
        guard count > 0 || !reason.hasPrefix("Unrecognized archive format") else {
            return ItemError(
                "not-an-archive", "\(name) is said by its name to be an archive, and is none",
                help: "rename it after what it is, or fetch it again where it is damaged")
        }
        let place = count > 0 ? " after \(counted)" : ""
        return ItemError(
            "damaged-archive", "\(name) cannot be read\(place): \(reason)",
            help: "the archive is damaged or cut off; fetch it again")
    }
}

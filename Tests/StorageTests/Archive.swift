import CLibArchive

/// Makes archives.
enum Archive {
    struct CannotMake: Error {
        var what: String
    }

    static func bytes(_ format: String, _ filter: String?, _ files: [(String, String)]) throws -> [UInt8] {
        try bytes(format, filter, files.map { ($0.0, Array($0.1.utf8)) })
    }

    /// An archive of a format and a filter of libarchive's, which writes it.
    static func bytes(_ format: String, _ filter: String?, _ files: [(String, [UInt8])]) throws -> [UInt8] {
        guard let functions = galley_archive()?.pointee, let archive = functions.write_new() else {
            throw CannotMake(what: "libarchive is not installed")
        }
        defer { _ = functions.write_free(archive) }
        let output = Output()
        try check(functions.write_set_format_by_name(archive, format), format)
        if let filter { try check(functions.write_add_filter_by_name(archive, filter), filter) }
        let client = Unmanaged.passUnretained(output).toOpaque()
        try check(functions.write_open(archive, client, Output.write), "opening")
        for (name, bytes) in files {
            try check(functions.write_file_header(archive, name, Int64(bytes.count)), name)
            let written = bytes.withUnsafeBytes { functions.write_data(archive, $0.baseAddress, $0.count) }
            guard written == bytes.count else { throw CannotMake(what: name) }
        }
        try check(functions.write_close(archive), "closing")
        return output.bytes
    }

    private static func check(_ result: Int32, _ what: String) throws {
        guard Int(result) >= GALLEY_ARCHIVE_WARN else { throw CannotMake(what: what) }
    }

    private final class Output {
        var bytes: [UInt8] = []

        static let write: @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?, UnsafeRawPointer?, Int) -> Int = {
            _, client, bytes, count in
            guard let client, let bytes else { return -1 }
            let output = Unmanaged<Output>.fromOpaque(client).takeUnretainedValue()
            output.bytes += UnsafeRawBufferPointer(start: bytes, count: count)
            return count
        }
    }

    /// A zip file of names, texts and flags, which are stored as they are.
    static func zip(_ files: [(name: [UInt8], text: String, flags: Int)]) -> [UInt8] {
        var body: [UInt8] = []
        var directory: [UInt8] = []
        for (name, text, flags) in files {
            let bytes = Array(text.utf8)
            let common =
                number(20, 2) + number(flags, 2) + number(0, 2) + number(0x5821_0000, 4) + number(sum(bytes), 4)
                + number(bytes.count, 4) + number(bytes.count, 4) + number(name.count, 2) + number(0, 2)
            directory += number(0x0201_4B50, 4) + number(0x0314, 2) + common + number(0, 2) + number(0, 2)
            directory += number(0, 2) + number(0o100644 << 16, 4) + number(body.count, 4) + name
            body += number(0x0403_4B50, 4) + common + name + bytes
        }
        let end =
            number(0x0605_4B50, 4) + number(0, 4) + number(files.count, 2) + number(files.count, 2)
            + number(directory.count, 4) + number(body.count, 4) + number(0, 2)
        return body + directory + end
    }

    /// A member of a tar file.
    static func member(_ name: String, _ text: String = "", type: Character = "0") -> [UInt8] {
        var block = [UInt8](repeating: 0, count: 512)
        func put(_ text: String, at start: Int) {
            for (index, byte) in text.utf8.enumerated() { block[start + index] = byte }
        }
        put(name, at: 0)
        put("0000644", at: 100)
        put("0000000", at: 108)
        put("0000000", at: 116)
        put(octal(text.utf8.count, 11), at: 124)
        put("00000000000", at: 136)
        put("        ", at: 148)
        put(String(type), at: 156)
        if type == "1" || type == "2" { put("d/a.txt", at: 157) }
        put("ustar\u{0}00", at: 257)
        put(octal(block.reduce(0) { $0 + Int($1) }, 6) + "\u{0} ", at: 148)
        return block + Array(text.utf8) + [UInt8](repeating: 0, count: (512 - text.utf8.count % 512) % 512)
    }

    static let end = [UInt8](repeating: 0, count: 1024)

    private static func octal(_ number: Int, _ width: Int) -> String {
        let digits = String(number, radix: 8)
        return String(repeating: "0", count: width - digits.count) + digits
    }

    private static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    /// The CRC-32 of ISO 3309.
    private static func sum(_ bytes: [UInt8]) -> Int {
        var sum: UInt32 = .max
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return Int(~sum)
    }
}

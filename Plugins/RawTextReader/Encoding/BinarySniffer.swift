/// Tells bytes that are no text at all.
enum BinarySniffer {
    private struct Magic {
        var name: String
        var bytes: [UInt8]
        var offset = 0
        var isArchive = false
    }

    private static let magics: [Magic] = [
        Magic(name: "a PDF document", bytes: Array("%PDF-".utf8)),
        Magic(name: "a ZIP archive (or an office document, which is one)", bytes: [0x50, 0x4B, 3, 4], isArchive: true),
        Magic(name: "a ZIP archive", bytes: [0x50, 0x4B, 5, 6], isArchive: true),
        Magic(name: "gzip-compressed data", bytes: [0x1F, 0x8B], isArchive: true),
        Magic(name: "Zstandard-compressed data", bytes: [0x28, 0xB5, 0x2F, 0xFD], isArchive: true),
        Magic(name: "xz-compressed data", bytes: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], isArchive: true),
        Magic(name: "bzip2-compressed data", bytes: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59], offset: 4, isArchive: true),
        Magic(name: "a 7z archive", bytes: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], isArchive: true),
        Magic(name: "a RAR archive", bytes: [0x52, 0x61, 0x72, 0x21, 0x1A, 7], isArchive: true),
        Magic(name: "a tar archive", bytes: Array("ustar".utf8), offset: 257, isArchive: true),
        Magic(name: "a PNG image", bytes: [0x89, 0x50, 0x4E, 0x47]),
        Magic(name: "a JPEG image", bytes: [0xFF, 0xD8, 0xFF]),
        Magic(name: "a GIF image", bytes: Array("GIF87a".utf8)),
        Magic(name: "a GIF image", bytes: Array("GIF89a".utf8)),
        Magic(name: "a WebP image", bytes: Array("WEBPVP8".utf8), offset: 8),
        Magic(name: "an ELF program", bytes: [0x7F, 0x45, 0x4C, 0x46]),
        Magic(name: "a WebAssembly module", bytes: [0, 0x61, 0x73, 0x6D]),
        Magic(name: "a Mach-O program", bytes: [0xCF, 0xFA, 0xED, 0xFE]),
        Magic(name: "an old office document (OLE)", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        Magic(name: "an SQLite database", bytes: Array("SQLite format 3\0".utf8)),
        Magic(name: "a Parquet file", bytes: [0x50, 0x41, 0x52, 0x31, 0x15]),
    ]

    /// What the bytes are by the mark that files of a kind begin with, and what to do about it.
    static func magic(_ bytes: Bytes) -> (name: String, help: String)? {
        for magic in magics where magic.offset + magic.bytes.count <= bytes.count {
            if bytes[magic.offset..<magic.offset + magic.bytes.count].elementsEqual(magic.bytes) {
                return (
                    magic.name,
                    magic.isArchive
                        ? "unpack it first, or give it a name with its usual ending"
                        : "convert it to text with a program that reads it, or leave it out of 'from'"
                )
            }
        }
        return nil
    }

    /// Whether the first 64 KiB have more control characters than any text: a tenth, as some dumps are full of zeros,
    /// or a fiftieth where the bytes are not UTF-8 either. Compressed data has one in eleven.
    static func isMostlyControls(_ bytes: Bytes, isUTF8: Bool) -> Bool {
        let count = min(bytes.count, 1 << 16)
        var controls = 0
        for index in 0..<count where isControl(bytes[index]) { controls += 1 }
        return controls >= 4 && controls * (isUTF8 ? 10 : 50) > count
    }

    /// Controls but for white space, backspace and escape, which terminals leave in texts.
    @inline(__always)
    private static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && (0xFFFF_FFFF & ~(0x3F00 | 0x0800_0000) as UInt32) >> UInt32(byte) & 1 == 1
    }
}

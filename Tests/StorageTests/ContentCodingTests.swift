import CBrotli
import GalleyTesting
import PluginKit
import Testing

@testable import Storage

/// The codings of bodies, one by one and one after another.
@Suite struct ContentCodingTests {
    private static let text = "hello from a page that was sent with Brotli, hello hello hello\n"
    private static let brotli: [UInt8] = [
        0x1B, 0x3E, 0x00, 0xE8, 0x9D, 0x09, 0x76, 0xCC, 0x15, 0x2E, 0x1D, 0x0F, 0x8D, 0x96, 0x61, 0x42, 0x77, 0xF5,
        0x26, 0x97, 0x20, 0x69, 0x6C, 0xA9, 0x30, 0x47, 0x07, 0x1B, 0x70, 0xE0, 0x90, 0x85, 0x03, 0x0E, 0x3A, 0xC8,
        0x7D, 0x80, 0xC5, 0xF5, 0x85, 0xB9, 0x56, 0xA8, 0x41, 0xBB, 0x7C, 0x6A, 0xA6, 0x3E, 0xE5, 0xF6, 0x08,
    ]
    /// The text by gzip.
    private static let gzip: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x57, 0x48, 0x2B,
        0xCA, 0xCF, 0x55, 0x48, 0x54, 0x28, 0x48, 0x4C, 0x4F, 0x55, 0x28, 0xC9, 0x48, 0x2C, 0x51, 0x28, 0x4F, 0x2C,
        0x56, 0x28, 0x4E, 0xCD, 0x03, 0x32, 0x32, 0x4B, 0x32, 0x14, 0x9C, 0x8A, 0xF2, 0x4B, 0x72, 0x32, 0x75, 0x14,
        0x32, 0xC0, 0x8A, 0x91, 0x48, 0x2E, 0x00, 0xA0, 0xF8, 0x0C, 0x13, 0x3F, 0x00, 0x00, 0x00,
    ]
    /// Those bytes by Brotli, which did not get them any smaller.
    private static let gzipThenBrotli: [UInt8] = [0x0B, 0x22, 0x80] + gzip + [0x03]
    /// 4 MiB of zeros.
    private static let bomb: [UInt8] = [
        0x9B, 0xFF, 0xFF, 0x3F, 0xF8, 0x27, 0x00, 0xE2, 0xB1, 0x40, 0x20, 0xF7, 0xFE, 0x07,
    ]

    private static let hasBrotli = galley_brotli() != nil
    private static let isMissing: Comment = "libbrotlidec is not installed: nothing was checked"

    /// What an answer has when it came in these codings.
    private func body(_ bytes: [UInt8], _ codings: String, limit: Int = 1 << 20) throws(ItemError) -> [UInt8] {
        let head = "HTTP/1.1 200 OK\r\nContent-Encoding: \(codings)\r\n\r\n"
        return try HTTPMessage(Array(head.utf8) + bytes).body(limit: limit)
    }

    @Test(.enabled(if: hasBrotli, isMissing))
    func `Brotli is undone`() throws {
        #expect(try body(Self.brotli, "br") == Array(Self.text.utf8))
        #expect(try body(Self.brotli, "Br", limit: Self.text.utf8.count) == Array(Self.text.utf8))
        #expect(try body(Self.bomb, "br", limit: 1 << 22).count == 1 << 22)
        #expect(try body([], "br").isEmpty)
    }

    @Test(.enabled(if: hasBrotli, isMissing), arguments: ["gzip, br", "gzip,br", "identity, x-gzip , br"])
    func `codings are undone last first`(_ codings: String) throws {
        #expect(try body(Self.gzipThenBrotli, codings) == Array(Self.text.utf8))
    }

    @Test(.enabled(if: hasBrotli, isMissing))
    func `Brotli that is damaged is an error`() {
        for count in 1..<Self.brotli.count {
            let error = #expect(throws: ItemError.self) { try body(Array(Self.brotli[..<count]), "br") }
            #expect(error?.code == "damaged-compression")
        }
        let error = #expect(throws: ItemError.self) { try body([0xFF, 0, 0xFF, 0xFF] + Self.brotli, "br") }
        #expect(error?.message.contains("'br'") == true)
    }

    @Test func `text is taken as it is, whatever its header says`() throws {
        for coding in ["br", "deflate", "gzip", "zstd"] {
            let text = Array("<!doctype html><p>Not packed any more</p>\n".utf8)
            #expect(try body(text, coding) == text)
        }
    }

    @Test func `no more comes out than may`() {
        for (bytes, coding) in [(Self.bomb, "br"), (Self.gzip, "gzip"), (Array(Self.gzip[10...]), "deflate")]
        where coding != "br" || Self.hasBrotli {
            let error = #expect(throws: ItemError.self) { try body(bytes, coding, limit: 62) }
            #expect(error?.code == "item-too-large")
        }
    }

    @Test func `gzip that is cut off or changed is an error`() throws {
        for count in 2..<Self.gzip.count {
            let error = #expect(throws: ItemError.self) { try body(Array(Self.gzip[..<count]), "gzip") }
            #expect(error?.code == "damaged-compression")
        }
        var changed = Self.gzip
        changed[changed.count - 8] ^= 1
        #expect(throws: ItemError.self) { try body(changed, "gzip") }
        #expect(try body(Self.gzip + Self.gzip + [0, 0], "gzip") == Array((Self.text + Self.text).utf8))
    }
}

import CZlib
import GalleyTesting
import PluginKit
import Testing

@testable import Storage

/// Compressed WARC files: where records are in them, and what is left of damaged ones.
@Suite struct GzipMembersTests {
    private func record(_ url: String, _ body: String) -> [UInt8] {
        Array(
            """
            WARC/1.1\r
            WARC-Type: resource\r
            WARC-Target-URI: \(url)\r
            Content-Type: text/plain\r
            Content-Length: \(body.utf8.count)\r
            \r
            \(body)\r
            \r\n
            """.utf8)
    }

    private func gzip(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        guard deflateInit2_(&stream, 9, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK else {
            return []
        }
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: bytes.count + 256)
        let count = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                deflate(&stream, Z_FINISH)
                return output.count - Int(stream.avail_out)
            }
        }
        return Array(output[..<count])
    }

    private struct Reading {
        var items: [(place: Substring, text: String)] = []
        var failures: [(place: Substring, code: String)] = []
        var error: ItemError?

        init(_ bytes: [UInt8], at most: Int = .max) {
            let source = Pieces(bytes, most)
            do {
                let item = StoredItem(path: "x.warc.gz", relativePath: "x.warc.gz")
                let file = WARCFile(item, try GzipMembers.unpacked(source, item))
                while let event = try file.next() {
                    switch event {
                    case .item(let item):
                        let body = try Input(name: "", source: item.source).readAll()
                        items.append((item.item.path.split(separator: "#")[1], String(decoding: body, as: UTF8.self)))
                    case .failure(let name, let error):
                        failures.append((name.split(separator: "#")[1], error.code))
                    case .skipped: break
                    }
                }
            } catch {
                self.error = ItemError(wrapping: error)
            }
        }

        var texts: [String] { items.map(\.text) }
    }

    @Test(arguments: [Int.max, 5000, 7, 1])
    func `records are named by where they are to be cut out`(_ most: Int) throws {
        let bodies = (0..<40).map { String(repeating: "body \($0) ", count: $0 * $0 * 11) }
        var file: [UInt8] = []
        var starts: [String] = []
        for (number, body) in bodies.enumerated() {
            starts.append("\(file.count)")
            file += gzip(record("u:\(number)", body))
            // Padding, as tapes have it.
            if number % 7 == 3 { file += [UInt8](repeating: 0, count: number) }
        }
        let reading = Reading(file, at: most)
        #expect(reading.texts == bodies)
        #expect(reading.items.map { String($0.place) } == starts)
        #expect(reading.failures.isEmpty)
        #expect(reading.error == nil)
        // What stands there is the record.
        let cut = Array(file[(try #require(Int(starts[20])))..<(try #require(Int(starts[21])))])
        #expect(Reading(cut).texts == [bodies[20]])
    }

    @Test func `records that share a member are told apart`() {
        let first = record("u:a", "one")
        let file = gzip(first + record("u:b", "two"))
        let reading = Reading(file + gzip(record("u:c", "three")))
        #expect(reading.items.map(\.place) == ["0", "0+\(first.count)", "\(file.count)"])
        #expect(reading.texts == ["one", "two", "three"])
    }

    @Test func `what is named so and not compressed is read as it is`() {
        #expect(Reading(record("u:a", "one") + record("u:b", "two")).texts == ["one", "two"])
        #expect(Reading([]).error?.code == "empty")
    }

    @Test func `a damaged member costs its own record`() {
        let members = (0..<9).map { gzip(record("u:\($0)", (0..<300).map { "\($0 * 7919 % 1000)" }.joined())) }
        let whole = Reading(members.flatMap(\.self)).texts
        #expect(whole.count == 9)
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<200 {
            var damaged = members
            let at = Int.random(in: 12..<members[4].count, using: &generator)
            damaged[4][at] ^= UInt8.random(in: 1...255, using: &generator)
            let reading = Reading(damaged.flatMap(\.self))
            #expect(reading.error == nil)
            // Of a record whose checksum alone is wrong, the bytes are given, too.
            #expect(reading.items.count >= 8)
            #expect(reading.failures.count == 1)
            #expect(reading.texts.suffix(4) == whole.suffix(4))
        }
    }

    @Test func `a file that is cut off gives what is whole`() {
        let first = gzip(record("u:a", "one"))
        let second = gzip(record("u:b", "two"))
        for count in 1..<second.count {
            for most in [Int.max, 3] {
                let reading = Reading(first + second[..<count], at: most)
                #expect(reading.texts.first == "one")
                #expect((reading.error?.code ?? reading.failures.first?.code) == "damaged-compression", "\(count)")
            }
        }
    }

    @Test func `changed bytes do no harm`() {
        var generator = SeededGenerator(seed: 12)
        let whole = (0..<6).flatMap { gzip(record("u:\($0)", String(repeating: "body \($0) ", count: $0 * 30))) }
        for _ in 0..<1000 {
            var bytes = whole
            for _ in 0...Int.random(in: 0...4, using: &generator) {
                bytes[Int.random(in: 3..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            let reading = Reading(bytes)
            let slow = Reading(bytes, at: 11)
            #expect(reading.texts == slow.texts)
            #expect(reading.failures.map(\.place) == slow.failures.map(\.place))
            #expect(reading.items.count + reading.failures.count < 40)
        }
    }
}

/// Gives its bytes a few at a time.
private final class Pieces: ByteSource {
    private var bytes: ArraySlice<UInt8>
    private let most: Int

    init(_ bytes: [UInt8], _ most: Int) {
        self.bytes = bytes[...]
        self.most = most
    }

    var remaining: Int? { nil }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, bytes.count, most)
        buffer.copyBytes(from: bytes.prefix(count))
        bytes = bytes.dropFirst(count)
        return count
    }
}

import PluginKit

/// The text of an item through a window that moves: what is read is let go again, so that an item of any size needs
/// no more memory than its longest record. There is one for an item.
final class TableStream {
    /// Bytes of the item that are read at a time.
    static let blockSize = 1 << 20

    private let input: Input
    private let decoder: TextDecoder
    private(set) var output: TextDecoder.Output
    /// What was guessed of the encoding.
    let encodingNote: String?
    var encodingName: String { decoder.encoding.name }
    /// Whether the window reaches to the end of the text.
    private(set) var isWhole = false
    /// Bytes of the item that wait for the rest of their character.
    private var waiting: [UInt8] = []
    /// Bytes of the item that were read.
    private var itemEnd: Int
    /// Lines that ended before the window.
    private(set) var linesBefore = 0
    /// What ends a line, once it is known.
    var lineEnd = Byte.lineFeed

    /// - Throws: an ``ItemError`` `empty-item` when there is no text.
    init(_ input: Input, option: TextEncoding?) throws {
        self.input = input
        let sample = try input.peek(1 << 16)
        let isWhole = sample.count < 1 << 16
        let choice = sample.withUnsafeBufferPointer {
            EncodingChoice($0, isWhole: isWhole, option: option, charset: input.charset)
        }
        guard sample.count > choice.start else {
            throw ItemError(
                "empty-item",
                sample.isEmpty
                    ? "the item is empty: 0 bytes" : "the item is empty: a byte order mark and nothing else")
        }
        decoder = TextDecoder(choice.encoding)
        encodingNote = choice.note
        var unit = 1
        if case .wide(let width, _) = choice.encoding { unit = width }
        output = TextDecoder.Output(marks: OffsetMarks(unit: unit, start: choice.start))
        itemEnd = choice.start
        var mark: [UInt8] = []
        _ = try input.read(into: &mark, atMost: choice.start)
    }

    /// Calls `body` with the window.
    @inline(__always)
    func withBytes<R, E: Error>(_ body: (Bytes) throws(E) -> R) throws(E) -> R {
        try output.bytes.withUnsafeBufferPointer { bytes throws(E) in try body(bytes) }
    }

    /// Lets go of the first bytes of the window, and reads on to at least twice its size.
    func advance(over count: Int) throws {
        drop(count)
        let wanted = max(output.bytes.count * 2, 1)
        while !isWhole, output.bytes.count < wanted { try readBlock() }
    }

    private func drop(_ count: Int) {
        guard count > 0 else { return }
        linesBefore += lines(to: count)
        output.bytes.removeFirst(count)
        output.base += count
        output.marks.drop(before: output.base)
    }

    private func readBlock() throws {
        if case .utf8 = decoder.encoding, waiting.isEmpty {
            try readUTF8Block()
            return
        }
        let before = waiting.count
        let count = try input.read(into: &waiting, atMost: Self.blockSize)
        isWhole = count == 0
        let start = itemEnd - before
        itemEnd += count
        let taken = waiting.withUnsafeBufferPointer {
            decoder.decode($0, item: start, isLast: isWhole, into: &output)
        }
        waiting.removeFirst(taken)
    }

    /// Reads bytes that are most likely the text itself straight into the window.
    private func readUTF8Block() throws {
        let before = output.bytes.count
        let count = try input.read(into: &output.bytes, atMost: Self.blockSize)
        guard count > 0 else {
            isWhole = true
            return
        }
        let start = itemEnd
        itemEnd += count
        let bad = output.bytes.withUnsafeBufferPointer {
            UTF8Check.firstInvalid($0[part: before..<$0.count])
        }
        guard let bad else { return }
        waiting = Array(output.bytes[(before + bad)...])
        output.bytes.removeSubrange((before + bad)...)
        let taken = waiting.withUnsafeBufferPointer {
            decoder.decode($0, item: start + bad, isLast: false, into: &output)
        }
        waiting.removeFirst(taken)
    }

    // MARK: Places

    /// Where in the item an offset of the window is.
    func item(_ offset: Int) -> Int { min(output.marks.item(output.base + offset), itemEnd) }

    /// The line of an offset of the window, from 1.
    func line(_ offset: Int) -> Int { linesBefore + lines(to: offset) + 1 }

    /// The column of an offset of the window, from 1, in Unicode scalars.
    func column(_ offset: Int) -> Int {
        withBytes { bytes in
            let line = bytes[..<offset].lastIndex(where: Byte.isLineEnd).map { $0 + 1 } ?? 0
            return bytes[line..<offset].count { $0 & 0xC0 != 0x80 } + 1
        }
    }

    private func lines(to offset: Int) -> Int {
        withBytes { bytes in
            // A loop without branches, which the compiler makes wide.
            var lines = 0
            for byte in bytes[part: 0..<offset] { lines &+= byte == lineEnd ? 1 : 0 }
            return lines
        }
    }

    /// Takes out what was found in decoding the text before an offset of the window.
    func takeFindings(before offset: Int) -> [(kind: DecodingFindings.Kind, count: Int, item: Int)] {
        output.findings.isEmpty ? [] : output.findings.take(before: output.base + offset)
    }
}

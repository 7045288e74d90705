#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A conversion to UTF-8 by the system's `iconv` (POSIX.1-2024).
struct IconvDecoder: ~Copyable {
    private let handle: iconv_t

    /// - Returns: `nil` when the system does not know the encoding.
    init?(_ name: String) {
        guard let handle = iconv_open("UTF-8", name), Int(bitPattern: handle) != -1 else { return nil }
        self.handle = handle
    }

    deinit { iconv_close(handle) }

    /// Decodes line by line: no character of the encodings that come here has a line feed among its bytes.
    func decode(_ bytes: Bytes, name: String) -> DecodedItem {
        var output = DecodedOutput(start: 0, capacity: bytes.count + bytes.count / 2)
        var start = 0
        while start < bytes.count {
            let rest = Bytes(rebasing: bytes[start...])
            let end = rest.firstIndex(of: 0x0A).map { start + $0 + 1 } ?? bytes.count
            decode(bytes, start..<end, into: &output)
            output.endLine(item: end)
            start = end
        }
        convert(nil, into: &output)
        return output.finish(item: bytes.count, name: name)
    }

    /// The scalars that bytes stand for in the initial state.
    func scalars(of bytes: [UInt8]) -> Probe {
        iconv(handle, nil, nil, nil, nil)
        var output = DecodedOutput(start: 0, capacity: 16)
        let (taken, code) = bytes.withUnsafeBufferPointer { convert($0, into: &output) }
        if taken < bytes.count { return code == EILSEQ ? .nothing : .incomplete }
        let text = String(decoding: output.bytes, as: UTF8.self).unicodeScalars
        // A byte that waits for the next, to be composed with it.
        return text.isEmpty ? .incomplete : .scalars(text.map(\.value))
    }

    enum Probe {
        case scalars([UInt32])
        case nothing
        case incomplete
    }

    private func decode(_ bytes: Bytes, _ range: Range<Int>, into output: inout DecodedOutput) {
        var index = range.lowerBound
        while index < range.upperBound {
            let (taken, code) = convert(Bytes(rebasing: bytes[index..<range.upperBound]), into: &output)
            index += taken
            if index < range.upperBound, code != E2BIG {
                output.appendReplacement(item: index)
                index += 1
            }
        }
    }

    /// Converts as many bytes as it can; `nil` to end the text.
    ///
    /// - Returns: how many bytes it took, and the error number that stopped it.
    @discardableResult
    private func convert(_ bytes: Bytes?, into output: inout DecodedOutput) -> (taken: Int, code: Int32) {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { room in
            var from = bytes.flatMap { buffer in
                buffer.baseAddress.map {
                    UnsafeMutableRawPointer(mutating: $0).assumingMemoryBound(to: CChar.self)
                }
            }
            var left = bytes?.count ?? 0
            var code: Int32 = 0
            repeat {
                var to = room.baseAddress
                var free = room.count
                let before = left
                let result =
                    from == nil
                    ? iconv(handle, nil, nil, &to, &free) : iconv(handle, &from, &left, &to, &free)
                code = result == -1 ? errno : 0
                let count = room.count - free
                UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(room)[..<count])
                    .withMemoryRebound(to: UInt8.self) { output.append($0) }
                // No progress at all would be a fault of the system's; it must not hang us.
                if code == E2BIG, left == before, count == 0 { code = EILSEQ }
            } while code == E2BIG && left > 0
            return ((bytes?.count ?? 0) - left, code)
        }
    }
}

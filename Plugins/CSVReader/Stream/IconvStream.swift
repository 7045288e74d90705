#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A conversion to UTF-8 by the system's `iconv` (POSIX.1-2024), fed piece by piece.
final class IconvStream {
    private let handle: iconv_t

    /// - Returns: `nil` when the system does not know the encoding.
    init?(_ name: String) {
        guard !name.isEmpty, name.utf8.count <= 64, name.utf8.allSatisfy({ 0x21...0x7E ~= $0 && $0 != 0x2F }),
            let handle = iconv_open("UTF-8", name), Int(bitPattern: handle) != -1
        else { return nil }
        self.handle = handle
    }

    deinit { iconv_close(handle) }

    static func knows(_ name: String) -> Bool { IconvStream(name) != nil }

    enum Stop {
        /// All bytes are converted.
        case finished
        /// The bytes left over are the beginning of a character.
        case cut
        /// The first byte left over is none of the encoding's.
        case invalid
    }

    /// Converts as many bytes as can be; `nil` ends the text.
    ///
    /// - Returns: how many bytes it took, and why it stopped.
    func convert(_ bytes: Bytes?, into output: inout [UInt8]) -> (taken: Int, stop: Stop) {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 14) { room in
            var from = bytes?.baseAddress.map { UnsafeMutablePointer(mutating: $0).withMemoryReboundToChars() }
            let all = bytes?.count ?? 0
            var left = all
            while true {
                var to = room.baseAddress
                var free = room.count
                let before = left
                let result =
                    bytes == nil ? iconv(handle, nil, nil, &to, &free) : iconv(handle, &from, &left, &to, &free)
                let code = result == -1 ? errno : 0
                let count = room.count - free
                UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(room)[..<count])
                    .withMemoryRebound(to: UInt8.self) { output.append(contentsOf: $0) }
                switch code {
                case 0: return (all - left, .finished)
                // No progress at all would be a fault of the system's; it must not hang us.
                case E2BIG where left < before || count > 0: continue
                case EINVAL: return (all - left, .cut)
                default: return (all - left, .invalid)
                }
            }
        }
    }
}

extension UnsafeMutablePointer<UInt8> {
    /// The same bytes as C's characters.
    fileprivate func withMemoryReboundToChars() -> UnsafeMutablePointer<CChar> {
        UnsafeMutableRawPointer(self).assumingMemoryBound(to: CChar.self)
    }
}

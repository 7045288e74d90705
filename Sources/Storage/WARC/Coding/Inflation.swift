import CZlib

/// The state of zlib while it undoes the compression of a stream (RFC 1950 to 1952).
final class Inflation {
    enum Form: Int32 {
        /// Of a header, a stream and its checksum, by RFC 1952.
        case gzip = 31
        /// A stream alone, by RFC 1951.
        case deflate = -15
    }

    enum Result {
        /// More may come.
        case open
        /// The stream has ended.
        case end
        /// Why it is damaged.
        case damaged(String)
    }

    /// zlib's own state points back at it, so that it must not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private let isReady: Bool

    init(_ form: Form) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        isReady = inflateInit2_(stream, form.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Begins another stream of the same form.
    func reset() { inflateReset(stream) }

    /// Undoes what fits.
    ///
    /// - Returns: how many bytes were taken and written.
    func run(
        _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
    ) -> (read: Int, written: Int, result: Result) {
        guard isReady else { return (0, 0, .damaged("there is no memory for it")) }
        let inputRoom = UInt32(clamping: input.count)
        let outputRoom = UInt32(clamping: output.count)
        // zlib does not write through it, and says so in its interface only where it is told to.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = inputRoom
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = outputRoom
        let code = inflate(stream, Z_NO_FLUSH)
        let read = Int(inputRoom - stream.pointee.avail_in)
        let written = Int(outputRoom - stream.pointee.avail_out)
        switch code {
        case Z_OK, Z_BUF_ERROR: return (read, written, .open)
        case Z_STREAM_END: return (read, written, .end)
        case Z_NEED_DICT: return (read, written, .damaged("it needs a dictionary"))
        default:
            return (read, written, .damaged(stream.pointee.msg.map { String(cString: $0) } ?? "it is damaged"))
        }
    }
}

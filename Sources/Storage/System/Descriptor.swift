#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file descriptor that is closed when it goes out of use.
struct Descriptor: ~Copyable {
    let number: Int32

    init(_ number: Int32) {
        self.number = number
    }

    deinit {
        close(number)
    }

    /// Closes it now, and tells what only closing shows, such as a full disk on a network drive.
    consuming func closeChecked(_ path: String) throws(SystemError) {
        let number = number
        discard self
        if close(number) != 0, errno != EINTR { throw .last("write", path) }
    }

    /// Writes all bytes, however many calls that takes.
    borrowing func writeAll(_ bytes: UnsafeRawBufferPointer, _ path: String) throws(SystemError) {
        var offset = 0
        while offset < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[offset...])
            let count = write(number, rest.baseAddress, rest.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw .last("write", path)
            }
            offset += count
        }
    }

    /// Reads as many bytes as there is room for, from a place in the file; fewer only where it ends or cannot be read.
    borrowing func read(into buffer: UnsafeMutableRawBufferPointer, at start: Int) -> Int {
        var done = 0
        while done < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
            let count = pread(number, rest.baseAddress, rest.count, off_t(start + done))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            done += count
        }
        return done
    }
}

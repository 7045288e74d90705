#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

enum Machine {
    /// Keeps memory that was freed for what comes next: blocks of half a MiB come and go all the time, and by default
    /// glibc gives each back to the system, which clears it anew (mallopt(3)).
    static func keepFreedMemory() {
        #if canImport(Glibc)
            // malloc.h, which has these, is not in the module.
            typealias Mallopt = @convention(c) (_ parameter: Int32, _ value: Int32) -> Int32
            let (trimThreshold, mmapThreshold): (Int32, Int32) = (-1, -3)
            guard let symbol = dlsym(nil, "mallopt") else { return }
            let mallopt = unsafeBitCast(symbol, to: Mallopt.self)
            _ = mallopt(mmapThreshold, 16 << 20)
            _ = mallopt(trimThreshold, 64 << 20)
        #endif
    }

    /// How many processors are at work.
    static var coreCount: Int {
        max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    }

    /// How many bytes of memory the process has; `nil` where the system does not say.
    static var memory: Int? {
        #if os(Linux)
            guard let file = fopen("/proc/self/statm", "r") else { return nil }
            defer { fclose(file) }
            var bytes = [UInt8](repeating: 0, count: 128)
            let count = fread(&bytes, 1, bytes.count, file)
            let fields = bytes[..<count].split(separator: UInt8(ascii: " "))
            guard fields.count > 1, let pages = Int(String(decoding: fields[1], as: UTF8.self)) else { return nil }
            return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
        #else
            return nil
        #endif
    }
}

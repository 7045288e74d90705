#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// SHA-256 (FIPS 180-4) by the system's library: OpenSSL's libcrypto, or on a Mac CommonCrypto. It is loaded when the
/// first digest is asked for.
public enum SHA256 {
    /// Whether the library is there.
    public static var isAvailable: Bool { library != nil }

    /// The digest in hexadecimal; `nil` without the library.
    public static func hex(_ bytes: [UInt8]) -> String? {
        guard var state = State() else { return nil }
        bytes.withUnsafeBytes { state.add($0) }
        return state.hex()
    }

    /// The digest of a file in hexadecimal; `nil` without the library, and where the file cannot be read.
    public static func hex(ofFile path: String) -> String? {
        guard let file = RandomFile(path: path), var state = State() else { return nil }
        var offset = 0
        while offset < file.size {
            let block = file.read(at: offset, count: min(file.size - offset, 1 << 20))
            if block.isEmpty { return nil }
            block.withUnsafeBytes { state.add($0) }
            offset += block.count
        }
        return state.hex()
    }

    private struct Library: Sendable {
        typealias Initialize = @convention(c) (UnsafeMutableRawPointer) -> Int32
        #if canImport(Darwin)
            typealias Update = @convention(c) (UnsafeMutableRawPointer, UnsafeRawPointer?, UInt32) -> Int32
        #else
            typealias Update = @convention(c) (UnsafeMutableRawPointer, UnsafeRawPointer?, Int) -> Int32
        #endif
        typealias Finish = @convention(c) (UnsafeMutablePointer<UInt8>, UnsafeMutableRawPointer) -> Int32

        var initialize: Initialize
        var update: Update
        var finish: Finish
    }

    private static let library: Library? = {
        #if canImport(Darwin)
            let (names, prefix): ([String], String) = (["/usr/lib/libSystem.B.dylib"], "CC_")
        #else
            let (names, prefix): ([String], String) = (["libcrypto.so.3", "libcrypto.so.1.1", "libcrypto.so"], "")
        #endif
        for name in names {
            guard let handle = dlopen(name, RTLD_NOW | RTLD_LOCAL),
                let initialize = dlsym(handle, prefix + "SHA256_Init"),
                let update = dlsym(handle, prefix + "SHA256_Update"),
                let finish = dlsym(handle, prefix + "SHA256_Final")
            else { continue }
            return Library(
                initialize: unsafeBitCast(initialize, to: Library.Initialize.self),
                update: unsafeBitCast(update, to: Library.Update.self),
                finish: unsafeBitCast(finish, to: Library.Finish.self))
        }
        return nil
    }()

    private struct State {
        private let library: Library
        /// Larger than the 112 bytes that the libraries' own structures have.
        private var memory = [UInt64](repeating: 0, count: 32)

        init?() {
            guard let library = SHA256.library else { return nil }
            self.library = library
            let isReady = memory.withUnsafeMutableBytes { bytes in
                bytes.baseAddress.map { library.initialize($0) == 1 } ?? false
            }
            guard isReady else { return nil }
        }

        mutating func add(_ bytes: UnsafeRawBufferPointer) {
            var offset = 0
            while offset < bytes.count {
                let part = UnsafeRawBufferPointer(rebasing: bytes[offset..<min(bytes.count, offset + 1 << 30)])
                memory.withUnsafeMutableBytes { state in
                    guard let state = state.baseAddress else { return }
                    #if canImport(Darwin)
                        _ = library.update(state, part.baseAddress, UInt32(part.count))
                    #else
                        _ = library.update(state, part.baseAddress, part.count)
                    #endif
                }
                offset += part.count
            }
        }

        mutating func hex() -> String {
            var digest = [UInt8](repeating: 0, count: 32)
            memory.withUnsafeMutableBytes { state in
                guard let state = state.baseAddress else { return }
                digest.withUnsafeMutableBufferPointer { bytes in
                    if let start = bytes.baseAddress { _ = library.finish(start, state) }
                }
            }
            let digits = Array("0123456789abcdef".utf8)
            return String(
                decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
        }
    }
}

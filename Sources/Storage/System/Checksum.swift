/// A 64-bit checksum that tells whether bytes are as they were; against accidents, not against anybody.
///
/// Sixteen bytes at a time are mixed in by a multiplication to 128 bits, so that it is much faster than the disk.
public enum Checksum {
    public static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        var offset = 0
        while bytes.count - offset >= 16 {
            let first = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            let second = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
            state = mix(state ^ first, second ^ 0xD6E8_FEB8_6659_FD93)
            offset += 16
        }
        var tail: (UInt64, UInt64) = (0, 0)
        var shift: UInt64 = 0
        while offset < bytes.count {
            if shift < 64 {
                tail.0 |= UInt64(bytes[offset]) << shift
            } else {
                tail.1 |= UInt64(bytes[offset]) << (shift - 64)
            }
            shift += 8
            offset += 1
        }
        state = mix(state ^ tail.0, tail.1 ^ 0xA076_1D64_78BD_642F)
        // Zeros at the end count, too.
        return mix(state, 0xE703_7ED1_A0B4_28DB &+ UInt64(truncatingIfNeeded: bytes.count))
    }

    public static func of(_ bytes: [UInt8]) -> UInt64 {
        bytes.withUnsafeBytes { of($0) }
    }

    private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let (high, low) = a.multipliedFullWidth(by: b)
        // Where one side is zero the other must not be lost.
        return high ^ low ^ (a &+ (b << 32 | b >> 32))
    }
}

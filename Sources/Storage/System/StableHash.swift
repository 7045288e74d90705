/// FNV-1a with 64 bits: the same on every machine and in every run, unlike `Hasher`. For names and shards, not
/// for secrets.
public enum StableHash {
    public static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var value = start
        for byte in bytes { value = (value ^ UInt64(byte)) &* prime }
        return value
    }

    /// The hash of no bytes.
    public static let start: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01B3

    /// Takes further bytes into a hash, with capital letters of ASCII as small ones.
    ///
    /// - Returns: `nil` where there are bytes that are not ASCII.
    public static func hashLowercased(_ bytes: UnsafeBufferPointer<UInt8>, into hash: UInt64) -> UInt64? {
        var value = hash
        var all: UInt8 = 0
        for byte in bytes {
            all |= byte
            let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
            value = (value ^ UInt64(small)) &* prime
        }
        return all < 0x80 ? value : nil
    }

    /// Sixteen hexadecimal digits.
    public static func hex(_ text: String) -> String {
        let digits = String(hash(text.utf8), radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}

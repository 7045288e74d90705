/// What HTML makes of single bytes.
@usableFromInline
enum HTMLByte {
    @inlinable
    static func lowercased(_ byte: UInt8) -> UInt8 {
        byte &- 0x41 < 26 ? byte | 0x20 : byte
    }

    @inlinable
    static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26
    }

    /// ASCII white space (Infra Standard, section 4.6): tab, line feed, form feed, carriage return, space.
    @inlinable
    static func isSpace(_ byte: UInt8) -> Bool {
        byte <= 0x20 && (1 << UInt64(byte)) & 0x1_0000_3600 as UInt64 != 0
    }
}

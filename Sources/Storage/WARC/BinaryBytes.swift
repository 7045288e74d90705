/// Tells text from other bytes by what a text does not have (WHATWG MIME Sniffing, section 7.2).
enum BinaryBytes {
    /// How many bytes are looked at.
    private static let sampleSize = 1445

    /// Whether the bytes are no text, as far as their beginning shows.
    static func areIn(_ bytes: [UInt8]) -> Bool {
        // UTF-16 has NUL in every other byte of English.
        for mark: [UInt8] in [[0xFE, 0xFF], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF]] where bytes.starts(with: mark) {
            return false
        }
        if bytes.starts(with: "%PDF-".utf8) { return true }
        return bytes.prefix(sampleSize).contains { byte in
            byte < 0x20 && (byte <= 0x08 || byte == 0x0B || 0x0E...0x1A ~= byte || byte >= 0x1C)
        }
    }
}

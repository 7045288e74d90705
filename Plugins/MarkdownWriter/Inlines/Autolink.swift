import PluginKit

/// Addresses that link to themselves.
enum Autolink {
    /// Whether a link may be written as `<address>` (CommonMark 0.31, section 6.5).
    static func isWritable(
        _ shown: UnsafeBufferPointer<UInt8>, destination: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        if shown.elementsEqual(destination) { return isAddress(shown) }
        return destination.starts(with: "mailto:".utf8) && destination.dropFirst(7).elementsEqual(shown)
            && isEmail(shown)
    }

    /// A scheme of 2 to 32 characters, a colon, and anything without spaces and angle brackets.
    private static func isAddress(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let colon = bytes.firstIndex(of: Byte.colon), 2...32 ~= colon, Byte.isLetter(bytes[0]) else {
            return false
        }
        let isScheme = bytes[..<colon].allSatisfy {
            Byte.isLetter($0) || Byte.isDigit($0) || $0 == Byte.plus || $0 == Byte.hyphen || $0 == Byte.point
        }
        // References are resolved in there, and nothing can be escaped.
        guard isScheme, !bytes.indices.contains(where: { bytes[$0] == Byte.ampersand && Entity.begins(bytes, at: $0) })
        else { return false }
        return bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != Byte.less && $0 != Byte.greater }
    }

    /// Narrower than the rule: what surely is an address of mail.
    private static func isEmail(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let at = bytes.firstIndex(of: UInt8(ascii: "@")), at > 0, at + 1 < bytes.count else { return false }
        func isPlain(_ byte: UInt8) -> Bool { Byte.isLetter(byte) || Byte.isDigit(byte) }
        let local = bytes[..<at].allSatisfy { isPlain($0) || ".-_+".utf8.contains($0) }
        return local
            && bytes[(at + 1)...].split(separator: Byte.point, omittingEmptySubsequences: false).allSatisfy { label in
                1...63 ~= label.count && label.allSatisfy(isPlain)
            }
    }

    /// Where in `bytes[from..<end]` something stands that GFM makes a link of in mid-text (GFM 0.29, section 6.9):
    /// the offset of the character that is to be escaped to prevent it.
    static func bareAddress(in bytes: UnsafeBufferPointer<UInt8>, from: Int, to end: Int) -> Int? {
        var index = end - 1
        while index >= from + 3 {
            let byte = bytes[index]
            if byte == 0x2F, bytes[index - 1] == 0x2F, bytes[index - 2] == Byte.colon,
                Byte.isLetter(bytes[index - 3])
            {
                return index - 2
            }
            if byte == Byte.point, bytes[index - 1] | 0x20 == 0x77, bytes[index - 2] | 0x20 == 0x77,
                bytes[index - 3] | 0x20 == 0x77
            {
                return index
            }
            index -= 1
        }
        return nil
    }
}

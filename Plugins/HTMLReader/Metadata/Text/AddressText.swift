/// Tells addresses from other text.
enum AddressText {
    /// How long an address may be, in bytes.
    static let longest = 8_192

    /// Whether a text is a web address, a path, a mail address or a bare host.
    static func isAddress(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { isAddress($0) }
    }

    static func isAddress(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        if text.first == AddressByte.slash || text.starts(with: "www.".utf8) || text.starts(with: "mailto:".utf8) {
            return true
        }
        var hasSpace = false
        var hasPoint = false
        var isPath = false
        var isMail = false
        for (index, byte) in text.enumerated() {
            switch byte {
            case 0x20: hasSpace = true
            case AddressByte.point: hasPoint = true
            case UInt8(ascii: "@"): if index > 0 { isMail = true }
            case AddressByte.slash:
                if index > 1, text[index - 1] == AddressByte.slash, text[index - 2] == AddressByte.colon { return true }
                // `example.org/people/jane`
                if hasPoint { isPath = true }
            default: break
            }
        }
        return !hasSpace && (isMail || isPath)
    }
}

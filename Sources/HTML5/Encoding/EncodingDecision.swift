/// Which encoding a page is in, how sure that is, and why (HTML Standard, section 13.2.3.2, "encoding sniffing").
public struct EncodingDecision: Sendable, Hashable {
    /// What an encoding was known from, the most trusted first.
    public enum Reason: String, Sendable, Hashable {
        case byteOrderMark = "a byte order mark"
        case transport = "the transport's charset"
        case markup = "a meta element"
        /// The bytes are UTF-8, which other encodings hardly ever are by accident.
        case validity = "the bytes, which are UTF-8"
        case fallback = "nothing, so what the web falls back to"
    }

    /// The encoding that the bytes are decoded from.
    public var encoding: Encoding
    /// What it was known from.
    public var reason: Reason
    /// How many bytes at the beginning are the mark.
    public var markLength: Int

    /// Whether markup further down may change it.
    public var isTentative: Bool { reason == .validity || reason == .fallback }

    /// - Parameters:
    ///   - transport: a label of the Encoding Standard, as from a `Content-Type` header.
    public init(for bytes: [UInt8], transport: String? = nil) {
        (encoding, reason, markLength) = Self.decide(bytes, transport)
    }

    private static func decide(_ bytes: [UInt8], _ transport: String?) -> (Encoding, Reason, Int) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, .byteOrderMark, 3) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BE, .byteOrderMark, 2) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LE, .byteOrderMark, 2) }
        if let transport, let encoding = Encoding(label: transport) { return (encoding, .transport, 0) }
        if let encoding = MetaPrescan.encoding(in: bytes) { return (encoding, .markup, 0) }
        return fallback(bytes)
    }

    /// What is assumed where nothing is said.
    private static func fallback(_ bytes: [UInt8]) -> (Encoding, Reason, Int) {
        // Nothing but ASCII may still be a shifting encoding; there the web's fallback is as good as any.
        switch UTF8Validity(of: bytes) {
        case .ascii, .invalid: (.windows1252, .fallback, 0)
        case .valid: (.utf8, .validity, 0)
        }
    }
}

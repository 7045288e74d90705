import CSimdJSON

/// Writes text as JSON strings (RFC 8259 section 7).
public enum JSONEscaping {
    /// Appends `text` in quotes. Only what must be escaped is: `"`, `\` and the characters below U+0020, as
    /// `\b \f \n \r \t` or `\u00XX`.
    ///
    /// - Parameter scriptSafe: escapes `<`, `>`, U+2028 and U+2029 as well, as `\u003c` and so on, so that the
    ///   text cannot close an HTML `<script>` element, open a comment in it, or end a line of JavaScript.
    public static func append(_ text: String, to bytes: inout [UInt8], scriptSafe: Bool = false) {
        var text = text
        text.withUTF8 { appendWellFormed($0, to: &bytes, scriptSafe: scriptSafe) }
    }

    /// Appends the text that `utf8` encodes, in quotes and escaped like a `String`. Bytes that are not
    /// well-formed UTF-8 become U+FFFD, one for each maximal subpart of a sequence (The Unicode Standard,
    /// section 3.9).
    public static func append(
        utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8], scriptSafe: Bool = false
    ) {
        if csimdjson_is_utf8(utf8.baseAddress, utf8.count) != 0 {
            appendWellFormed(utf8, to: &bytes, scriptSafe: scriptSafe)
        } else {
            append(String(decoding: utf8, as: UTF8.self), to: &bytes, scriptSafe: scriptSafe)
        }
    }

    /// Appends text that is known to be well-formed UTF-8.
    static func appendWellFormed(
        _ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8], scriptSafe: Bool
    ) {
        bytes.append(UInt8(ascii: "\""))
        var at = 0
        while at < text.count {
            let run = EscapeScan.cleanRun(in: text, from: at, scriptSafe: scriptSafe)
            if run > at { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[at..<run])) }
            guard run < text.count else { break }
            at = run + appendEscaped(text, at: run, to: &bytes)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Appends the character at `index`, which `EscapeScan` stopped at.
    /// - Returns: how many bytes of `text` it took.
    private static func appendEscaped(
        _ text: UnsafeBufferPointer<UInt8>, at index: Int, to bytes: inout [UInt8]
    ) -> Int {
        let byte = text[index]
        if byte >= 0x80 {
            guard EscapeScan.isLineSeparator(text, at: index) else {
                bytes.append(byte)
                return 1
            }
            bytes.append(contentsOf: text[index + 2] == 0xA8 ? "\\u2028".utf8 : "\\u2029".utf8)
            return 3
        }
        let short = EscapeScan.shortEscapes[Int(byte)]
        if short != 0 {
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(short)
        } else {
            bytes.append(contentsOf: "\\u00".utf8)
            bytes.append(hexDigit(byte >> 4))
            bytes.append(hexDigit(byte & 15))
        }
        return 1
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}

extension JSONWriter {
    /// Writes a member's name; its value comes next.
    public mutating func key(_ name: String) {
        beforeKey()
        JSONEscaping.append(name, to: &bytes, scriptSafe: options.scriptSafe)
        afterKey()
    }

    /// Writes a member's name from UTF-8; bytes that are none become U+FFFD.
    public mutating func key(utf8 name: UnsafeBufferPointer<UInt8>) {
        beforeKey()
        JSONEscaping.append(utf8: name, to: &bytes, scriptSafe: options.scriptSafe)
        afterKey()
    }

    /// Writes a string, escaped as `JSONEscaping` tells.
    public mutating func string(_ text: String) {
        beforeValue()
        JSONEscaping.append(text, to: &bytes, scriptSafe: options.scriptSafe)
    }

    /// Writes a string from UTF-8; bytes that are none become U+FFFD.
    public mutating func string(utf8 text: UnsafeBufferPointer<UInt8>) {
        beforeValue()
        JSONEscaping.append(utf8: text, to: &bytes, scriptSafe: options.scriptSafe)
    }

    /// Writes a string from UTF-8; bytes that are none become U+FFFD.
    public mutating func string(utf8 text: ArraySlice<UInt8>) {
        text.withUnsafeBufferPointer { string(utf8: $0) }
    }

    /// Writes an integer in decimal digits.
    public mutating func number(_ value: some BinaryInteger) {
        beforeValue()
        bytes.append(contentsOf: String(value).utf8)
    }

    /// Writes the shortest digits that read back as `value`. JSON has no infinity and no NaN: for these,
    /// writes `null` and returns `false`.
    @discardableResult
    public mutating func number(_ value: Double) -> Bool {
        beforeValue()
        bytes.append(contentsOf: value.isFinite ? value.description.utf8 : "null".utf8)
        return value.isFinite
    }

    /// Writes a number digit by digit as given.
    ///
    /// - Throws: `JSONError` with code `.invalidNumber` when `literal` is not a JSON number; nothing is
    ///   written then.
    public mutating func number(literal: String) throws(JSONError) {
        guard JSONLiteral.isNumber(literal) else {
            throw JSONError(
                code: .invalidNumber,
                message: "'\(literal)' is not a JSON number (RFC 8259 section 6); write it as a string",
                byteOffset: 0, line: 1, column: 1)
        }
        beforeValue()
        bytes.append(contentsOf: literal.utf8)
    }

    /// Writes `true` or `false`.
    public mutating func bool(_ value: Bool) {
        beforeValue()
        bytes.append(contentsOf: value ? "true".utf8 : "false".utf8)
    }

    /// Writes `null`.
    public mutating func null() {
        beforeValue()
        bytes.append(contentsOf: "null".utf8)
    }
}

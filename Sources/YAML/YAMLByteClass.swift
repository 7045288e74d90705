/// What a byte means for the style of a scalar.
struct YAMLByteClass: OptionSet {
    let rawValue: UInt8

    /// A control character: needs an escape.
    static let control = YAMLByteClass(rawValue: 1)
    /// A double quote or a backslash: needs an escape in double quotes.
    static let escaped = YAMLByteClass(rawValue: 2)
    static let apostrophe = YAMLByteClass(rawValue: 4)
    /// `:` or `#`: depends on what stands beside it.
    static let separator = YAMLByteClass(rawValue: 8)
    /// `,[]{}?`: ends a plain scalar in flow context, for some parsers at least.
    static let flow = YAMLByteClass(rawValue: 16)
    /// Of a character above ASCII: needs a look at the whole character.
    static let beyondASCII = YAMLByteClass(rawValue: 32)

    /// The classes of all 256 bytes.
    static let table: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 256)
        for byte in 0..<0x20 { table[byte] = control.rawValue }
        table[0x7F] = control.rawValue
        for byte in "\"\\".utf8 { table[Int(byte)] = escaped.rawValue }
        table[Int(UInt8(ascii: "'"))] = apostrophe.rawValue
        for byte in ":#".utf8 { table[Int(byte)] = separator.rawValue }
        for byte in ",[]{}?".utf8 { table[Int(byte)] = flow.rawValue }
        for byte in 0x80...0xFF { table[byte] = beyondASCII.rawValue }
        return table
    }()

    /// The classes that occur in `bytes`.
    static func all(in bytes: UnsafeBufferPointer<UInt8>) -> YAMLByteClass {
        table.withUnsafeBufferPointer { table in
            var seen: UInt8 = 0
            for byte in bytes { seen |= table[Int(byte)] }
            return YAMLByteClass(rawValue: seen)
        }
    }
}

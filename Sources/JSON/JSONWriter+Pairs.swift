extension JSONWriter {
    /// Writes an array of two integers, such as a range, on one line even where the layout gives each element a
    /// line of its own.
    public mutating func pair(_ first: Int, _ second: Int) {
        beforeValue()
        bytes.append(UInt8(ascii: "["))
        bytes.append(contentsOf: String(first).utf8)
        bytes.append(UInt8(ascii: ","))
        if options.isPretty { bytes.append(UInt8(ascii: " ")) }
        bytes.append(contentsOf: String(second).utf8)
        bytes.append(UInt8(ascii: "]"))
    }
}

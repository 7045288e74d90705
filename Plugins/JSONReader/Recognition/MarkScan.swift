/// Looks for the mark of Galley's form in the beginning of a JSON text, which need not be whole.
enum MarkScan {
    /// Whether the text is an object, or an array or run that begins with one, with a member `galley` that is a
    /// number.
    static func hasMark(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            skipSpace(bytes, &at)
            if take(UInt8(ascii: "["), bytes, &at) { skipSpace(bytes, &at) }
            guard take(UInt8(ascii: "{"), bytes, &at) else { return false }
            return hasMarkedMember(bytes, &at)
        }
    }

    private static func hasMarkedMember(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Bool {
        while true {
            skipSpace(bytes, &at)
            let begin = at
            guard at < bytes.count, bytes[at] == UInt8(ascii: "\""), skipValue(bytes, &at) else { return false }
            let isMark = bytes[begin..<at].elementsEqual(#""galley""#.utf8)
            skipSpace(bytes, &at)
            guard take(UInt8(ascii: ":"), bytes, &at) else { return false }
            skipSpace(bytes, &at)
            if isMark { return at < bytes.count && 0x30...0x39 ~= bytes[at] }
            guard skipValue(bytes, &at) else { return false }
            skipSpace(bytes, &at)
            guard take(UInt8(ascii: ","), bytes, &at) else { return false }
        }
    }

    /// - Returns: whether the value ends in the sample.
    private static func skipValue(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Bool {
        var scan = ValueScan()
        return scan.run(in: bytes, from: &at, isTop: false, isWhole: false) == .complete
    }

    private static func skipSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) {
        while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
    }

    private static func take(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }
}

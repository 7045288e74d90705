/// The text of short pieces of HTML, such as titles: without tags, with character references resolved.
enum MarkupText {
    /// - Returns: `nil` when nothing is left.
    static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard bytes.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "<") where isTag(bytes, index):
                guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else {
                    index = bytes.count
                    continue
                }
                index = end + 1
            case UInt8(ascii: "&"): index = reference(bytes, index, &output)
            case let byte:
                output.append(byte)
                index += 1
            }
        }
        return output.withUnsafeBufferPointer { output in
            let text = JSONText.trimmed(output)
            return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
        }
    }

    private static func isTag(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        guard index + 1 < bytes.count else { return false }
        let next = bytes[index + 1]
        return 0x61...0x7A ~= JSONText.fold(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
    }

    /// The named references that titles have; any other stays as it is.
    private static let names: [String: UInt32] = [
        "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0, "hellip": 0x2026,
        "ndash": 0x2013, "mdash": 0x2014, "lsquo": 0x2018, "rsquo": 0x2019, "sbquo": 0x201A, "ldquo": 0x201C,
        "rdquo": 0x201D, "bdquo": 0x201E, "laquo": 0xAB, "raquo": 0xBB, "copy": 0xA9, "reg": 0xAE, "trade": 0x2122,
        "euro": 0x20AC, "pound": 0xA3, "shy": 0xAD, "middot": 0xB7, "bull": 0x2022, "times": 0xD7, "deg": 0xB0,
    ]

    /// - Returns: the index just past the reference.
    private static func reference(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ output: inout [UInt8]
    ) -> Int {
        let end = min(start + 12, bytes.count)
        guard let close = bytes[start..<end].firstIndex(of: UInt8(ascii: ";")) else {
            output.append(bytes[start])
            return start + 1
        }
        let name = String(decoding: bytes[start + 1..<close], as: UTF8.self)
        var value: UInt32?
        if name.hasPrefix("#x") || name.hasPrefix("#X") {
            value = UInt32(name.dropFirst(2), radix: 16)
        } else if name.hasPrefix("#") {
            value = UInt32(name.dropFirst())
        } else {
            value = names[name]
        }
        guard let value, value >= 0x20, let scalar = Unicode.Scalar(value) else {
            output.append(bytes[start])
            return start + 1
        }
        output += Array(String(Character(scalar)).utf8)
        return close + 1
    }
}

/// Takes the text of a list apart.
enum ListText {
    /// The values between separators; one where there is none.
    static func split(_ text: String, _ separator: [UInt8]) -> [String] {
        var text = text
        return text.withUTF8 { bytes in
            var values: [String] = []
            var start = 0
            var index = 0
            while let first = separator.first, index + separator.count <= bytes.count {
                guard bytes[index] == first, bytes[index...].starts(with: separator) else {
                    index += 1
                    continue
                }
                values.append(String(decoding: bytes[start..<index], as: UTF8.self))
                index += separator.count
                start = index
            }
            values.append(String(decoding: bytes[start...], as: UTF8.self))
            return values
        }
    }
}

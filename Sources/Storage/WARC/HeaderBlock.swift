/// Lines of names and values, as WARC (ISO 28500, section 4) and HTTP (RFC 9112, section 5) have them.
struct HeaderBlock {
    /// The first line.
    let start: String
    /// Names in lower case.
    private let fields: [(name: String, value: String)]

    init(_ bytes: ArraySlice<UInt8>) {
        var lines: [String] = []
        for line in bytes.split(separator: 0x0A) {
            let text = String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
            if let first = text.utf8.first, first == 0x20 || first == 0x09, lines.count > 1 {
                // A line that goes on with the one before.
                lines[lines.count - 1] += " " + Self.trimmed(text[...])
            } else if !text.isEmpty {
                lines.append(text)
            }
        }
        start = lines.first ?? ""
        fields = lines.dropFirst().compactMap { line in
            guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
            return (
                Self.trimmed(line[..<colon]).lowercased(), Self.trimmed(line[line.utf8.index(after: colon)...])
            )
        }
    }

    /// The value of the first field of a name, which is in lower case.
    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    private static func trimmed(_ text: Substring) -> String {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
        var bytes = text.utf8[...]
        while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
        while let last = bytes.last, isSpace(last) { bytes.removeLast() }
        return String(Substring(bytes))
    }

    /// Just past the empty line that ends a block; `nil` where there is none from `start` on.
    static func end(in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
        var index = start
        while let feed = bytes[index...].firstIndex(of: 0x0A) {
            if feed + 1 < bytes.endIndex, bytes[feed + 1] == 0x0A { return feed + 2 }
            if feed + 2 < bytes.endIndex, bytes[feed + 1] == 0x0D, bytes[feed + 2] == 0x0A { return feed + 3 }
            index = feed + 1
        }
        return nil
    }
}

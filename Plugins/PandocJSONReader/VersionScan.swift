/// Looks for pandoc's version in the beginning of a JSON text, which need not be whole.
enum VersionScan {
    /// Whether the text begins as an object whose first member, or the first after small ones, is
    /// `pandoc-api-version`. pandoc writes it first; other programs may write `blocks` and `meta` before it.
    static func hasVersion(_ bytes: [UInt8]) -> Bool {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard text.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return false }
        let name = Array(#""pandoc-api-version""#.utf8)
        var rest = text
        while let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
            rest = rest[quote...]
            if rest.starts(with: name) {
                let after = rest.dropFirst(name.count).drop { $0 <= 0x20 }
                return after.first == UInt8(ascii: ":") && after.dropFirst().first { $0 > 0x20 } == UInt8(ascii: "[")
            }
            rest = rest.dropFirst()
        }
        return false
    }
}

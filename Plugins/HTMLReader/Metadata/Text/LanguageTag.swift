/// Language tags (BCP 47), as pages write them.
enum LanguageTag {
    /// A tag in the usual form: `en-US` for `en_us`; `nil` for what is none, such as `English` or `x-default`.
    static func tag(_ text: String) -> String? {
        var parts: [String] = []
        for part in text.utf8.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 0x2D || $0 == 0x5F }) {
            let part = String(Substring(part))
            guard part.utf8.allSatisfy(AddressByte.isNamePart), 1...8 ~= part.utf8.count else { return nil }
            parts.append(parts.isEmpty ? part.lowercased() : cased(part))
        }
        guard let first = parts.first, 2...3 ~= first.utf8.count, first.utf8.allSatisfy(AddressByte.isLetter) else {
            return nil
        }
        return parts.prefix(4).joined(separator: "-")
    }

    /// Countries in capitals, scripts with one, all else in small letters (RFC 5646, section 2.1.1).
    private static func cased(_ part: String) -> String {
        switch part.utf8.count {
        case 2: part.uppercased()
        case 4 where part.utf8.allSatisfy(AddressByte.isLetter):
            part.prefix(1).uppercased() + part.dropFirst().lowercased()
        default: part.lowercased()
        }
    }
}

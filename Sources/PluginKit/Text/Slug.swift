/// Makes the part of a name or an address that comes from a title.
public enum Slug {
    /// - Parameters:
    ///   - text: a title.
    ///   - maximumLength: in Unicode scalars; the slug ends at a word where it can.
    /// - Returns: the letters and digits in lower case, with one hyphen for whatever stands between them;
    ///   empty when there are none. Apostrophes vanish: `NATO's door` gives `natos-door`.
    public static func make(_ text: String, maximumLength: Int = 80) -> String {
        var slug = String.UnicodeScalarView()
        var count = 0
        var lastBreak: (index: String.Index, count: Int)?
        var isPending = false
        for scalar in text.unicodeScalars {
            if isWord(scalar) {
                if isPending, !slug.isEmpty {
                    lastBreak = (slug.endIndex, count)
                    slug.append("-")
                    count += 1
                }
                isPending = false
                guard count < maximumLength else {
                    if let lastBreak, lastBreak.count > maximumLength / 2 {
                        slug.removeSubrange(lastBreak.index...)
                    }
                    break
                }
                if scalar.isASCII {
                    let value = scalar.value
                    slug.append(0x41...0x5A ~= value ? Unicode.Scalar(UInt8(value) | 0x20) : scalar)
                } else {
                    slug.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
                }
                count += 1
            } else if !isApostrophe(scalar) {
                isPending = true
            }
        }
        while slug.last == "-" { slug.removeLast() }
        return String(slug)
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" || scalar == "\u{2019}"
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return 0x30...0x39 ~= scalar.value || 0x41...0x5A ~= scalar.value || 0x61...0x7A ~= scalar.value
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .nonspacingMark, .spacingMark:
            return true
        default: return false
        }
    }
}

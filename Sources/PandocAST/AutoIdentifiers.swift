/// The identifiers that pandoc gives to headings (`auto_identifiers`), so that those that follow from the heading need
/// not be kept.
public struct AutoIdentifiers: Sendable {
    private var used: Set<String> = []

    public init() {}

    /// The identifier that the next heading gets; it counts as used only when ``use(_:)`` says so.
    ///
    /// - Parameter text: the heading's, without footnotes; line breaks are white space.
    public func next(for text: String) -> String {
        let base = Self.identifier(of: text)
        guard used.contains(base) else { return base }
        var number = 1
        while used.contains("\(base)-\(number)") { number += 1 }
        return "\(base)-\(number)"
    }

    /// Says that a heading has an identifier.
    public mutating func use(_ identifier: String) {
        used.insert(identifier)
    }

    /// Letters and digits in lower case, with `_`, `-` and `.`, from the first letter on, and a hyphen for white
    /// space; `section` when that is nothing.
    static func identifier(of text: String) -> String {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        func end() {
            if !word.isEmpty { words.append(String(word)) }
            word = String.UnicodeScalarView()
        }
        for scalar in text.lowercased().unicodeScalars {
            if scalar.properties.isWhitespace {
                end()
            } else if isKept(scalar) {
                word.append(scalar)
            }
        }
        end()
        let joined = words.joined(separator: "-").unicodeScalars
        let identifier = String(String.UnicodeScalarView(joined.drop { !$0.properties.isAlphabetic }))
        return identifier.isEmpty ? "section" : identifier
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "_" || scalar == "-" || scalar == "." { return true }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }
}

/// Writes Latin letters without their accents, and Greek and Cyrillic ones in Latin.
///
/// Greek goes by ISO 843 (transcription, letter by letter), Cyrillic by the rules of passports (ICAO Doc 9303, part
/// 3, section 6.B), both without the pairs that depend on a letter's neighbours. What is in no table, such as
/// Chinese, is left out; so are combining marks.
enum ASCIIFold {
    static func fold(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                result.append(scalar)
            } else if let letters = table[scalar] {
                result.append(contentsOf: letters.unicodeScalars)
            } else if let small = scalar.properties.lowercaseMapping.unicodeScalars.first, small != scalar {
                result.append(contentsOf: small.isASCII ? [small] : Array((table[small] ?? "").unicodeScalars))
            } else if !isLetter(scalar) {
                // Punctuation parts words, as it does without folding.
                result.append(scalar == "\u{2019}" ? "'" : " ")
            }
        }
        return String(result)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber, .format:
            true
        default: false
        }
    }

    private static let table: [Unicode.Scalar: String] = {
        var table: [Unicode.Scalar: String] = [:]
        for (letters, base) in rows {
            for scalar in letters.unicodeScalars { table[scalar] = base }
        }
        return table
    }()

    /// Small letters, by what they become.
    private static let rows: [(String, String)] = [
        ("àáâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặª", "a"), ("ḃḅḇ", "b"), ("çćĉċčḉ", "c"), ("ďđðḋḍḏḑḓ", "d"),
        ("èéêëēĕėęěȅȇȩẹẻẽếềểễệ", "e"), ("ḟ", "f"), ("ĝğġģǧǵḡ", "g"), ("ĥħȟḣḥḧḩḫ", "h"),
        ("ìíîïĩīĭįıǐȉȋỉị", "i"), ("ĵǰ", "j"), ("ķĸǩḱḳḵ", "k"), ("ĺļľŀłḷḻḽ", "l"), ("ḿṁṃ", "m"),
        ("ñńņňŉŋǹṅṇṉṋ", "n"), ("òóôõöøōŏőơǒǫǭȍȏȫȭȯȱọỏốồổỗộớờởỡợº", "o"), ("ṕṗ", "p"), ("ŕŗřȑȓṙṛṟ", "r"),
        ("śŝşšșſṡṣ", "s"), ("ţťŧțṫṭṯṱ", "t"), ("ùúûüũūŭůűųưǔǖǘǚǜȕȗụủứừửữự", "u"), ("ṽṿ", "v"),
        ("ŵẁẃẅẇẉ", "w"), ("ẋẍ", "x"), ("ýÿŷȳẏỳỵỷỹ", "y"), ("źżžẑẓẕ", "z"),
        ("ß", "ss"), ("æǣǽ", "ae"), ("œ", "oe"), ("þ", "th"), ("ĳ", "ij"), ("ﬁ", "fi"), ("ﬂ", "fl"),
        // Greek
        ("αά", "a"), ("β", "v"), ("γ", "g"), ("δ", "d"), ("εέ", "e"), ("ζ", "z"), ("ηήιίϊΐ", "i"), ("θ", "th"),
        ("κ", "k"), ("λ", "l"), ("μµ", "m"), ("ν", "n"), ("ξ", "x"), ("οόωώ", "o"), ("π", "p"), ("ρ", "r"),
        ("σς", "s"), ("τ", "t"), ("υύϋΰ", "y"), ("φ", "f"), ("χ", "ch"), ("ψ", "ps"),
        // Cyrillic
        ("а", "a"), ("б", "b"), ("в", "v"), ("гґ", "g"), ("д", "d"), ("еёэєѐ", "e"), ("жӂ", "zh"), ("з", "z"),
        ("иіѝ", "i"), ("йї", "i"), ("ј", "j"), ("к", "k"), ("л", "l"), ("љ", "lj"), ("м", "m"), ("н", "n"),
        ("њ", "nj"), ("о", "o"), ("п", "p"), ("р", "r"), ("с", "s"), ("т", "t"), ("ћ", "c"), ("ђ", "d"), ("у", "u"),
        ("ў", "u"), ("ф", "f"), ("х", "kh"), ("ц", "ts"), ("ч", "ch"), ("џ", "dz"), ("ш", "sh"), ("щ", "shch"),
        ("ъ", "ie"), ("ы", "y"), ("ь", ""), ("ю", "iu"), ("я", "ia"), ("ѕ", "dz"), ("ќ", "k"), ("ѓ", "g"),
    ]
}

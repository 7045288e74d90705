/// Reads the text of a ``BlockPattern``.
struct PatternParser {
    /// The most words that a gap may stand for.
    static let maximumGap = 40

    private(set) var elements: [PatternElement] = []
    private(set) var with: [[UInt8]] = []
    private(set) var without: [[UInt8]] = []
    private let scalars: [Unicode.Scalar]

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    mutating func parse() throws(PatternMistake) {
        var index = 0
        while index < scalars.count {
            if scalars[index].properties.isWhitespace {
                index += 1
                continue
            }
            let start = index
            while index < scalars.count, !scalars[index].properties.isWhitespace { index += 1 }
            try element(String(String.UnicodeScalarView(scalars[start..<index])), at: start, count: index - start)
        }
        trimMarks()
    }

    private mutating func element(_ text: String, at offset: Int, count: Int) throws(PatternMistake) {
        func mistake(_ message: String) -> PatternMistake { PatternMistake(message, offset: offset, count: count) }
        if text.hasPrefix("with=") || text.hasPrefix("without=") {
            let words = alternatives(String(text.drop { $0 != "=" }.dropFirst()))?.words ?? []
            guard !words.isEmpty else { throw mistake("'\(text)' names no words") }
            if text.hasPrefix("with=") { with += words } else { without += words }
            return
        }
        guard with.isEmpty, without.isEmpty else { throw mistake("'with=' and 'without=' end a pattern") }
        if text.first == "*" { return try gap(text, mistake) }
        if text.first == "[" {
            guard text.last == "]", text.utf8.count > 2, let inner = alternatives(String(text.dropFirst().dropLast()))
            else { throw mistake("'\(text)' is no choice of single words in brackets, such as [the|this]") }
            elements.append(.one(inner, isOptional: true, repeats: false))
            return
        }
        let repeats = text.last == "+" && text.utf8.count > 1
        let body = repeats ? String(text.dropLast()) : text
        if text != "|", repeats || body.contains("|") {
            guard let inner = alternatives(body) else {
                throw mistake("'\(text)' is no choice of single words, such as the|this")
            }
            elements.append(.one(inner, isOptional: false, repeats: repeats))
            return
        }
        if let single = alternatives(body) {
            elements.append(.one(single, isOptional: false, repeats: false))
        } else {
            literal(body)
        }
    }

    private mutating func gap(_ text: String, _ mistake: (String) -> PatternMistake) throws(PatternMistake) {
        let stars = text.hasPrefix("**") ? 2 : 1
        let digits = text.dropFirst(stars)
        guard let maximum = digits.isEmpty ? Self.maximumGap : Int(digits), 1...Self.maximumGap ~= maximum else {
            throw mistake("'\(text)' is no number of words from *1 to *\(Self.maximumGap)")
        }
        elements.append(.gap(maximum: maximum, crossesSentences: stars == 2))
    }

    /// The alternatives of a choice; `nil` when one of them is not a single word or mark.
    private func alternatives(_ text: String) -> PatternElement.Alternatives? {
        var result = PatternElement.Alternatives()
        for part in text.split(separator: "|", omittingEmptySubsequences: false) {
            switch part {
            case "#": result.kinds.append(.number)
            case ":": result.kinds.append(.colon)
            case "-": result.kinds.append(.dash)
            case ".": result.kinds.append(.end)
            default:
                let (tokens, folded) = Self.tokens(String(part))
                guard tokens.count == 1, let token = tokens.first, token.count > 0 else { return nil }
                result.words.append(Array(folded[token.range]))
            }
        }
        return result
    }

    /// Text with punctuation: its words and marks, one after the other.
    private mutating func literal(_ text: String) {
        let (tokens, folded) = Self.tokens(text)
        for token in tokens {
            var alternatives = PatternElement.Alternatives()
            if token.count > 0 {
                alternatives.words = [Array(folded[token.range])]
            } else {
                alternatives.kinds = [token.kind]
            }
            elements.append(.one(alternatives, isOptional: false, repeats: false))
        }
    }

    private static func tokens(_ text: String) -> ([WordToken], [UInt8]) {
        var folded: [UInt8] = []
        var tokens: [WordToken] = []
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            var scanner = WordScanner(bytes)
            while let token = scanner.next(&folded) { tokens.append(token) }
        }
        return (tokens, folded)
    }

    /// Marks at the ends of a block do not count, so a pattern cannot ask for them there.
    private mutating func trimMarks() {
        while let first = elements.first, Self.isMark(first) { elements.removeFirst() }
        while let last = elements.last, Self.isMark(last) { elements.removeLast() }
    }

    private static func isMark(_ element: PatternElement) -> Bool {
        guard case .one(let alternatives, _, _) = element else { return false }
        return alternatives.words.isEmpty && alternatives.kinds.allSatisfy(\.isMark)
    }
}

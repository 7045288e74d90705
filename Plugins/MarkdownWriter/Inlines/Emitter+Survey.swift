import PluginKit

extension Emitter {
    /// Looks over all text of the tokens for marks that could pair up; where they cannot, they need no escape.
    mutating func survey() {
        var seen = PairSearch()
        for index in tokens.indices {
            let token = tokens[index]
            switch token.kind {
            case .text: survey(token, index, &seen)
            case .open, .close:
                if token.inline == .strikethrough {
                    state.tildesPair = true
                } else {
                    state.asterisksPair = true
                    state.underscoresPair = true
                }
                state.hasGreater = true
            case .lineBreak:
                // `<br>` where no line may end.
                if state.isSingleLine { state.hasGreater = true }
            default:
                // Addresses, titles, tags and code may hold anything.
                state.hasGreater = true
                state.backticksPair = true
            }
        }
    }

    private mutating func survey(_ token: InlineToken, _ place: Int, _ seen: inout PairSearch) {
        let bytes = token.bytes
        var index = 0
        if bytes.contains(Byte.greater) { state.hasGreater = true }
        while true {
            index = InterestingBytes.next(bytes, from: index)
            guard index < bytes.count else { return }
            let byte = bytes[index]
            switch byte {
            case Byte.asterisk, Byte.underscore, Byte.tilde:
                let end = Self.runEnd(bytes, index)
                let can = flanking(byte, token: place, index..<end)
                if can.mayClose, seen.hasOpener(byte) { pair(byte) }
                if can.mayOpen { seen.opened(byte) }
                index = end
            case Byte.backtick:
                let end = Self.runEnd(bytes, index)
                if !seen.runs.insert(end - index).inserted { state.backticksPair = true }
                index = end
            case Byte.closingBracket:
                if index + 1 < bytes.count, bytes[index + 1] == Byte.colon { state.hasDefinition = true }
                index += 1
            default: index += 1
            }
        }
    }

    private mutating func pair(_ byte: UInt8) {
        switch byte {
        case Byte.asterisk: state.asterisksPair = true
        case Byte.underscore: state.underscoresPair = true
        default: state.tildesPair = true
        }
    }

    /// Where the run of equal bytes that begins at `index` ends.
    static func runEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        var end = index + 1
        while end < bytes.count, bytes[end] == bytes[index] { end += 1 }
        return end
    }

    /// What a run of marks in a text token can do.
    func flanking(_ byte: UInt8, token: Int, _ run: Range<Int>) -> Flanking {
        let bytes = tokens[token].bytes
        let before =
            run.lowerBound > 0 ? ScalarClass.last(bytes, before: run.lowerBound) : classBefore(token)
        let after = run.upperBound < bytes.count ? ScalarClass.first(bytes, from: run.upperBound) : classAfter(token)
        return Flanking(byte, before: before, after: after)
    }

    /// The class of the character that ends before a token.
    func classBefore(_ token: Int) -> ScalarClass {
        guard token > 0 else { return .space }
        let last = tokens[token - 1]
        return switch last.kind {
        case .text, .raw: ScalarClass.last(last.bytes)
        case .lineBreak: state.isSingleLine ? .punctuation : .space
        default: .punctuation
        }
    }

    /// The class of the character that begins after a token.
    func classAfter(_ token: Int) -> ScalarClass {
        guard token + 1 < tokens.count else { return .space }
        let next = tokens[token + 1]
        return switch next.kind {
        case .text, .raw: ScalarClass.first(next.bytes)
        default: .punctuation
        }
    }
}

/// The openers and runs seen so far.
struct PairSearch {
    private var asterisk = false
    private var underscore = false
    private var tilde = false
    /// Lengths of runs of backticks.
    var runs: Set<Int> = []

    func hasOpener(_ byte: UInt8) -> Bool {
        byte == Byte.asterisk ? asterisk : byte == Byte.underscore ? underscore : tilde
    }

    mutating func opened(_ byte: UInt8) {
        switch byte {
        case Byte.asterisk: asterisk = true
        case Byte.underscore: underscore = true
        default: tilde = true
        }
    }
}

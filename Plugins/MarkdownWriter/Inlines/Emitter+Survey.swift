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
                // Three may be escaped as a fence; an escaped one still ends a span.
                if seen.runs.count > 1, seen.runs.contains(where: { $0 >= 3 }) { state.backticksPair = true }
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
        guard isGFM else { return Flanking(byte, before: before, after: after) }
        return flanking(
            byte, before, classBefore(token, at: run.lowerBound), after, classAfter(token, at: run.upperBound))
    }

    /// What a run can do whichever of two characters each reader takes for its neighbors.
    private func flanking(
        _ byte: UInt8, _ before: ScalarClass, _ otherBefore: ScalarClass, _ after: ScalarClass,
        _ otherAfter: ScalarClass
    ) -> Flanking {
        var flanking = Flanking(byte, before: before, after: after)
        if otherBefore == before, otherAfter == after { return flanking }
        flanking.merge(Flanking(byte, before: otherBefore, after: after))
        flanking.merge(Flanking(byte, before: before, after: otherAfter))
        flanking.merge(Flanking(byte, before: otherBefore, after: otherAfter))
        return flanking
    }

    /// What marks between two tokens can do.
    func flanking(_ byte: UInt8, after left: Int, before right: Int) -> Flanking {
        let before = classBefore(left + 1)
        let after = classAfter(right - 1)
        guard isGFM else { return Flanking(byte, before: before, after: after) }
        return flanking(byte, before, classBefore(left + 1, at: 0), after, classAfter(right - 1, at: .max))
    }

    /// The class of the character before an offset in a token, tildes passed over: cmark-gfm does not see them when it
    /// looks at what is beside a mark.
    private func classBefore(_ token: Int, at offset: Int) -> ScalarClass {
        var token = token
        var bytes = token < tokens.count ? tokens[token].bytes : UnsafeBufferPointer(start: nil, count: 0)
        var end = min(offset, bytes.count)
        while true {
            while end > 0, bytes[end - 1] == Byte.tilde { end -= 1 }
            if end > 0 { return ScalarClass.last(bytes, before: end) }
            guard token > 0 else { return .space }
            token -= 1
            let previous = tokens[token]
            if previous.kind != .text, !(previous.isDelimiter && previous.inline == .strikethrough) {
                return classBefore(token + 1)
            }
            bytes = previous.bytes
            end = bytes.count
        }
    }

    private func classAfter(_ token: Int, at offset: Int) -> ScalarClass {
        var token = token
        var bytes = tokens.indices.contains(token) ? tokens[token].bytes : UnsafeBufferPointer(start: nil, count: 0)
        var start = min(offset, bytes.count)
        while true {
            while start < bytes.count, bytes[start] == Byte.tilde { start += 1 }
            if start < bytes.count { return ScalarClass.first(bytes, from: start) }
            guard token + 1 < tokens.count else { return .space }
            token += 1
            let next = tokens[token]
            if next.kind != .text, !(next.isDelimiter && next.inline == .strikethrough) { return classAfter(token - 1) }
            bytes = next.bytes
            start = 0
        }
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

/// Tries patterns on the words of a block; takes time in proportion to words times elements times the widest gap.
struct PatternMatcher {
    /// For each element, the tokens (a bit each) from which the rest of the pattern was found not to match.
    private var failed: [UInt64] = []

    mutating func matches(_ pattern: BlockPattern, _ block: BlockWords) -> Bool {
        failed.removeAll(keepingCapacity: true)
        failed.append(contentsOf: repeatElement(0, count: pattern.elements.count))
        guard match(pattern, 0, block, 0) else { return false }
        if !pattern.with.isEmpty, !block.contains(anyOf: pattern.with) { return false }
        return pattern.without.isEmpty || !block.contains(anyOf: pattern.without)
    }

    private mutating func match(_ pattern: BlockPattern, _ element: Int, _ block: BlockWords, _ token: Int) -> Bool {
        guard element < pattern.elements.count else { return token == block.tokens.count }
        let bit = token < 64 ? UInt64(1) << UInt64(token) : 0
        if failed[element] & bit != 0 { return false }
        let found: Bool
        switch pattern.elements[element] {
        case .one(let alternatives, let isOptional, let repeats):
            var next = token
            var isFound = isOptional && match(pattern, element + 1, block, token)
            while !isFound, next < block.tokens.count, alternatives.match(block.tokens[next], in: block) {
                next += 1
                isFound = match(pattern, element + 1, block, next)
                if !repeats { break }
            }
            found = isFound
        case .gap(let maximum, let crossesSentences):
            found = matchGap(pattern, element, block, token, maximum, crossesSentences)
        }
        if !found { failed[element] |= bit }
        return found
    }

    private mutating func matchGap(
        _ pattern: BlockPattern, _ element: Int, _ block: BlockWords, _ token: Int, _ maximum: Int,
        _ crossesSentences: Bool
    ) -> Bool {
        var words = 0
        var next = token
        while true {
            if match(pattern, element + 1, block, next) { return true }
            guard next < block.tokens.count else { return false }
            let kind = block.tokens[next].kind
            if kind == .end, !crossesSentences { return false }
            if !kind.isMark { words += 1 }
            if words > maximum { return false }
            next += 1
        }
    }
}

/// Reads the pieces of a ``Glob``.
enum GlobParser {
    struct Part {
        var scalars: [Unicode.Scalar]
        /// Where it begins in the pattern.
        var offset: Int
    }

    /// The names between slashes; slashes inside braces separate too, so braces span one name only.
    static func components(of scalars: [Unicode.Scalar]) -> [Part] {
        var parts: [Part] = []
        var start = 0
        for index in 0...scalars.count where index == scalars.count || scalars[index] == "/" {
            if index > start { parts.append(Part(scalars: Array(scalars[start..<index]), offset: start)) }
            start = index + 1
        }
        return parts
    }

    /// Whether the last backslash has nothing to take literally.
    static func endsInEscape(_ pattern: String) -> Bool {
        pattern.unicodeScalars.reversed().prefix { $0 == "\\" }.count % 2 == 1
    }

    static func isWild(_ scalars: [Unicode.Scalar]) -> Bool {
        var index = 0
        while index < scalars.count {
            if scalars[index] == "\\" {
                index += 2
                continue
            }
            if "*?[{".unicodeScalars.contains(scalars[index]) { return true }
            index += 1
        }
        return false
    }

    static func unescaped(_ scalars: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            if scalars[index] == "\\", index + 1 < scalars.count { index += 1 }
            text.append(scalars[index])
            index += 1
        }
        return String(text)
    }

    /// Spells out `{a,b}`; braces may stand in braces.
    static func expandBraces(_ part: Part) throws(GlobError) -> [[Unicode.Scalar]] {
        var done: [[Unicode.Scalar]] = []
        var pending = [part.scalars]
        while let scalars = pending.popLast() {
            guard let group = try braces(in: scalars, offset: part.offset) else {
                done.append(scalars)
                continue
            }
            for choice in group.choices.reversed() {
                pending.append(Array(scalars[..<group.open]) + choice + Array(scalars[(group.close + 1)...]))
            }
            guard done.count + pending.count <= Glob.maximumAlternatives else {
                throw GlobError("more than \(Glob.maximumAlternatives) alternatives", at: part.offset)
            }
        }
        return done
    }

    private static func braces(
        in scalars: [Unicode.Scalar], offset: Int
    ) throws(GlobError) -> (open: Int, close: Int, choices: [[Unicode.Scalar]])? {
        var open: Int?
        var depth = 0
        var choices: [[Unicode.Scalar]] = []
        var start = 0
        var index = 0
        while index < scalars.count {
            switch scalars[index] {
            case "\\": index += 1
            case "{":
                if depth == 0 { (open, start) = (index, index + 1) }
                depth += 1
            case ",":
                if depth == 1 {
                    choices.append(Array(scalars[start..<index]))
                    start = index + 1
                }
            case "}":
                if depth == 1, let open {
                    choices.append(Array(scalars[start..<index]))
                    return (open, index, choices)
                }
                depth = max(0, depth - 1)
            default: break
            }
            index += 1
        }
        if let open { throw GlobError("'{' has no '}'", at: offset + open) }
        return nil
    }

    static func component(_ scalars: [Unicode.Scalar], offset: Int) throws(GlobError) -> GlobComponent {
        if scalars == ["*", "*"] { return .anyFolders }
        var tokens: [GlobToken] = []
        var index = 0
        while index < scalars.count {
            switch scalars[index] {
            case "\\":
                if index + 1 < scalars.count { index += 1 }
                tokens.append(.scalar(scalars[index]))
            case "*":
                if tokens.last == .anyRun {
                    throw GlobError("'**' must be a whole name: write '**/' before it", at: offset + index)
                }
                tokens.append(.anyRun)
            case "?": tokens.append(.anyOne)
            case "[": tokens.append(try set(scalars, &index, offset: offset))
            default: tokens.append(.scalar(scalars[index]))
            }
            index += 1
        }
        return .name(tokens)
    }

    private static func set(
        _ scalars: [Unicode.Scalar], _ index: inout Int, offset: Int
    ) throws(GlobError) -> GlobToken {
        let open = index
        var position = index + 1
        var isNegated = false
        if position < scalars.count, scalars[position] == "!" || scalars[position] == "^" {
            isNegated = true
            position += 1
        }
        var ranges: [ClosedRange<UInt32>] = []
        let first = position
        while position < scalars.count, scalars[position] != "]" || position == first {
            let low = scalars[position].value
            if position + 2 < scalars.count, scalars[position + 1] == "-", scalars[position + 2] != "]" {
                let high = scalars[position + 2].value
                guard low <= high else { throw GlobError("the range runs backwards", at: offset + position) }
                ranges.append(low...high)
                position += 3
            } else {
                ranges.append(low...low)
                position += 1
            }
        }
        guard position < scalars.count else { throw GlobError("'[' has no ']'", at: offset + open) }
        index = position
        return .oneOf(ranges, isNegated: isNegated)
    }
}

/// A pattern for paths: `*` and `?` within a name, `[a-z]`, `{a,b}`, and `**` for any number of folders.
///
/// A backslash takes the character after it literally. Names that begin with a point are matched only by
/// patterns that begin with one.
public struct Glob: Sendable, Hashable {
    /// The pattern as written.
    public let pattern: String
    /// The folder in front of the first component with a wildcard, with `/` inside; empty for the current one.
    public let base: String
    /// The patterns for the path below the base, alternatives of `{…}` spelled out.
    let alternatives: [[GlobComponent]]
    /// Whether there is no wildcard: the pattern names one path, ``base``.
    public let isLiteral: Bool

    /// The most alternatives that `{…}` may spell out to.
    public static let maximumAlternatives = 1_000

    public init(_ pattern: String) throws(GlobError) {
        self.pattern = pattern
        guard !pattern.isEmpty else { throw GlobError("the pattern is empty", at: 0) }
        if pattern.utf8.contains(0) { throw GlobError("a path cannot hold a NUL", at: 0) }
        if GlobParser.endsInEscape(pattern) {
            throw GlobError("nothing follows the '\\'", at: pattern.unicodeScalars.count - 1)
        }
        let parts = GlobParser.components(of: Array(pattern.unicodeScalars))
        let wild = parts.firstIndex { GlobParser.isWild($0.scalars) } ?? parts.count
        let isAbsolute = pattern.utf8.first == UInt8(ascii: "/")
        let literal = parts[..<wild].map { GlobParser.unescaped($0.scalars) }.joined(separator: "/")
        base = (isAbsolute ? "/" : "") + literal
        isLiteral = wild == parts.count
        var alternatives: [[GlobComponent]] = [[]]
        for part in parts[wild...] {
            let spelled = try GlobParser.expandBraces(part)
            guard alternatives.count * spelled.count <= Self.maximumAlternatives else {
                throw GlobError("more than \(Self.maximumAlternatives) alternatives", at: part.offset)
            }
            var next: [[GlobComponent]] = []
            for head in alternatives {
                for tail in spelled { next.append(head + [try GlobParser.component(tail, offset: part.offset)]) }
            }
            alternatives = next
        }
        self.alternatives = alternatives
    }
}

/// What is wrong with a pattern.
public struct GlobError: Error, Sendable, Hashable {
    public var message: String
    /// Where, in Unicode scalars from the pattern's beginning.
    public var offset: Int

    init(_ message: String, at offset: Int) {
        self.message = message
        self.offset = offset
    }
}

/// One name of a pattern.
enum GlobComponent: Sendable, Hashable {
    /// `**`
    case anyFolders
    case name([GlobToken])

    /// Whether names that begin with a point are meant.
    var wantsHidden: Bool {
        if case .name(let tokens) = self, case .scalar(".")? = tokens.first { true } else { false }
    }

    /// - Parameter hiddenToo: whether wildcards match names that begin with a point.
    func matches(_ name: String, hiddenToo: Bool = false) -> Bool {
        guard case .name(let tokens) = self else { return true }
        if name.utf8.first == UInt8(ascii: "."), !wantsHidden, !hiddenToo { return false }
        return GlobToken.match(tokens, Array(name.unicodeScalars))
    }
}

enum GlobToken: Sendable, Hashable {
    case scalar(Unicode.Scalar)
    case anyOne
    case anyRun
    case oneOf([ClosedRange<UInt32>], isNegated: Bool)

    /// Matches in time proportional to the product of the lengths: the last `*` is the only place to go back to.
    static func match(_ tokens: [GlobToken], _ name: [Unicode.Scalar]) -> Bool {
        var token = 0
        var index = 0
        var retry: (token: Int, index: Int)?
        while index < name.count {
            if token < tokens.count, case .anyRun = tokens[token] {
                retry = (token + 1, index)
                token += 1
            } else if token < tokens.count, tokens[token].takes(name[index]) {
                token += 1
                index += 1
            } else if let back = retry {
                retry = (back.token, back.index + 1)
                (token, index) = (back.token, back.index + 1)
            } else {
                return false
            }
        }
        return tokens[token...].allSatisfy { $0 == .anyRun }
    }

    private func takes(_ scalar: Unicode.Scalar) -> Bool {
        switch self {
        case .scalar(let wanted): wanted == scalar
        case .anyOne: true
        case .anyRun: false
        case .oneOf(let ranges, let isNegated): ranges.contains { $0.contains(scalar.value) } != isNegated
        }
    }
}

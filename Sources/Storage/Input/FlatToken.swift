/// A pattern as one sequence, with its folders and separators in it: what is compared with the names of outputs.
public enum FlatToken: Sendable, Hashable {
    /// One scalar.
    case one(GlobTokenKind)
    /// `*`: any text without a `/`.
    case name
    /// `**`: any text.
    case path

    /// What one scalar may be.
    public enum GlobTokenKind: Sendable, Hashable {
        case scalar(Unicode.Scalar)
        case any
        case oneOf([ClosedRange<UInt32>], isNegated: Bool)
    }

    public var mayBeEmpty: Bool {
        if case .one = self { false } else { true }
    }

    /// Whether it is a scalar as written.
    public var isLiteral: Bool {
        if case .one(.scalar) = self { true } else { false }
    }

    public func takes(_ scalar: Unicode.Scalar) -> Bool {
        switch self {
        case .path: true
        case .name, .one(.any): scalar != "/"
        case .one(.scalar(let wanted)): scalar == wanted
        case .one(.oneOf(let ranges, let isNegated)):
            scalar != "/" && ranges.contains { $0.contains(scalar.value) } != isNegated
        }
    }
}

extension Glob {
    /// Each alternative below a base, as one sequence.
    public func flattened(base: String) -> [[FlatToken]] {
        alternatives.map { components in
            var tokens = base.unicodeScalars.map { FlatToken.one(.scalar($0)) }
            for (index, component) in components.enumerated() {
                let isAfterFolders = index > 0 && components[index - 1] == .anyFolders
                if !isAfterFolders, tokens.last != .one(.scalar("/")) { tokens.append(.one(.scalar("/"))) }
                switch component {
                case .anyFolders: tokens.append(.path)
                case .name(let names): tokens += names.map(Self.flat)
                }
            }
            return tokens
        }
    }

    private static func flat(_ token: GlobToken) -> FlatToken {
        switch token {
        case .scalar(let scalar): .one(.scalar(scalar))
        case .anyOne: .one(.any)
        case .anyRun: .name
        case .oneOf(let ranges, let isNegated): .one(.oneOf(ranges, isNegated: isNegated))
        }
    }
}

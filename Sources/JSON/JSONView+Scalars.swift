extension JSONView {
    /// A number's digits exactly as written, however many; `nil` for any other value.
    public var numberLiteral: String? {
        guard kind == .number else { return nil }
        return withSourceBytes { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether this is a number written without a fraction and without an exponent.
    public var isInteger: Bool {
        let node = node
        return node.kind == .number && !node.isFlagged
    }

    /// The number as an `Int`, when it is written without fraction and exponent and fits; else `nil`.
    public var int: Int? {
        guard isInteger else { return nil }
        return withSourceBytes { JSONLiteral.int($0) }
    }

    /// The number as the nearest `Double`; `nil` when it lies beyond `Double`'s range, as 1e400 does, or
    /// the value is not a number. Digits that `Double` cannot hold are rounded: `numberLiteral` has them.
    public var double: Double? {
        guard kind == .number else { return nil }
        return withSourceBytes { JSONLiteral.double($0) }
    }

    /// `true` or `false`; `nil` for any other value.
    public var bool: Bool? {
        switch kind {
        case .true: return true
        case .false: return false
        default: return nil
        }
    }

    /// Whether this is `null`.
    @inlinable public var isNull: Bool { kind == .null }
}

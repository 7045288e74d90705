/// What a JSON value is: the seven forms of RFC 8259 section 3.
public enum JSONKind: UInt8, Sendable, Equatable, CaseIterable {
    case object = 0
    case array = 1
    case string = 2
    case number = 3
    case `true` = 4
    case `false` = 5
    case null = 6
}

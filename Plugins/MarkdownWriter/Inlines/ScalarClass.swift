/// What a character is to the rules of emphasis (CommonMark 0.31, section 6.2).
enum ScalarClass {
    /// Unicode white space, and the edges of a line.
    case space
    case punctuation
    /// A symbol above ASCII: punctuation from CommonMark 0.31 on, a letter like any other before.
    case symbol
    case other

    init(ascii byte: UInt8) {
        self = Byte.isSpace(byte) ? .space : Byte.isPunctuation(byte) ? .punctuation : .other
    }

    init(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            self.init(ascii: UInt8(truncatingIfNeeded: scalar.value))
            return
        }
        switch scalar.properties.generalCategory {
        case .spaceSeparator: self = .space
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            self = .punctuation
        case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: self = .symbol
        default: self = .other
        }
    }

    /// The class of the first character; of nothing, a space.
    static func first(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int = 0) -> ScalarClass {
        guard index < bytes.count else { return .space }
        if bytes[index] < 0x80 { return ScalarClass(ascii: bytes[index]) }
        return scalar(bytes, at: index).map(ScalarClass.init(_:)) ?? .other
    }

    /// The class of the last character before `end`; of nothing, a space.
    static func last(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int? = nil) -> ScalarClass {
        let end = end ?? bytes.count
        guard end > 0 else { return .space }
        if bytes[end - 1] < 0x80 { return ScalarClass(ascii: bytes[end - 1]) }
        return scalar(bytes, at: scalarStart(bytes, before: end)).map(ScalarClass.init(_:)) ?? .other
    }

    /// Where the character that ends before `end` begins.
    static func scalarStart(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Int {
        var index = end - 1
        while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
        return index
    }

    /// How many bytes the white space at the beginning takes up.
    static func leadingSpace(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var index = 0
        while index < bytes.count, first(bytes, from: index) == .space { index += width(bytes[index]) }
        return min(index, bytes.count)
    }

    /// How many bytes the white space at the end takes up.
    static func trailingSpace(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var end = bytes.count
        while end > 0, last(bytes, before: end) == .space { end = scalarStart(bytes, before: end) }
        return bytes.count - end
    }

    private static func width(_ byte: UInt8) -> Int {
        byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }

    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Unicode.Scalar? {
        let width = width(bytes[index])
        guard width > 1, index + width <= bytes.count else { return nil }
        var value = UInt32(bytes[index] & (0x7F >> UInt8(width)))
        for offset in 1..<width { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        return Unicode.Scalar(value)
    }
}

/// What a run of delimiters between two characters can do (CommonMark 0.31, section 6.2).
///
/// Parsers differ over symbols above ASCII; `may` is under either reading, `surely` under both.
struct Flanking {
    var mayOpen = false
    var mayClose = false
    var surelyOpens = true
    var surelyCloses = true

    /// - Parameter mark: `*`, `_` or `~`.
    init(_ mark: UInt8, before: ScalarClass, after: ScalarClass) {
        for symbols in [false, true] {
            let punctuationBefore = before == .punctuation || (symbols && before == .symbol)
            let punctuationAfter = after == .punctuation || (symbols && after == .symbol)
            let left = after != .space && (!punctuationAfter || before == .space || punctuationBefore)
            let right = before != .space && (!punctuationBefore || after == .space || punctuationAfter)
            let isUnderscore = mark == Byte.underscore
            let opens = left && (!isUnderscore || !right || punctuationBefore)
            let closes = right && (!isUnderscore || !left || punctuationAfter)
            mayOpen = mayOpen || opens
            mayClose = mayClose || closes
            surelyOpens = surelyOpens && opens
            surelyCloses = surelyCloses && closes
        }
    }

    /// Takes in what the run can do when it is read otherwise.
    mutating func merge(_ other: Flanking) {
        mayOpen = mayOpen || other.mayOpen
        mayClose = mayClose || other.mayClose
        surelyOpens = surelyOpens && other.surelyOpens
        surelyCloses = surelyCloses && other.surelyCloses
    }
}

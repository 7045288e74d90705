/// What a character of more than one byte is to a count of words and sentences.
struct WideCharacter {
    enum Kind {
        case letter(isCapital: Bool)
        /// A word by itself.
        case ideograph
        /// Without width, as a soft hyphen.
        case nothing
        case space
        case stop
        case comma
        case separator
        case mark
        case quote
    }

    let kind: Kind
    /// Where the next character begins.
    let end: Int

    /// - Parameter start: of a byte from 0x80 on.
    @inline(__always)
    init(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) {
        let byte = text[start]
        let size =
            switch byte {
            case 0xC0...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF7: 4
            default: 1
            }
        end = min(start + size, text.count)
        let second = start + 1 < text.count ? text[start + 1] : 0
        let third = start + 2 < text.count ? text[start + 2] : 0
        kind =
            switch byte {
            case 0xC2: Self.latin(second)
            case 0xC3: .letter(isCapital: second <= 0x9E)
            case 0xE2: Self.general(second, third)
            case 0xE3: second == 0x80 ? (third == 0x82 ? .stop : third == 0x81 ? .comma : .mark) : .ideograph
            case 0xE4...0xE9: .ideograph
            case 0xEF: Self.fullWidth(second, third)
            case 0xF0: .mark
            default: .letter(isCapital: false)
            }
    }

    private static func latin(_ second: UInt8) -> Kind {
        switch second {
        case 0xA0: .space
        case 0xAD: .nothing
        case 0xAA, 0xB5, 0xBA: .letter(isCapital: false)
        case 0xAB, 0xBB: .quote
        case 0xB7: .separator
        default: .mark
        }
    }

    private static func general(_ second: UInt8, _ third: UInt8) -> Kind {
        switch (second, third) {
        case (0x80, 0x8B...0x8F), (0x81, 0xA0): .nothing
        case (0x80, 0x80...0x8A), (0x80, 0xA8...0xAF), (0x81, 0x9F): .space
        case (0x80, 0x98...0x9F): .quote
        case (0x80, 0xA2), (0x80, 0xBA), (0x86, _), (0x87, _), (0x96, _), (0x97, _): .separator
        case (0x80, 0xA6): .stop
        case (0xB0...0xB7, _): .letter(isCapital: false)
        default: .mark
        }
    }

    private static func fullWidth(_ second: UInt8, _ third: UInt8) -> Kind {
        switch (second, third) {
        case (0xBB, 0xBF): .nothing
        case (0xBC, 0x81), (0xBC, 0x9F), (0xBC, 0x8E): .stop
        case (0xBC, 0x8C): .comma
        case (0xBC, _), (0xBD, 0x80...0xA5): .mark
        default: .letter(isCapital: false)
        }
    }
}

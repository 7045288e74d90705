public import PluginKit

/// What parts two cells of a table that is read: an ASCII character that is not a letter, a digit, a quote or a line
/// end.
public struct CellDelimiter: OptionValue, Equatable {
    public let byte: UInt8

    public static let comma = CellDelimiter(byte: UInt8(ascii: ","))
    public static let tab = CellDelimiter(byte: UInt8(ascii: "\t"))

    private init(byte: UInt8) {
        self.byte = byte
    }

    public static var optionType: OptionType { .string(named: "a character, or tab") }

    public init(option node: ConfigNode) throws(OptionMistakes) {
        let text = try String(option: node)
        guard let byte = Self.byte(text) else {
            throw OptionMistakes(node, wanted: "one character such as ',' or ';', or tab", help: Self.help(for: text))
        }
        self.byte = byte
    }

    public var optionText: String { self == .tab ? "tab" : String(UnicodeScalar(byte)) }

    private static func byte(_ text: String) -> UInt8? {
        if text == "tab" || text == "\\t" { return Byte.tab }
        guard text.utf8.count == 1, let byte = text.utf8.first else { return nil }
        return isUsable(byte) ? byte : nil
    }

    /// Whether cells can be parted by a character: punctuation, a blank, or the separators of ASCII.
    static func isUsable(_ byte: UInt8) -> Bool {
        switch byte {
        case Byte.tab, 0x1C...0x1F: true
        case Byte.quotationMark, ..<0x20, 0x7F...: false
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
        default: true
        }
    }

    private static func help(for text: String) -> String {
        switch text.lowercased() {
        case "comma": "write ','"
        case "semicolon": "write ';'"
        case "pipe", "bar": "write '|'"
        case "space": "write ' '"
        default: ""
        }
    }
}

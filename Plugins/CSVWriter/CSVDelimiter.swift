public import PluginKit

/// What stands between two cells: an ASCII character that is not a letter, a digit, a quote or a line end.
public struct CSVDelimiter: OptionValue, Equatable {
    public let byte: UInt8

    public static let comma = CSVDelimiter(byte: UInt8(ascii: ","))
    public static let tab = CSVDelimiter(byte: UInt8(ascii: "\t"))

    private init(byte: UInt8) {
        self.byte = byte
    }

    public static var optionType: OptionType { .string(named: "a character, or tab") }

    public init(option node: ConfigNode) throws(OptionMistakes) {
        let text = try String(option: node)
        if text == "tab" || text == "\\t" {
            self = .tab
            return
        }
        guard text.utf8.count == 1, let byte = text.utf8.first, Self.isUsable(byte) else {
            throw OptionMistakes(node, wanted: "one character such as ',' or ';', or tab", help: Self.help(for: text))
        }
        self.byte = byte
    }

    public var optionText: String {
        self == .tab ? "tab" : String(UnicodeScalar(byte))
    }

    private static func isUsable(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\t"): true
        case UInt8(ascii: "\""), ..<0x20, 0x7F...: false
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            false
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

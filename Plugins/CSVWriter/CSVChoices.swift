public import PluginKit

/// Which cells are quoted.
public enum CSVQuoting: String, OptionChoice {
    case minimal
    case all

    public var help: String {
        switch self {
        case .minimal: "those that need it, and empty text, so that it differs from no value"
        case .all: "every cell that has a value"
        }
    }
}

/// How a record ends.
public enum CSVLineEnding: String, OptionChoice {
    case crlf
    case lf

    public var help: String {
        switch self {
        case .crlf: "carriage return and line feed, as RFC 4180 has it"
        case .lf: "a line feed"
        }
    }

    var bytes: [UInt8] {
        switch self {
        case .crlf: [0x0D, 0x0A]
        case .lf: [0x0A]
        }
    }
}

/// What becomes of a value that is a list or an object.
public enum CSVLists: String, OptionChoice {
    case join
    case json

    public var help: String {
        switch self {
        case .join: "the values one after the other, people and organizations by their names"
        case .json: "the value as JSON"
        }
    }
}

/// Settings for a program that is known by name.
public enum CSVPreset: String, OptionChoice {
    case none
    case excel

    public var help: String {
        switch self {
        case .none: "plain RFC 4180"
        case .excel: "a byte order mark, and a note on cells longer than Excel's 32,767 characters"
        }
    }
}

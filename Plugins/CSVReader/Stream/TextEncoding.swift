import PluginKit

/// How the bytes of an item are text.
enum TextEncoding: Sendable, Equatable {
    /// Bytes that are none of UTF-8's are windows-1252, so that one bad byte does not garble a table; or, where the
    /// item says that it is UTF-8, U+FFFD.
    case utf8(assumesWindows1252: Bool)
    /// UTF-16 and UTF-32 by the bytes of a unit.
    case wide(width: Int, isBigEndian: Bool)
    case windows1252
    /// One that the system's `iconv` knows.
    case named(String)

    /// - Returns: `nil` when neither this reader nor the system knows the name.
    init?(_ name: String) {
        switch name.lowercased() {
        case "utf-8", "utf8": self = .utf8(assumesWindows1252: false)
        case "utf-16le", "utf16le", "utf-16", "utf16", "ucs-2": self = .wide(width: 2, isBigEndian: false)
        case "utf-16be", "utf16be": self = .wide(width: 2, isBigEndian: true)
        case "utf-32le", "utf32le", "utf-32", "utf32": self = .wide(width: 4, isBigEndian: false)
        case "utf-32be", "utf32be": self = .wide(width: 4, isBigEndian: true)
        case "windows-1252", "cp1252": self = .windows1252
        default:
            guard IconvStream.knows(name) else { return nil }
            self = .named(name)
        }
    }

    /// What the web means by a name: Latin-1 and ASCII there are windows-1252 (WHATWG Encoding Standard, section 4.2).
    init?(charset: String) {
        switch charset.lowercased() {
        case "": return nil
        case "iso-8859-1", "iso8859-1", "latin1", "l1", "us-ascii", "ascii": self = .windows1252
        default: self.init(charset)
        }
    }

    var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .wide(let width, let isBigEndian): "UTF-\(width * 8)" + (isBigEndian ? "BE" : "LE")
        case .windows1252: "windows-1252"
        case .named(let name): name
        }
    }

    /// Names that people use, for suggestions.
    static let commonNames = [
        "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "windows-1250", "windows-1251", "windows-1252",
        "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258", "ISO-8859-1",
        "ISO-8859-2", "ISO-8859-5", "ISO-8859-7", "ISO-8859-9", "ISO-8859-15", "KOI8-R", "KOI8-U", "GBK", "GB2312",
        "GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR", "macintosh", "CP437", "CP850", "CP866",
    ]
}

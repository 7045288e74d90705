import PluginKit

/// An encoding by its name.
enum TextEncoding: Sendable {
    case utf8
    /// `isBigEndian` is `nil` when the name leaves it open.
    case wide(width: Int, isBigEndian: Bool?)
    case singleByte(SingleByteTable, name: String)
    case iconv(name: String)

    /// - Returns: `nil` when neither this reader nor the system's `iconv` knows the name.
    init?(_ name: String) {
        let folded = name.uppercased()
        guard !folded.isEmpty, folded.utf8.count <= 64, folded.utf8.allSatisfy(Self.isNameByte) else { return nil }
        switch folded {
        case "UTF-8", "UTF8": self = .utf8
        case "UTF-16", "UTF16", "UCS-2", "UCS2": self = .wide(width: 2, isBigEndian: nil)
        case "UTF-16LE", "UTF16LE", "UCS-2LE": self = .wide(width: 2, isBigEndian: false)
        case "UTF-16BE", "UTF16BE", "UCS-2BE": self = .wide(width: 2, isBigEndian: true)
        case "UTF-32", "UTF32", "UCS-4", "UCS4": self = .wide(width: 4, isBigEndian: nil)
        case "UTF-32LE", "UTF32LE", "UCS-4LE": self = .wide(width: 4, isBigEndian: false)
        case "UTF-32BE", "UTF32BE", "UCS-4BE": self = .wide(width: 4, isBigEndian: true)
        case "WINDOWS-1252", "CP1252": self = .singleByte(.windows1252, name: "windows-1252")
        default:
            guard let decoder = IconvDecoder(name) else { return nil }
            if let table = Self.table(decoder) {
                self = .singleByte(table, name: name)
            } else {
                self = .iconv(name: name)
            }
        }
    }

    /// Whether it is believed against what the bytes look like: with seven bits and shifts, a text looks like ASCII;
    /// in UTF-16 and EBCDIC, it looks like no text at all. Items that are plainly UTF-8 are spared, so that a folder
    /// may hold both.
    func overrides(_ bytes: Bytes) -> Bool {
        switch self {
        case .utf8: return false
        case .wide: return bytes.prefix(4096).contains(0) || !UTF8Check.isValid(bytes)
        case .singleByte(let table, _): return !table.isASCIICompatible && !Self.isPlainlyUTF8(bytes)
        case .iconv(let name):
            let name = name.uppercased()
            let hasShifts = ["ISO-2022", "ISO2022", "CSISO2022", "UTF-7", "UTF7", "HZ"].contains { name.hasPrefix($0) }
            return hasShifts && bytes.allSatisfy { $0 < 0x80 }
        }
    }

    /// Whether bytes are UTF-8 and, so that it is no accident, letters and white space of ASCII for the most part.
    private static func isPlainlyUTF8(_ bytes: Bytes) -> Bool {
        guard UTF8Check.isValid(bytes) else { return false }
        var count = 0
        for byte in bytes where byte == 0x20 || byte == 0x0A || 0x61...0x7A ~= byte | 0x20 { count += 1 }
        return count > bytes.count / 2
    }

    func decode(_ bytes: Bytes) -> DecodedItem {
        switch self {
        case .utf8: return UTF8Repair.decode(bytes, start: 0, .replace)
        case .wide(let width, let order):
            let isBigEndian = order ?? (WideDecoder.evidentUTF16Order(bytes) ?? false)
            return WideDecoder(width: width, isBigEndian: isBigEndian).decode(bytes, start: 0)
        case .singleByte(let table, let name): return table.decode(bytes, name: name)
        case .iconv(let name):
            // The name was known a moment ago; should the system have lost it, every byte is still accounted for.
            guard let decoder = IconvDecoder(name) else { return UTF8Repair.decode(bytes, start: 0, .replace) }
            return decoder.decode(bytes, name: name)
        }
    }

    /// The table of an encoding in which every byte stands for itself alone.
    private static func table(_ decoder: borrowing IconvDecoder) -> SingleByteTable? {
        var scalars: [UInt32] = []
        for byte in UInt8.min...UInt8.max {
            switch decoder.scalars(of: [byte]) {
            case .scalars(let found) where found.count == 1: scalars.append(found[0])
            case .nothing: scalars.append(SingleByteTable.none)
            default: return nil
            }
        }
        // UTF-7 and the like refuse most bytes; a table would miss their shifts.
        guard scalars.lazy.filter({ $0 != SingleByteTable.none }).count > 128 else { return nil }
        return SingleByteTable(scalars: scalars)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "+"): true
        default: false
        }
    }

    /// Names that people use, for suggestions.
    static let commonNames = [
        "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-7", "windows-1250", "windows-1251", "windows-1252",
        "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258", "ISO-8859-1",
        "ISO-8859-2", "ISO-8859-5", "ISO-8859-7", "ISO-8859-8", "ISO-8859-9", "ISO-8859-15", "KOI8-R", "KOI8-U", "GBK",
        "GB2312", "GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR", "ISO-2022-JP", "HZ", "macintosh", "CP437",
        "CP850", "CP866", "TIS-620",
    ]
}

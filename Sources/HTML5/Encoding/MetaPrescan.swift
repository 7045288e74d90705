/// Looks for an encoding in the first bytes of a page (HTML Standard, section 13.2.3.2, "prescan a byte stream to
/// determine its encoding").
struct MetaPrescan {
    private let bytes: ArraySlice<UInt8>
    private var at: Int

    /// How many bytes the standard says to look at.
    static let length = 1024

    /// - Returns: the encoding that a `meta` element names; `nil` when none does.
    static func encoding(in bytes: [UInt8]) -> Encoding? {
        var scan = MetaPrescan(bytes: bytes.prefix(length))
        if scan.matches([0x3C, 0, 0x3F, 0, 0x78, 0]) { return .utf16LE }
        if scan.matches([0, 0x3C, 0, 0x3F, 0, 0x78]) { return .utf16BE }
        return scan.scan()
    }

    private init(bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        at = bytes.startIndex
    }

    /// Whether an attribute ran into the end of the bytes, where the standard gives up: its value may go on.
    private var isCutOff: Bool { at >= bytes.endIndex }

    private mutating func scan() -> Encoding? {
        while at < bytes.endIndex {
            if matches([0x3C, 0x21, 0x2D, 0x2D]) {
                skipComment()
            } else if isMetaStart {
                at += 5
                if let encoding = metaEncoding() { return encoding }
            } else if byte == 0x3C, isLetter(at + 1) || (peek(1) == 0x2F && isLetter(at + 2)) {
                while let byte, !Self.isSpace(byte), byte != 0x3E { at += 1 }
                while attribute() != nil {}
            } else if byte == 0x3C, peek(1) == 0x21 || peek(1) == 0x2F || peek(1) == 0x3F {
                while let byte, byte != 0x3E { at += 1 }
            }
            at += 1
        }
        return nil
    }

    private var byte: UInt8? { at < bytes.endIndex ? bytes[at] : nil }

    private func peek(_ offset: Int) -> UInt8? { at + offset < bytes.endIndex ? bytes[at + offset] : nil }

    private func isLetter(_ place: Int) -> Bool {
        place < bytes.endIndex && 0x61...0x7A ~= bytes[place] | 0x20
    }

    private func matches(_ wanted: [UInt8]) -> Bool { bytes[at...].starts(with: wanted) }

    private var isMetaStart: Bool {
        guard byte == 0x3C, let after = peek(5), Self.isSpace(after) || after == 0x2F else { return false }
        return zip(bytes[(at + 1)...], "meta".utf8).allSatisfy { $0 | 0x20 == $1 }
    }

    /// To the last byte of the comment, whose dashes may be those that it began with.
    private mutating func skipComment() {
        at += 2
        while at < bytes.endIndex, !matches([0x2D, 0x2D, 0x3E]) { at += 1 }
        at += 2
    }

    /// What a `meta` element's attributes say.
    private mutating func metaEncoding() -> Encoding? {
        var seen: Set<[UInt8]> = []
        var hasPragma = false
        var needsPragma: Bool?
        var charset: Encoding?
        while let (name, value) = attribute() {
            guard seen.insert(name).inserted else { continue }
            if name.elementsEqual("http-equiv".utf8) {
                if value.elementsEqual("content-type".utf8) { hasPragma = true }
            } else if name.elementsEqual("content".utf8) {
                if charset == nil, let found = ContentTypeCharset.encoding(in: value) {
                    charset = found
                    needsPragma = true
                }
            } else if name.elementsEqual("charset".utf8) {
                charset = EncodingLabels.encoding(value)
                needsPragma = false
            }
        }
        guard !isCutOff, let needsPragma, !needsPragma || hasPragma else { return nil }
        return charset?.declaredInMarkup
    }

    /// "Get an attribute"; names and values in lower case.
    private mutating func attribute() -> (name: [UInt8], value: [UInt8])? {
        while let byte, Self.isSpace(byte) || byte == 0x2F { at += 1 }
        guard let first = byte, first != 0x3E else { return nil }
        var name: [UInt8] = []
        while let byte {
            if byte == 0x3D, !name.isEmpty {
                at += 1
                return (name, value())
            }
            if Self.isSpace(byte) { break }
            if byte == 0x2F || byte == 0x3E { return (name, []) }
            name.append(Self.lowercase(byte))
            at += 1
        }
        while let byte, Self.isSpace(byte) { at += 1 }
        guard byte == 0x3D else { return (name, []) }
        at += 1
        return (name, value())
    }

    private mutating func value() -> [UInt8] {
        while let byte, Self.isSpace(byte) { at += 1 }
        var value: [UInt8] = []
        guard let first = byte else { return value }
        if first == 0x22 || first == 0x27 {
            at += 1
            while let byte {
                at += 1
                if byte == first { break }
                value.append(Self.lowercase(byte))
            }
            return value
        }
        while let byte, !Self.isSpace(byte), byte != 0x3E {
            value.append(Self.lowercase(byte))
            at += 1
        }
        return value
    }

    private static func lowercase(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte | 0x20 : byte }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
    }
}

extension Encoding {
    /// What is meant when markup names it: markup that could be read is not UTF-16 (HTML Standard, section 13.2.3.2).
    var declaredInMarkup: Encoding {
        switch self {
        case .utf16BE, .utf16LE: .utf8
        case .xUserDefined: .windows1252
        default: self
        }
    }
}

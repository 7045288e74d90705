/// Whether bytes are UTF-8 (Unicode Standard, table 3-7).
enum UTF8Validity {
    case ascii
    case valid
    case invalid

    init(of bytes: [UInt8]) {
        self = bytes.withUnsafeBufferPointer { Self.check($0) }
    }

    private static func check(_ bytes: UnsafeBufferPointer<UInt8>) -> UTF8Validity {
        var at = 0
        var isASCII = true
        let count = bytes.count
        while at < count {
            while at + 8 <= count {
                let word = UnsafeRawPointer(bytes.baseAddress! + at).loadUnaligned(as: UInt64.self)
                if word & 0x8080_8080_8080_8080 != 0 { break }
                at += 8
            }
            guard at < count else { break }
            let first = bytes[at]
            if first < 0x80 {
                at += 1
                continue
            }
            isASCII = false
            let length: Int
            var low: UInt8 = 0x80
            var high: UInt8 = 0xBF
            switch first {
            case 0xC2...0xDF: length = 2
            case 0xE0...0xEF:
                length = 3
                if first == 0xE0 { low = 0xA0 }
                if first == 0xED { high = 0x9F }
            case 0xF0...0xF4:
                length = 4
                if first == 0xF0 { low = 0x90 }
                if first == 0xF4 { high = 0x8F }
            default: return .invalid
            }
            guard at + length <= count, low...high ~= bytes[at + 1] else { return .invalid }
            for place in 2..<max(length, 2) where bytes[at + place] & 0xC0 != 0x80 { return .invalid }
            at += length
        }
        return isASCII ? .ascii : .valid
    }
}

/// Writes strings in double quotes with escapes (YAML 1.2.2 section 5.7).
enum YAMLEscapes {
    static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        var runStart = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            var length = 1
            var code = UInt32(byte)
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0..<0x20, 0x7F: break
            case ..<0x80:
                index += 1
                continue
            default:
                let read = YAMLCharacter.read(bytes, index)
                length = read.length
                switch read.character {
                case .literal:
                    index += length
                    continue
                case .special(let value): code = value
                case .malformed: code = 0xFFFD
                }
            }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<index]))
            append(code, to: &output)
            index += length
            runStart = index
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart...]))
        output.append(UInt8(ascii: "\""))
    }

    private static func append(_ code: UInt32, to output: inout [UInt8]) {
        switch code {
        case 0x22: output.append(contentsOf: #"\""#.utf8)
        case 0x5C: output.append(contentsOf: #"\\"#.utf8)
        case 0x08: output.append(contentsOf: #"\b"#.utf8)
        case 0x09: output.append(contentsOf: #"\t"#.utf8)
        case 0x0A: output.append(contentsOf: #"\n"#.utf8)
        case 0x0C: output.append(contentsOf: #"\f"#.utf8)
        case 0x0D: output.append(contentsOf: #"\r"#.utf8)
        case 0xFFFD: output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        default:
            let digitCount: UInt32 = code > 0xFFFF ? 8 : 4
            output.append(UInt8(ascii: "\\"))
            output.append(UInt8(ascii: code > 0xFFFF ? "U" : "u"))
            for place in (0..<digitCount).reversed() {
                let digit = UInt8(truncatingIfNeeded: code >> (place * 4) & 0xF)
                output.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
            }
        }
    }
}

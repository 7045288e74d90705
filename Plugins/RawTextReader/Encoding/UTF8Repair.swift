import PluginKit

/// Reads bytes that are UTF-8 for the most part, or not at all.
struct UTF8Repair {
    enum Policy {
        /// What is ill-formed becomes U+FFFD.
        case replace
        /// Bytes outside well-formed sequences are windows-1252. A text in that encoding comes out right, since its
        /// letters hardly ever form such a sequence; so does UTF-8 with some lines of another origin.
        case assumeWindows1252
    }

    static func decode(_ bytes: Bytes, start: Int, _ policy: Policy) -> DecodedItem {
        var output = DecodedOutput(start: start, capacity: bytes.count + bytes.count / 8)
        var scanner = LineScanner(bytes, start..<bytes.count)
        while let line = scanner.next() {
            var index = line.start
            while index < line.next {
                let rest = Bytes(rebasing: bytes[index..<line.next])
                let valid = UTF8Check.firstInvalid(rest) ?? rest.count
                output.append(Bytes(rebasing: rest[..<valid]))
                index += valid
                // A run of bad bytes is passed without asking about each what the rest of the line is like.
                while index < line.next, sequenceLength(bytes, index, line.next) == 0 {
                    switch policy {
                    case .replace: output.appendReplacement(item: index)
                    case .assumeWindows1252:
                        output.appendAssumed(SingleByteTable.windows1252.scalars[Int(bytes[index])], item: index)
                    }
                    index += 1
                }
            }
            output.endLine(item: line.next)
        }
        return output.finish(item: bytes.count, name: "UTF-8")
    }

    /// Length of the well-formed sequence at `index`; 0 when there is none.
    private static func sequenceLength(_ bytes: Bytes, _ index: Int, _ end: Int) -> Int {
        let width =
            switch bytes[index] {
            case 0..<0x80: 1
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        guard width > 0, index + width <= end else { return 0 }
        return UTF8Check.isValid(Bytes(rebasing: bytes[index..<index + width])) ? width : 0
    }
}

/// Turns libyaml's positions, which count characters, into marks. One pass over the source beforehand makes any
/// position cheap to find, in whatever order they are asked for; it also measures what the limits speak of.
struct YAMLPositionIndex {
    let encoding: YAMLEncoding
    private let bytes: UnsafeBufferPointer<UInt8>
    private let origin: YAMLMark
    /// Of each line, its first character and byte.
    private var lines: [(character: Int, byte: Int)] = []
    /// The byte of every 64th character.
    private var checkpoints: [Int] = []
    private var characterCount = 0
    /// The longest run of spaces, tabs and line breaks.
    private var longestRun = (start: 0, length: 0)
    private var tagDirectives = YAMLTagDirectiveCounter()

    init(_ bytes: UnsafeBufferPointer<UInt8>, origin: YAMLMark) {
        self.bytes = bytes
        self.origin = origin
        let (encoding, markLength) = YAMLEncoding.detect(bytes)
        self.encoding = encoding
        scan(from: markLength)
    }

    private mutating func scan(from first: Int) {
        lines.append((0, first))
        var index = first
        var run = 0
        while index < bytes.count {
            if characterCount & 63 == 0 { checkpoints.append(index) }
            let (ascii, length) = encoding.character(bytes, index)
            let at = index
            index = min(index + length, bytes.count)
            characterCount += 1
            switch ascii {
            case 0x20, 0x09: run += 1
            case 0x0A, 0x0D:
                run += 1
                if ascii == 0x0D, index < bytes.count, encoding.character(bytes, index).ascii == 0x0A { break }
                lines.append((characterCount, index))
                tagDirectives.beginLine()
                continue
            default:
                if run > longestRun.length { longestRun = (characterCount - 1 - run, run) }
                run = 0
            }
            tagDirectives.add(ascii, at: at)
        }
        if run > longestRun.length { longestRun = (characterCount - run, run) }
    }

    /// What the source asks too much of even before it is parsed.
    func problem(_ limits: YAMLLimits) -> YAMLProblem? {
        if longestRun.length > limits.whitespaceRun {
            return YAMLProblem(
                .whitespaceTooLong,
                "here are \(longestRun.length) spaces and line breaks in a row, more than the limit 'whitespaceRun' "
                    + "of \(limits.whitespaceRun)",
                help: "remove some, or raise the limit", start: mark(longestRun.start))
        }
        if tagDirectives.count > limits.tagDirectives {
            return YAMLProblem(
                .tooManyTagDirectives,
                "there are \(tagDirectives.count) %TAG directives, more than the limit 'tagDirectives' of "
                    + "\(limits.tagDirectives)",
                help: "remove them, or raise the limit", start: mark(atByte: tagDirectives.last))
        }
        return nil
    }

    /// The mark of the character numbered `character`, from 0; the source's end when it has fewer.
    func mark(_ character: Int) -> YAMLMark {
        guard character >= 0, character < characterCount else { return mark(characterCount, byte: bytes.count) }
        var byte = checkpoints[character >> 6]
        for _ in 0..<(character & 63) { byte += encoding.character(bytes, byte).length }
        return mark(character, byte: byte)
    }

    /// The mark of the character that has the byte at `byte`.
    func mark(atByte byte: Int) -> YAMLMark {
        var low = 0
        var high = checkpoints.count
        while low < high {
            let middle = (low + high) / 2
            if checkpoints[middle] <= byte { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return mark(0) }
        var character = (low - 1) << 6
        var at = checkpoints[low - 1]
        while at < byte, character < characterCount {
            let length = encoding.character(bytes, at).length
            guard at + length <= byte else { break }
            at += length
            character += 1
        }
        return mark(character)
    }

    private func mark(_ character: Int, byte: Int) -> YAMLMark {
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].character <= character { low = middle + 1 } else { high = middle }
        }
        let column = character - lines[low - 1].character
        return YAMLMark(
            line: origin.line + low - 1, column: column + (low == 1 ? origin.column : 1), byte: origin.byte + byte)
    }

    /// Whether the character before `mark` is the ASCII character `byte`.
    func isPreceded(_ mark: YAMLMark, by byte: UInt8) -> Bool {
        let end = mark.byte - origin.byte
        let width = encoding == .utf8 ? 1 : 2
        guard end >= width, end <= bytes.count else { return false }
        return encoding.character(bytes, end - width).ascii == byte
    }
}

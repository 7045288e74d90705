/// What a line has in it that costs more than to be read.
struct LineTally {
    /// Characters by which inlines begin and end.
    private(set) var marks = 0
    private(set) var images = 0
    /// `]`.
    private(set) var closers = 0
    /// `<?` and `<!`.
    private(set) var declarations = 0
    private(set) var pipes = 0
    private(set) var hasBackslash = false
    /// Whether there is a `:` or a `www`, by which bare addresses begin.
    private(set) var hasAddress = false
    /// Whether it is made of `-`, `:`, `|` and blanks, as the delimiter row of a table is.
    private(set) var isDelimiterRow: Bool
    private(set) var beginsWithPipe = false
    private var endsWithPipe = false

    /// How many cells it has as a row of a table.
    var cells: Int { max(pipes + 1 - (beginsWithPipe ? 1 : 0) - (endsWithPipe ? 1 : 0), 1) }

    /// - Parameter content: of the line, with its line end.
    init(_ content: Bytes) {
        isDelimiterRow = content.first.map { Self.traits[Int($0)] & Trait.row != 0 } ?? false
        beginsWithPipe = content.first == Byte.pipe
        Self.traits.withUnsafeBufferPointer { traits in
            var all = Trait.row
            for index in content.indices {
                let trait = traits[Int(content[index])]
                all &= trait
                if trait & Trait.mark != 0 { note(content, index) }
            }
            isDelimiterRow = isDelimiterRow && all & Trait.row != 0 && content.contains(Byte.hyphen)
        }
        var end = content.count
        while end > 0, Byte.isSpace(content[end - 1]) { end -= 1 }
        endsWithPipe = end > 1 && content[end - 1] == Byte.pipe
    }

    private mutating func note(_ content: Bytes, _ index: Int) {
        marks += 1
        let next = index + 1 < content.count ? content[index + 1] : 0
        switch content[index] {
        case Byte.exclamation: if next == Byte.bracket { images += 1 }
        case Byte.closingBracket: closers += 1
        case Byte.less: if next == Byte.exclamation || next == UInt8(ascii: "?") { declarations += 1 }
        case Byte.pipe: pipes += 1
        case Byte.backslash: hasBackslash = true
        case Byte.colon: hasAddress = true
        case UInt8(ascii: "w"): if next == UInt8(ascii: "w") { hasAddress = true }
        default: break
        }
    }

    private enum Trait {
        /// May begin or end an inline.
        static let mark: UInt8 = 1
        /// May stand in a delimiter row.
        static let row: UInt8 = 2
    }

    private static let traits: [UInt8] = {
        var traits = [UInt8](repeating: 0, count: 256)
        for byte in "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~w".utf8 { traits[Int(byte)] = Trait.mark }
        for byte in "-:| \t\r\n".utf8 { traits[Int(byte)] |= Trait.row }
        return traits
    }()
}

/// What a paragraph, or what may be one, has in it so far.
struct ParagraphTally {
    private(set) var lines = 0
    private(set) var bytes = 0
    private(set) var images = 0
    private(set) var closers = 0
    private(set) var declarations = 0
    /// Its last line.
    private(set) var last: LineTally?

    mutating func add(_ line: LineTally, length: Int) {
        lines += 1
        bytes += length
        images += line.images
        closers += line.closers
        declarations += line.declarations
        last = line
    }
}

/// A place in YAML source.
///
/// Lines end at LF, CR LF or CR (YAML 1.2.2 section 5.4), as editors count them.
public struct YAMLMark: Sendable, Hashable {
    /// The line, from 1.
    public var line: Int
    /// The column, from 1, in Unicode scalars from the start of the line; a byte order mark is not counted.
    public var column: Int
    /// The offset in bytes, from 0; a byte order mark is counted.
    public var byte: Int

    /// A mark at `line`, `column` and `byte`; the start of a source by default.
    public init(line: Int = 1, column: Int = 1, byte: Int = 0) {
        self.line = line
        self.column = column
        self.byte = byte
    }
}

extension YAMLMark: Comparable {
    public static func < (left: YAMLMark, right: YAMLMark) -> Bool {
        left.byte < right.byte
    }
}

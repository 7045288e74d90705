/// Fenced code and HTML that goes on over empty lines, at the top of a document: what is in them is no Markdown.
///
/// Only what surely is such a block counts as one: what begins in the first column, behind no tag that could be
/// a part of other HTML.
struct OpaqueBlock {
    private enum End {
        /// A line of at least so many marks.
        case fence(UInt8, count: Int)
        /// A line that holds one of these, whatever their case.
        case text([StaticString])
    }

    private var end: End?
    /// Whether a line since the last empty one begins with a tag.
    private var sawTag = false

    /// Whether a line is a part of such a block.
    mutating func contains(_ line: Bytes) -> Bool {
        if let end {
            if Self.ends(end, line) { self.end = nil }
            return true
        }
        guard let first = line.first else { return false }
        if line.allSatisfy({ Byte.isSpace($0) }) {
            sawTag = false
            return false
        }
        if !sawTag, let begun = Self.beginning(line) {
            if case .fence = begun {
                end = begun
            } else if !Self.ends(begun, line) {
                end = begun
            }
            // The line of a fence ends none.
            if end != nil { return true }
        }
        // Behind marks of containers, and blanks, a tag may begin HTML as well.
        sawTag = sawTag || first == Byte.less || (!Self.isText(first) && line.contains(Byte.less))
        return false
    }

    private static func isText(_ byte: UInt8) -> Bool {
        0x61...0x7A ~= byte | 0x20 || byte >= 0x80
    }

    private static func beginning(_ line: Bytes) -> End? {
        switch line[0] {
        case UInt8(ascii: "`"), UInt8(ascii: "~"):
            let count = line.prefix { $0 == line[0] }.count
            guard count >= 3, line[0] == UInt8(ascii: "~") || !line[count...].contains(line[0]) else { return nil }
            return .fence(line[0], count: count)
        case Byte.less:
            if begins(line, "<!--") { return .text(["-->"]) }
            if begins(line, "<?") { return .text(["?>"]) }
            if begins(line, "<![CDATA[") { return .text(["]]>"]) }
            if line.count > 2, line[1] == Byte.exclamation, 0x41...0x5A ~= line[2] { return .text([">"]) }
            for name in ["<script", "<pre", "<style"] as [StaticString] where begins(line, name) {
                let count = name.utf8CodeUnitCount
                guard count == line.count || Byte.isSpace(line[count]) || line[count] == Byte.greater else { continue }
                return .text(["</script>", "</pre>", "</style>"])
            }
            return nil
        default: return nil
        }
    }

    private static func ends(_ end: End, _ line: Bytes) -> Bool {
        switch end {
        case .fence(let mark, let count):
            var index = 0
            while index < line.count, index < 3, line[index] == Byte.space { index += 1 }
            let run = line[index...].prefix { $0 == mark }.count
            return run >= count && line[(index + run)...].allSatisfy { Byte.isSpace($0) }
        case .text(let texts): return texts.contains { text in line.indices.contains { begins(line, text, at: $0) } }
        }
    }

    /// Whether bytes begin with ASCII text, without regard to case.
    private static func begins(_ line: Bytes, _ text: StaticString, at start: Int = 0) -> Bool {
        let count = text.utf8CodeUnitCount
        guard start + count <= line.count else { return false }
        for offset in 0..<count {
            let byte = line[start + offset]
            let wanted = text.utf8Start[offset]
            guard byte == wanted || (0x41...0x5A ~= byte && byte | 0x20 == wanted) else { return false }
        }
        return true
    }
}

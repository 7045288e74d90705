import PluginKit

extension Emitter {
    /// Writes a code block between fences longer than any inside.
    mutating func writeCode(_ node: Node) {
        let text = bytes(node.text)
        let language = string(node)
        // Backticks in the info string are allowed only after tildes.
        let mark = language.contains(Byte.backtick) ? Byte.tilde : Byte.backtick
        let fence = [UInt8](repeating: mark, count: max(3, Self.longestRun(of: mark, in: text) + 1))
        out.append(contentsOf: fence)
        appendInfo(language, fence: mark)
        newLine()
        appendCode(text)
        if let last = text.last, !Byte.isLineEnd(last) { newLine() }
        out.append(contentsOf: fence)
    }

    private static func longestRun(of mark: UInt8, in text: UnsafeBufferPointer<UInt8>) -> Int {
        var longest = 0
        var index = 0
        while let next = text[index...].firstIndex(of: mark) {
            index = runEnd(text, next)
            longest = max(longest, index - next)
        }
        return longest
    }

    private mutating func appendInfo(_ language: UnsafeBufferPointer<UInt8>, fence: UInt8) {
        if language.first == fence { out.append(Byte.space) }
        for index in language.indices {
            let byte = language[index]
            let isNextMark = index + 1 < language.count && Byte.isPunctuation(language[index + 1])
            if byte == Byte.ampersand, Entity.begins(language, at: index) {
                append("&amp;")
                continue
            }
            if byte == Byte.backslash, isNextMark { out.append(Byte.backslash) }
            out.append(byte < 0x20 ? Byte.space : byte)
        }
    }

    /// Writes the lines of code, byte for byte.
    private mutating func appendCode(_ text: UnsafeBufferPointer<UInt8>) {
        guard text.contains(0) else {
            // The lines of code that begin with a line end leave the prefix just written behind.
            if let first = text.first, Byte.isLineEnd(first) { trimLine(to: out.count - prefix.count) }
            appendLines(text)
            return
        }
        hasNUL = true
        let mended = text.split(separator: 0, omittingEmptySubsequences: false)
            .map(Array.init).joined(separator: Array("\u{FFFD}".utf8))
        Array(mended).withUnsafeBufferPointer { appendLines($0) }
    }
}

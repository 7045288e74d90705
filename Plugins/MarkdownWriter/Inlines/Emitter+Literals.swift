import PluginKit

extension Emitter {
    /// Writes text that is no token, with every escape that it may need in any place: alternative texts, labels.
    mutating func appendLiteral(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : nil
            switch byte {
            case Byte.asterisk, Byte.backtick, Byte.bracket, Byte.closingBracket: out.append(Byte.backslash)
            case Byte.caret: if index == 0 { out.append(Byte.backslash) }
            case Byte.tilde: if isGFM { out.append(Byte.backslash) }
            case Byte.underscore:
                let isInWord =
                    ScalarClass.last(bytes, before: index) == .other
                    && ScalarClass.first(bytes, from: index + 1) == .other
                if !isInWord { out.append(Byte.backslash) }
            case Byte.backslash: if next.map(Byte.isPunctuation) ?? true { out.append(Byte.backslash) }
            case Byte.less:
                if let next, Byte.isLetter(next) || next == 0x2F || next == 0x21 || next == 0x3F {
                    out.append(Byte.backslash)
                }
            case Byte.ampersand: if Entity.begins(bytes, at: index) { out.append(Byte.backslash) }
            default: break
            }
            if Byte.isLineEnd(byte) {
                index = appendSpace(bytes, index)
                continue
            }
            if byte == 0 { replaceNUL() } else { out.append(byte) }
            index += 1
        }
    }

    /// Writes white space with a line end in it as one space; returns where it ends.
    private mutating func appendSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var index = start
        while index < bytes.count, Byte.isSpace(bytes[index]) { index += 1 }
        while out.last == Byte.space { out.removeLast() }
        out.append(Byte.space)
        return index
    }

    // MARK: Links

    /// Writes the address and the title of a link or an image, with the parentheses.
    ///
    /// What could be a character reference gets `&amp;`, not a backslash: cmark resolves references in addresses,
    /// titles and info strings before backslashes.
    mutating func appendTarget(of index: Int) {
        let node = nodes[index]
        let title = string(node, 1)
        out.append(Byte.parenthesis)
        appendDestination(string(node), hasTitle: !title.isEmpty, index)
        if !title.isEmpty {
            out.append(Byte.space)
            appendTitle(title)
        }
        append(")")
    }

    private mutating func appendDestination(
        _ address: UnsafeBufferPointer<UInt8>, hasTitle: Bool, _ node: Int
    ) {
        // White space around an address is no part of it (HTML, "valid URL potentially surrounded by spaces").
        let first = address.firstIndex { !Byte.isSpace($0) } ?? address.count
        let bytes = UnsafeBufferPointer(rebasing: address[first..<max(Self.trimmedEnd(address), first)])
        let isBracketed = needsBrackets(bytes) || (bytes.isEmpty && hasTitle)
        if isBracketed { out.append(Byte.less) }
        var isChanged = false
        for index in bytes.indices {
            let byte = bytes[index]
            switch byte {
            case Byte.backslash:
                if index + 1 == bytes.count || Byte.isPunctuation(bytes[index + 1]) { out.append(Byte.backslash) }
            case Byte.ampersand:
                if Entity.begins(bytes, at: index) {
                    append("&amp;")
                    continue
                }
            case Byte.less, Byte.greater: if isBracketed { out.append(Byte.backslash) }
            default: break
            }
            if byte < 0x20 || byte == 0x7F {
                let digits = String(byte, radix: 16, uppercase: true)
                out.append(contentsOf: (byte < 0x10 ? "%0" : "%").utf8)
                out.append(contentsOf: digits.utf8)
                isChanged = true
            } else {
                out.append(byte)
            }
        }
        if isBracketed { out.append(Byte.greater) }
        if isChanged {
            lose("address-control", "control characters in an address are written percent-encoded", at: node)
        }
    }

    /// Whether an address has to stand in angle brackets: for spaces, and parentheses that are not plain pairs.
    private func needsBrackets(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if bytes.first == Byte.less { return true }
        var depth = 0
        for byte in bytes {
            switch byte {
            case Byte.space: return true
            case Byte.parenthesis:
                depth += 1
                if depth > 1 { return true }
            case 0x29:
                depth -= 1
                if depth < 0 { return true }
            default: break
            }
        }
        return depth != 0
    }

    /// Writes a title in the quotes that it does not hold itself.
    private mutating func appendTitle(_ title: UnsafeBufferPointer<UInt8>) {
        let double = UInt8(ascii: "\"")
        let single = UInt8(ascii: "'")
        let quote = title.contains(double) && !title.contains(single) ? single : double
        out.append(quote)
        var index = 0
        while index < title.count {
            let byte = title[index]
            if Byte.isLineEnd(byte) {
                index = appendSpace(title, index)
                continue
            }
            if byte == Byte.backslash, index + 1 == title.count {
                // cmark takes `\\"` for an escaped quote when there is another further on.
                append("&#92;")
                break
            }
            let isNextMark = index + 1 < title.count && Byte.isPunctuation(title[index + 1])
            if byte == quote || (byte == Byte.backslash && isNextMark) { out.append(Byte.backslash) }
            if byte == Byte.ampersand, Entity.begins(title, at: index) {
                append("&amp;")
                index += 1
                continue
            }
            if byte == 0 { replaceNUL() } else { out.append(byte) }
            index += 1
        }
        out.append(quote)
    }

    // MARK: Code

    /// Writes a code span: more backticks than any run inside, a space where the edges need one.
    mutating func appendCodeSpan(_ bytes: UnsafeBufferPointer<UInt8>) {
        var lengths: Set<Int> = []
        var index = 0
        while let next = bytes[index...].firstIndex(of: Byte.backtick) {
            index = Self.runEnd(bytes, next)
            lengths.insert(index - next)
        }
        var length = 1
        while lengths.contains(length) { length += 1 }
        let fence = repeatElement(Byte.backtick, count: length)
        func isBlank(_ byte: UInt8?) -> Bool { byte.map { $0 == Byte.space || Byte.isLineEnd($0) } ?? false }
        let isPadded =
            bytes.first == Byte.backtick || bytes.last == Byte.backtick
            || (isBlank(bytes.first) && isBlank(bytes.last) && !bytes.allSatisfy { isBlank($0) })
        out.append(contentsOf: fence)
        if isPadded { out.append(Byte.space) }
        var previous: UInt8 = 0
        for byte in bytes {
            // A line end in code is a space to every reader.
            if byte == Byte.lineFeed, previous == Byte.carriageReturn {
                previous = byte
                continue
            }
            previous = byte
            if byte == 0 {
                replaceNUL()
            } else {
                out.append(Byte.isLineEnd(byte) ? Byte.space : byte)
            }
        }
        if isPadded { out.append(Byte.space) }
        out.append(contentsOf: fence)
    }
}

import PluginKit

/// TeX between the marks that LaTeX has for mathematics: `\(x\)` in a line, `\[x\]` displayed.
struct MarkedMath {
    let tex: UnsafeBufferPointer<UInt8>
    let isDisplayed: Bool

    /// - Returns: `nil` when a text has no such marks around it.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        guard text.count > 4, text[0] == Byte.backslash, text[text.count - 2] == Byte.backslash else { return nil }
        switch (text[1], text[text.count - 1]) {
        case (Byte.parenthesis, 0x29): isDisplayed = false
        case (Byte.bracket, Byte.closingBracket): isDisplayed = true
        default: return nil
        }
        tex = UnsafeBufferPointer(rebasing: text[2..<text.count - 2])
    }
}

extension Emitter {
    /// Lays raw text of LaTeX out as a token if it is mathematics.
    ///
    /// - Returns: whether it is.
    mutating func collectMath(_ node: Node, _ index: Int) -> Bool {
        guard string(node).elementsEqual("latex".utf8), MarkedMath(bytes(node.text)) != nil else { return false }
        tokens.append(InlineToken(kind: .math, inline: .raw, node: index, bytes: bytes(node.text)))
        return true
    }

    /// Writes mathematics between dollars, as GitHub and most others read it; CommonMark has code alone for it.
    mutating func emitMath(_ token: InlineToken) {
        guard let math = MarkedMath(token.bytes) else { return }
        guard isGFM else {
            lose("math", "CommonMark has no mathematics; its TeX is code", at: token.node)
            appendCodeSpan(math.tex)
            return
        }
        append(math.isDisplayed ? "$$" : "$")
        appendRaw(math.tex)
        if math.isDisplayed, !state.isSingleLine, math.tex.last.map(Byte.isLineEnd) == true { newLine() }
        append(math.isDisplayed ? "$$" : "$")
    }
}

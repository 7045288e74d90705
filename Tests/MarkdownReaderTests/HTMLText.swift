/// HTML in the form in which two texts of it are compared.
enum HTMLText {
    /// White space is one space, and none about the tags of blocks; inside `pre` it stays as it is.
    static func normalized(_ html: String) -> String {
        var output = ""
        var isPreformatted = false
        for piece in pieces(html) {
            if piece.hasPrefix("<") {
                let name = tagName(piece)
                if name == "pre" { isPreformatted = !piece.hasPrefix("</") }
                if blocks.contains(name), !isPreformatted || name == "pre" {
                    while output.hasSuffix(" ") { output.removeLast() }
                    output += piece + "\n"
                } else {
                    output += piece
                }
            } else if isPreformatted {
                output += piece
            } else {
                for scalar in piece.unicodeScalars {
                    let isSpace = scalar == " " || scalar == "\n" || scalar == "\t"
                    if isSpace, output.isEmpty || output.last == " " || output.last == "\n" { continue }
                    output.unicodeScalars.append(isSpace ? " " : scalar)
                }
            }
        }
        while output.hasSuffix(" ") || output.hasSuffix("\n") { output.removeLast() }
        return output
    }

    private static let blocks: Set<String> = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr", "br", "table", "thead",
        "tbody", "tr", "td", "th", "div",
    ]

    /// Tags, and the text between them.
    private static func pieces(_ html: String) -> [Substring] {
        var pieces: [Substring] = []
        var rest = html[...]
        while let first = rest.first {
            if first == "<", let end = rest.firstIndex(of: ">") {
                pieces.append(rest[...end])
                rest = rest[rest.index(after: end)...]
            } else {
                let end = rest.dropFirst().firstIndex(of: "<") ?? rest.endIndex
                pieces.append(rest[..<end])
                rest = rest[end...]
            }
        }
        return pieces
    }

    private static func tagName(_ tag: Substring) -> String {
        String(tag.dropFirst(tag.hasPrefix("</") ? 2 : 1).prefix { $0.isLetter || $0.isNumber }).lowercased()
    }
}

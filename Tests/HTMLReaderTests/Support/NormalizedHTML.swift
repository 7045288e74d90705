/// HTML without the white space that says nothing: runs outside of `pre` are one space, none is beside the tags of
/// blocks and line breaks. Everything else, tags and attributes as well, stays byte for byte.
struct NormalizedHTML {
    private static let blocks: Set<String> = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr", "table", "thead", "tbody",
        "tr", "td", "th", "br",
    ]

    static func of(_ html: String) -> String {
        var output = ""
        var rest = html[...]
        while let pre = rest.firstRange(of: "<pre"), let end = rest[pre.lowerBound...].firstRange(of: "</pre>") {
            output += collapsed(rest[..<pre.lowerBound])
            trim(&output)
            output += rest[pre.lowerBound..<end.upperBound]
            rest = rest[end.upperBound...].drop { $0.isWhitespace && $0.isASCII }
        }
        output += collapsed(rest)
        trim(&output)
        return output
    }

    private static func trim(_ text: inout String) {
        while text.last == " " { text.removeLast() }
    }

    private static func collapsed(_ html: Substring) -> String {
        var output = ""
        var isBehindBlock = true
        var index = html.startIndex
        while index < html.endIndex {
            let character = html[index]
            if character.isASCII, character.isWhitespace {
                if !isBehindBlock, output.last != " " { output += " " }
                index = html.index(after: index)
                continue
            }
            if character == "<", let close = html[index...].firstIndex(of: ">") {
                let tag = html[index...close]
                let name = tag.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
                if blocks.contains(name) {
                    trim(&output)
                    output += tag
                    isBehindBlock = true
                    index = html.index(after: close)
                    continue
                }
            }
            isBehindBlock = false
            output.append(character)
            index = html.index(after: index)
        }
        return output
    }
}

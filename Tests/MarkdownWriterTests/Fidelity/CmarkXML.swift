/// Reads the XML that cmark-gfm prints, for comparing.
struct CmarkXML {
    private struct Element {
        var name: String
        var attributes: [String: String] = [:]
        var text = ""
        var children: [Element] = []
    }

    var bare = false
    var tightness = true

    /// The tree as an outline, in the form of ``ExpectedShape``.
    func document(_ xml: String) -> String {
        // This version has no name for footnotes.
        let named = Self.replacing(Self.replacing(xml, "</<unknown>>", "</footnote>"), "<<unknown>", "<footnote")
        let root = Self.parse(named).children.first { $0.name == "document" } ?? Element(name: "nothing")
        var blocks = root.children.map(block)
        let notes = blocks.filter { $0.name == "footnote" }.sorted { $0.dump() < $1.dump() }
        blocks.removeAll { $0.name == "footnote" }
        return Shape(name: "document", children: blocks + notes).dump()
    }

    private static func replacing(_ text: String, _ old: String, _ new: String) -> String {
        let bytes = Array(text.utf8)
        let pattern = Array(old.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == pattern[0], bytes[index...].starts(with: pattern) {
                result += new.utf8
                index += pattern.count
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private func block(_ element: Element) -> Shape {
        let attributes = element.attributes
        switch element.name {
        case "paragraph": return Shape(name: "paragraph", children: inlines(element))
        case "heading": return Shape(name: "heading \(attributes["level"] ?? "")", children: line(element))
        case "list":
            let start = attributes["type"] == "ordered" ? " ordered \(attributes["start"] ?? "1")" : " bullet"
            let tight = tightness ? (attributes["tight"] == "true" ? " tight" : " loose") : ""
            return Shape(name: "list" + start + tight, children: element.children.map(block)).unsureOfTightness
        case "tasklist":
            let name = attributes["completed"] == "true" ? "item checked" : "item open"
            return Shape(name: name, children: element.children.map(block)).unsureOfBox
        case "code_block":
            return Shape(name: "code_block \((attributes["info"] ?? "").debugDescription)", text: element.text)
        case "html_block": return Shape(name: "html_block", text: element.text)
        case "table_cell":
            let align = attributes["align"].map { " \($0)" } ?? ""
            return Shape(name: "table_cell" + align, children: line(element))
        default: return Shape(name: element.name, children: element.children.map(block))
        }
    }

    private func inlines(_ element: Element) -> [Shape] {
        Inlines.normalized(nested(element.children), bare: bare)
    }

    private func line(_ element: Element) -> [Shape] {
        Inlines.normalized(nested(element.children), bare: bare)
    }

    /// Inlines, with the tags that the writer uses for emphasis as containers.
    private func nested(_ elements: [Element]) -> [Shape] {
        let tags = [
            "<em>": "emphasis", "<strong>": "strong", "<del>": "strikethrough", "<sub>": "sub", "<sup>": "sup",
            "<code>": "code",
        ]
        var open: [Shape] = [Shape(name: "")]
        for element in elements {
            if element.name == "html_inline", let name = tags[element.text] {
                open.append(Shape(name: name))
            } else if element.name == "html_inline", element.text.hasPrefix("</"), open.count > 1,
                tags["<" + element.text.dropFirst(2)] == open[open.count - 1].name
            {
                var closed = open.removeLast()
                if closed.name == "code" {
                    closed = Shape(name: "code", text: closed.plainText)
                }
                open[open.count - 1].children.append(closed)
            } else {
                open[open.count - 1].children.append(inline(element))
            }
        }
        while open.count > 1 {
            let unclosed = open.removeLast()
            open[open.count - 1].children.append(Shape(name: "unclosed \(unclosed.name)", children: unclosed.children))
        }
        return open[0].children
    }

    private func inline(_ element: Element) -> Shape {
        switch element.name {
        case "text": return .text(element.text)
        case "softbreak": return .text("\n")
        case "linebreak": return .lineBreak
        case "emph": return Shape(name: "emphasis", children: nested(element.children))
        case "code": return Shape(name: "code", text: element.text)
        case "html_inline": return element.text == "<br>" ? .lineBreak : Shape(name: "html_inline", text: element.text)
        case "footnote": return Shape(name: "reference")
        case "link", "image":
            let title = element.attributes["title"] ?? ""
            let address = element.attributes["destination"] ?? ""
            let name =
                "\(element.name) \(address.debugDescription)" + (title.isEmpty ? "" : " \(title.debugDescription)")
            let children = nested(element.children)
            guard element.name == "image" else { return Shape(name: name, children: children) }
            let shown = children.map(\.plainText).joined()
            return Shape(name: name, children: shown.isEmpty ? [] : [.text(shown)])
        default: return Shape(name: element.name, children: nested(element.children))
        }
    }

    // MARK: XML

    private static func parse(_ xml: String) -> Element {
        let bytes = Array(xml.utf8)
        var open = [Element(name: "")]
        var index = 0
        func find(_ byte: Character, _ from: Int) -> Int {
            bytes[from...].firstIndex(of: byte.asciiValue ?? 0) ?? bytes.count
        }
        func close() {
            guard open.count > 1 else { return }
            let element = open.removeLast()
            open[open.count - 1].children.append(element)
        }
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<") {
                let end = find(">", index)
                let tag = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
                index = end + 1
                if tag.hasPrefix("?") || tag.hasPrefix("!") { continue }
                if tag.hasPrefix("/") {
                    close()
                    continue
                }
                open.append(element(tag))
                if tag.hasSuffix("/") { close() }
            } else {
                let end = find("<", index)
                open[open.count - 1].text += unescaped(String(decoding: bytes[index..<end], as: UTF8.self))
                index = end
            }
        }
        while open.count > 1 { close() }
        return open[0]
    }

    private static func element(_ tag: String) -> Element {
        // By scalars: a quotation mark and an accent behind it are one character.
        let scalars = tag.unicodeScalars
        var element = Element(name: String(scalars.prefix { $0 != " " && $0 != "/" }))
        var rest = scalars.dropFirst(element.name.unicodeScalars.count)
        while let equals = rest.firstIndex(of: "=") {
            let name = rest[..<equals].drop { $0 == " " }
            let value = rest[equals...].dropFirst(2).prefix { $0 != "\"" }
            element.attributes[String(name)] = unescaped(String(value))
            rest = rest[value.endIndex...].dropFirst()
        }
        return element
    }

    private static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = text
        for (name, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
            result = replacing(result, name, character)
        }
        return result
    }
}

/// A tree of a document in the form in which what was written and what was read back are compared.
struct Shape: Sendable {
    /// The kind, with its attributes.
    var name: String
    var text = ""
    var children: [Shape] = []

    static func text(_ text: String) -> Shape { Shape(name: "text", text: text) }
    static let lineBreak = Shape(name: "linebreak")

    /// The same, with the box left open where cmark-gfm takes any `[x]` in a line for the box being checked.
    var unsureOfBox: Shape {
        let hasBox = children.contains { $0.dump().contains("[x]") }
        return hasBox ? Shape(name: "item task", children: children) : self
    }

    /// The same, with tightness left open where cmark does not see the empty lines: after headings, rules, fenced code
    /// and quotes, and in empty items.
    var unsureOfTightness: Shape {
        guard children.contains(where: \.hidesEmptyLine) else { return self }
        let name = name.split(separator: " ").filter { $0 != "tight" && $0 != "loose" }.joined(separator: " ")
        return Shape(name: name, children: children)
    }

    private var hidesEmptyLine: Bool {
        if name.hasPrefix("item"), children.isEmpty { return true }
        return children.contains { child in
            child.name.hasPrefix("heading") || child.name.hasPrefix("code_block")
                || ["thematic_break", "block_quote", "html_block"].contains(child.name)
                || (child.name.hasPrefix("list") && child.children.contains(where: \.hidesEmptyLine))
        }
    }

    var plainText: String { text + children.map(\.plainText).joined() }

    /// A line a node, for comparing and for reading.
    func dump(_ depth: Int = 0) -> String {
        let line = String(repeating: "  ", count: depth) + name + (text.isEmpty ? "" : " \(text.debugDescription)")
        return ([line] + children.map { $0.dump(depth + 1) }).joined(separator: "\n")
    }
}

/// What is the same in two trees of inlines though it looks different: white space moves out of emphasis, empty
/// emphasis is nothing, text next to text is one text, white space about lines is one space or none.
enum Inlines {
    private static let movable: Set<String> = ["emphasis", "strong", "strikethrough"]

    /// The inlines of a paragraph, a heading or a cell.
    static func normalized(_ children: [Shape], bare: Bool = false) -> [Shape] {
        var result = merged(moved(merged(children), bare: bare))
        result = trimmedAroundBreaks(result)
        while let last = result.last {
            if last.name == "text" {
                let trimmed = trimmingEnd(last.text)
                if !trimmed.isEmpty {
                    result[result.count - 1].text = trimmed
                    break
                }
            } else if last.name != "linebreak" {
                break
            }
            result.removeLast()
        }
        if let first = result.first, first.name == "text" {
            result[0].text = trimmingStart(first.text)
            if result[0].text.isEmpty { result.removeFirst() }
        }
        return result
    }

    private static func moved(_ children: [Shape], bare: Bool) -> [Shape] {
        var result: [Shape] = []
        for var child in children {
            guard !child.children.isEmpty || movable.contains(child.name) || child.name.hasPrefix("link") else {
                if child.name == "text" {
                    if child.text.isEmpty { continue }
                } else if child.name == "code", child.text.isEmpty {
                    continue
                }
                result.append(child)
                continue
            }
            var inside = merged(moved(merged(child.children), bare: bare))
            guard movable.contains(child.name) else {
                child.children = trimmedAroundBreaks(inside)
                if bare, child.name.hasPrefix("link"), isBare(child) { result += inside } else { result.append(child) }
                continue
            }
            var trailing: [Shape] = []
            while let last = inside.last {
                if last.name == "linebreak" {
                    trailing.insert(inside.removeLast(), at: 0)
                    continue
                }
                guard last.name == "text" else { break }
                let end = last.text.unicodeScalars.reversed().prefix(while: isSpace).count
                if end == 0 { break }
                let head = String(last.text.unicodeScalars.dropLast(end))
                trailing.insert(.text(String(last.text.unicodeScalars.suffix(end))), at: 0)
                inside.removeLast()
                if !head.isEmpty {
                    inside.append(.text(head))
                    break
                }
            }
            while let first = inside.first {
                if first.name == "linebreak" {
                    result.append(inside.removeFirst())
                    continue
                }
                guard first.name == "text" else { break }
                let start = first.text.unicodeScalars.prefix(while: isSpace).count
                if start == 0 { break }
                result.append(.text(String(first.text.unicodeScalars.prefix(start))))
                let tail = String(first.text.unicodeScalars.dropFirst(start))
                inside.removeFirst()
                if !tail.isEmpty {
                    inside.insert(.text(tail), at: 0)
                    break
                }
            }
            child.children = trimmedAroundBreaks(inside)
            if !inside.isEmpty { result.append(child) }
            result += trailing
        }
        return result
    }

    /// Whether a link shows its own address, as GFM makes of bare ones.
    private static func isBare(_ link: Shape) -> Bool {
        guard link.children.allSatisfy({ $0.name == "text" }) else { return false }
        let shown = link.children.map(\.text).joined()
        return ["", "http://", "mailto:"].contains { link.name == "link \(($0 + shown).debugDescription)" }
    }

    private static func merged(_ children: [Shape]) -> [Shape] {
        var result: [Shape] = []
        for child in children {
            var child = child
            if child.name == "text" { child.text = collapsed(child.text) }
            if child.name == "text", result.last?.name == "text" {
                result[result.count - 1].text = collapsed(result[result.count - 1].text + child.text)
            } else {
                result.append(child)
            }
        }
        return result
    }

    private static func trimmedAroundBreaks(_ children: [Shape]) -> [Shape] {
        var result: [Shape] = []
        for var child in children {
            if child.name == "linebreak", let last = result.last, last.name == "text" {
                result[result.count - 1].text = trimmingEnd(last.text)
                if result[result.count - 1].text.isEmpty { result.removeLast() }
            } else if child.name == "text", result.last?.name == "linebreak" {
                child.text = trimmingStart(child.text)
                if child.text.isEmpty { continue }
            }
            result.append(child)
        }
        return result
    }

    /// Line ends with the white space around them become one space.
    static func collapsed(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" }) else { return text }
        var result = String.UnicodeScalarView()
        var pending = String.UnicodeScalarView()
        func flush() {
            if pending.contains(where: { $0 == "\n" || $0 == "\r" }) { result.append(" ") } else { result += pending }
            pending = String.UnicodeScalarView()
        }
        for scalar in text.unicodeScalars {
            if scalar == " " || ((0x09...0x0D).contains(scalar.value) && scalar != "\u{0B}") {
                pending.append(scalar)
            } else {
                flush()
                result.append(scalar)
            }
        }
        flush()
        return String(result)
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        ((0x09...0x0D).contains(scalar.value) && scalar != "\u{0B}")
            || scalar.properties.generalCategory == .spaceSeparator
    }

    private static func trimmingEnd(_ text: String) -> String {
        var scalars = text.unicodeScalars
        while let last = scalars.last, last == " " || (0x09...0x0D).contains(last.value) { scalars.removeLast() }
        return String(scalars)
    }

    private static func trimmingStart(_ text: String) -> String {
        String(text.unicodeScalars.drop { $0 == " " || (0x09...0x0D).contains($0.value) })
    }
}

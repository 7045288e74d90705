import JSON
import PandocAST

/// Reading the parts that nodes have.
extension PandocDecoder {
    /// The name and the contents of a node, `{"t": …, "c": …}`; the contents are the node itself where there are none.
    static func node(_ view: UnsafeJSONView) throws(PandocMistake) -> (name: String, contents: UnsafeJSONView) {
        var name: String?
        var contents = view
        for (key, value) in view.members {
            if key.isString("t") { name = value.string }
            if key.isString("c") { contents = value }
        }
        guard let name else { throw PandocMistake(view: view, message: "expected a node, an object with 't'") }
        return (name, contents)
    }

    /// The parts of contents that are a list of a certain length.
    static func parts(_ view: UnsafeJSONView, _ count: Int) throws(PandocMistake) -> [UnsafeJSONView] {
        guard view.kind == .array, view.count == count else {
            throw PandocMistake(view: view, message: "expected a list of \(count)")
        }
        return Array(view.elements)
    }

    static func list(_ view: UnsafeJSONView) throws(PandocMistake) -> UnsafeJSONView.Elements {
        guard view.kind == .array else { throw PandocMistake(view: view, message: "expected a list") }
        return view.elements
    }

    static func string(_ view: UnsafeJSONView) throws(PandocMistake) -> String {
        guard let string = view.string else { throw PandocMistake(view: view, message: "expected text") }
        return string
    }

    static func int(_ view: UnsafeJSONView) throws(PandocMistake) -> Int {
        guard let number = view.int else { throw PandocMistake(view: view, message: "expected a whole number") }
        return number
    }

    /// An `Attr`: identifier, classes, and pairs.
    static func attributes(_ view: UnsafeJSONView) throws(PandocMistake) -> PandocAttributes {
        let parts = try parts(view, 3)
        var attributes = PandocAttributes(identifier: try string(parts[0]))
        for name in try list(parts[1]) { attributes.classes.append(try string(name)) }
        for pair in try list(parts[2]) {
            let pair = try Self.parts(pair, 2)
            attributes.pairs.append(.init(name: try string(pair[0]), value: try string(pair[1])))
        }
        return attributes
    }

    /// The text of inlines as pandoc takes it for identifiers: without notes, with quotation marks.
    static func plainText(_ inlines: UnsafeJSONView) throws(PandocMistake) -> String {
        var text = ""
        for inline in try list(inlines) {
            let (name, contents) = try node(inline)
            switch name {
            case "Str": text += try string(contents)
            case "Space", "SoftBreak", "LineBreak": text += " "
            case "Code", "Math": text += try string(try parts(contents, 2)[1])
            case "Emph", "Underline", "Strong", "Strikeout", "Superscript", "Subscript", "SmallCaps":
                text += try plainText(contents)
            case "Quoted":
                let parts = try parts(contents, 2)
                let marks = try quotationMarks(parts[0])
                text += marks.open + (try plainText(parts[1])) + marks.close
            case "Cite", "Span": text += try plainText(try parts(contents, 2)[1])
            case "Link", "Image": text += try plainText(try parts(contents, 3)[1])
            default: break
            }
        }
        return text
    }

    static func quotationMarks(_ type: UnsafeJSONView) throws(PandocMistake) -> (open: String, close: String) {
        switch try node(type).name {
        case "SingleQuote": ("\u{2018}", "\u{2019}")
        case "DoubleQuote": ("\u{201C}", "\u{201D}")
        case let name: throw PandocMistake(view: type, message: "there is no type of quotation '\(name)'")
        }
    }

    /// Adds a marker among inlines, or where a block stands.
    mutating func mark(isBlock: Bool = false, _ write: (inout JSONWriter) -> Void) {
        var writer = JSONWriter()
        writer.beginObject()
        write(&writer)
        writer.endObject()
        let text = String(decoding: writer.finish(), as: UTF8.self)
        if isBlock {
            builder.rawBlock(text, format: PandocMarker.format)
        } else {
            builder.raw(text, format: PandocMarker.format)
        }
    }
}

extension JSONWriter {
    /// Writes a member of a marker that is text.
    mutating func member(_ name: PandocMarker.Member, _ value: String) {
        key(name.rawValue)
        string(value)
    }

    /// Writes a member of a marker as the document has it.
    mutating func member(_ name: PandocMarker.Member, _ value: JSONView) {
        key(name.rawValue)
        self.value(value)
    }
}

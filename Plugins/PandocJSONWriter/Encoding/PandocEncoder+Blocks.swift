import JSON
import PandocAST
import PluginKit

extension PandocEncoder {
    mutating func writeBlocks(of parent: Int, in place: PlainPlace) {
        writer.beginArray()
        writeChildren(of: parent, in: place)
        writer.endArray()
    }

    /// Writes the blocks in a block, without brackets around them.
    ///
    /// - Parameter task: what begins the first of them.
    mutating func writeChildren(of parent: Int, in place: PlainPlace, task: TaskState? = nil) {
        var index = parent + 1
        let end = Int(nodes[parent].end)
        var pending: JSONView?
        var task = task
        if task != nil, index >= end || nodes[index].blockKind != .paragraph {
            node(place.isPlain ? "Plain" : "Para") { encoder in
                encoder.writer.beginArray()
                encoder.writeBox(task)
                encoder.writer.endArray()
            }
            task = nil
        }
        while index < end {
            if let marker = marker(index) {
                if marker[PandocMarker.Member.next.rawValue] != nil {
                    if pending != nil { losses.note(.marker) }
                    pending = marker
                } else if marker[PandocMarker.Member.inside.rawValue] == nil || index != parent + 1 {
                    losses.note(.marker)
                }
            } else {
                writeBlock(index, in: place, marker: pending, task: task)
                (pending, task) = (nil, nil)
            }
            index = Int(nodes[index].end)
        }
        if pending != nil { losses.note(.marker) }
    }

    private mutating func writeBlock(_ index: Int, in place: PlainPlace, marker: JSONView?, task: TaskState?) {
        let node = nodes[index]
        guard let kind = node.blockKind else { return }
        if marker != nil, ![.list, .code, .table, .figure, .image].contains(kind) { losses.note(.marker) }
        switch kind {
        case .paragraph: writeParagraph(index, in: place, task: task)
        case .heading: writeHeading(index)
        case .list: writeList(index, marker: use(marker, for: "OrderedList"))
        case .quote: self.node("BlockQuote") { $0.writeBlocks(of: index, in: .flow) }
        case .code: writeCode(node, marker: use(marker, for: "CodeBlock"))
        case .table: writeTable(index, marker: use(marker, for: "Table"))
        case .figure: writeFigure(index, marker: use(marker, for: "Figure"))
        case .image:
            self.node(place == .figure ? "Plain" : place.isPlain ? "Plain" : "Para") { encoder in
                encoder.writer.beginArray()
                encoder.writeImage(node, marker: encoder.use(marker, for: "Image"))
                encoder.writer.endArray()
            }
        case .thematicBreak: self.node("HorizontalRule")
        case .definitionList: writeDefinitionList(index)
        case .section: writeSection(index)
        case .footnote:
            guard !footnotes.isReached(index) else { return }
            losses.note(.footnoteUnused, at: node.source)
            writeDivision(index, PandocAttributes(classes: ["footnote"]))
        case .raw: writeRaw(node, name: "RawBlock")
        // Parts stand only inside their wholes, which write them.
        case .root, .item, .row, .cell, .caption, .term, .definition: break
        }
    }

    /// The marker, if it is meant for a node of this name.
    mutating func use(_ marker: JSONView?, for name: String) -> JSONView? {
        guard let marker else { return nil }
        if marker[PandocMarker.Member.next.rawValue]?.string == name { return marker }
        losses.note(.marker)
        return nil
    }

    private mutating func writeParagraph(_ index: Int, in place: PlainPlace, task: TaskState?) {
        let marker = insideMarker(index)
        let first = index + (marker == nil ? 1 : 2)
        let end = Int(nodes[index].end)
        switch marker?[PandocMarker.Member.inside.rawValue]?.string {
        case "LineBlock": node("LineBlock") { $0.writeLines(first..<end) }
        case "Plain": writeText("Plain", first..<end, task)
        case "Para": writeText("Para", first..<end, task)
        default: writeText(place.isPlain ? "Plain" : "Para", first..<end, task)
        }
    }

    private mutating func writeText(_ name: String, _ range: Range<Int>, _ task: TaskState?) {
        node(name) { encoder in
            encoder.writer.beginArray()
            if task != nil {
                encoder.writeBox(task)
                encoder.node("Space")
            }
            encoder.writeInlines(range)
            encoder.writer.endArray()
        }
    }

    private mutating func writeBox(_ task: TaskState?) {
        node("Str") { $0.writer.string(task == .checked ? PandocTask.checked : PandocTask.open) }
    }

    private mutating func writeHeading(_ index: Int) {
        let marker = insideMarker(index)
        let range = index + (marker == nil ? 1 : 2)..<Int(nodes[index].end)
        let identifier = identifiers.next(for: plainText(range))
        var given = identifier
        if let attributes = marker?[PandocMarker.Member.attributes.rawValue] {
            given = attributes.elements.first { _ in true }?.string ?? ""
            if given.isEmpty { given = identifier }
        }
        identifiers.use(given)
        let level = Int(nodes[index].small)
        node("Header") { encoder in
            encoder.writer.beginArray()
            encoder.write(.level, of: marker) { $0.writer.number(level) }
            encoder.write(.attributes, of: marker) { $0.write(PandocAttributes(identifier: identifier)) }
            encoder.writer.beginArray()
            encoder.writeInlines(range)
            encoder.writer.endArray()
            encoder.writer.endArray()
        }
    }

    /// The text of inlines as pandoc takes it for identifiers.
    private func plainText(_ range: Range<Int>) -> String {
        var text = ""
        for index in range {
            let node = nodes[index]
            switch node.inlineKind {
            case .text, .code: text += tape.string(node.text)
            case .lineBreak: text += " "
            case .image: text += string(node, 2)
            case .raw where string(node) == PandocMath.format:
                text += PandocMath.formula(tape.string(node.text))?.formula ?? ""
            case .raw, .emphasis, .strong, .strikethrough, .link, .subscript, .superscript, .footnoteReference, nil:
                break
            }
        }
        return text
    }

    private mutating func writeCode(_ node: Node, marker: JSONView?) {
        var text = tape.string(node.text)
        if text.hasSuffix("\n") { text.removeLast() }
        let words = string(node).split { $0 == " " || $0 == "\t" }
        if marker == nil, words.count > 1 { losses.note(.language, at: node.source) }
        self.node("CodeBlock") { encoder in
            encoder.writer.beginArray()
            encoder.write(.attributes, of: marker) { encoder in
                encoder.write(PandocAttributes(classes: words.first.map { [String($0)] } ?? []))
            }
            encoder.writer.string(text)
            encoder.writer.endArray()
        }
    }

    mutating func writeRaw(_ node: Node, name: String) {
        self.node(name) { encoder in
            encoder.writer.beginArray()
            encoder.writer.string(encoder.string(node))
            encoder.writer.string(encoder.tape.string(node.text))
            encoder.writer.endArray()
        }
    }

    private mutating func writeSection(_ index: Int) {
        let classes = string(nodes[index]).split(separator: " ").map(String.init)
        let marker = insideMarker(index)
        node("Div") { encoder in
            encoder.writer.beginArray()
            encoder.write(.attributes, of: marker) { $0.write(PandocAttributes(classes: classes)) }
            encoder.writeBlocks(of: index, in: .flow)
            encoder.writer.endArray()
        }
    }

    private mutating func writeDivision(_ index: Int, _ attributes: PandocAttributes) {
        node("Div") { encoder in
            encoder.writer.beginArray()
            encoder.write(attributes)
            encoder.writeBlocks(of: index, in: .flow)
            encoder.writer.endArray()
        }
    }
}

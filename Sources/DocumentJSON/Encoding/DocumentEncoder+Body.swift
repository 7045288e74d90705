import DocumentModel
import JSON

extension DocumentEncoder {
    /// Writes the members `trailing` and `body`.
    mutating func encode(_ tape: Tape) {
        tape.nodes.withUnsafeBufferPointer { nodes in
            tape.text.withUnsafeBufferPointer { text in
                tape.strings.withUnsafeBufferPointer { strings in
                    let bytes = TapeBytes(nodes: nodes, text: text, strings: strings)
                    if !nodes[0].text.isEmpty {
                        key(.trailing)
                        writer.string(utf8: bytes.text(nodes[0].text))
                    }
                    guard nodes.count > 1 else { return }
                    key(.body)
                    encodeChildren(of: 0, bytes)
                }
            }
        }
    }

    /// Nesting is bounded by the builder, so that this may recurse.
    private mutating func encodeChildren(of parent: Int, _ tape: TapeBytes) {
        let end = Int(tape.nodes[parent].end)
        var index = parent + 1
        writer.beginArray()
        while index < end {
            encodeNode(index, tape)
            index = Int(tape.nodes[index].end)
        }
        writer.endArray()
    }

    private mutating func encodeNode(_ index: Int, _ tape: TapeBytes) {
        let node = tape.nodes[index]
        writer.beginObject()
        writer.key(NodeMember.type.rawValue)
        if let kind = node.blockKind {
            writer.string(kind.jsonName)
            encodeAttributes(of: node, kind, tape)
        } else if let kind = node.inlineKind {
            writer.string(kind.jsonName)
            encodeAttributes(of: node, kind, tape)
        }
        encode(node.source)
        if Int(node.end) > index + 1 {
            writer.key(NodeMember.children.rawValue)
            encodeChildren(of: index, tape)
        }
        writer.endObject()
    }

    private mutating func encodeAttributes(of node: Node, _ kind: BlockKind, _ tape: TapeBytes) {
        switch kind {
        case .root, .paragraph, .quote, .table, .caption, .figure, .thematicBreak, .definitionList, .term, .definition:
            break
        case .heading: number(.level, Int(node.small))
        case .list:
            if node.flags.contains(.ordered) {
                flag(.ordered, true)
                if node.payload != 1 { number(.start, Int(node.payload)) }
            }
            if !node.flags.contains(.tight) { flag(.tight, false) }
        case .item:
            if node.flags.contains(.task) { word(.task, TaskWord(isChecked: node.flags.contains(.checked)).rawValue) }
        case .code:
            text(.text, node.text, tape)
            string(.language, node, 0, tape)
            return
        case .row: if node.flags.contains(.header) { flag(.header, true) }
        case .cell:
            if node.flags.contains(.header) { flag(.header, true) }
            if let alignment = AlignmentWord(node.flags.alignment) { word(.alignment, alignment.rawValue) }
            if node.small != 1 { number(.columnSpan, Int(node.small)) }
            if node.payload != 1 { number(.rowSpan, Int(node.payload)) }
        case .image:
            string(.destination, node, 0, tape, isRequired: true)
            string(.title, node, 1, tape)
            string(.alternative, node, 2, tape)
        case .footnote: string(.label, node, 0, tape, isRequired: true)
        case .section: string(.role, node, 0, tape, isRequired: true)
        case .raw:
            string(.format, node, 0, tape, isRequired: true)
            text(.text, node.text, tape)
            return
        }
        if !node.text.isEmpty { text(.leading, node.text, tape) }
    }

    private mutating func encodeAttributes(of node: Node, _ kind: InlineKind, _ tape: TapeBytes) {
        switch kind {
        case .emphasis, .strong, .strikethrough, .subscript, .superscript: break
        case .text, .code: text(.text, node.text, tape)
        case .link:
            string(.destination, node, 0, tape, isRequired: true)
            string(.title, node, 1, tape)
        case .image:
            string(.destination, node, 0, tape, isRequired: true)
            string(.title, node, 1, tape)
            string(.alternative, node, 2, tape)
        case .lineBreak: if !node.text.isEmpty { text(.text, node.text, tape) }
        case .footnoteReference: string(.label, node, 0, tape, isRequired: true)
        case .raw:
            string(.format, node, 0, tape, isRequired: true)
            text(.text, node.text, tape)
        }
    }
}

extension DocumentEncoder {
    private mutating func number(_ member: NodeMember, _ value: Int) {
        writer.key(member.rawValue)
        writer.number(value)
    }

    private mutating func flag(_ member: NodeMember, _ value: Bool) {
        writer.key(member.rawValue)
        writer.bool(value)
    }

    private mutating func word(_ member: NodeMember, _ value: String) {
        writer.key(member.rawValue)
        writer.string(value)
    }

    private mutating func text(_ member: NodeMember, _ range: TextRange, _ tape: TapeBytes) {
        writer.key(member.rawValue)
        writer.string(utf8: tape.text(range))
    }

    /// Writes one of a node's strings; an empty one only when the member must be there.
    private mutating func string(
        _ member: NodeMember, _ node: Node, _ slot: Int, _ tape: TapeBytes, isRequired: Bool = false
    ) {
        let range = tape.string(of: node, slot)
        if isRequired || !range.isEmpty { text(member, range, tape) }
    }
}

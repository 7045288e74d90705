import DocumentModel
import JSON

/// The members of one block or inline as they were read, with the defaults for those that are not there.
struct NodeReading {
    var text: JSONView?
    var leading: JSONView?
    var children: JSONView?
    var destination: JSONView?
    var title: JSONView?
    var alternative: JSONView?
    /// The language, format, role or label.
    var name: JSONView?
    var start: (value: Int, view: JSONView)?
    var span = SourceSpan.none
    var level = 1
    var columnSpan = 1
    var rowSpan = 1
    var isOrdered = false
    var isTight = true
    var isHeader = false
    var task: TaskState?
    var alignment = Alignment.none
}

extension DocumentDecoder {
    /// Reads the members of a block or inline of a shape.
    ///
    /// - Returns: `nil` when so much is wrong that it makes no sense to build it.
    mutating func read(_ object: JSONView, _ shape: NodeShape, named name: String) -> NodeReading? {
        var reading = NodeReading()
        var seen = NodeMembers([])
        let before = errors.count
        for (key, value) in object.members {
            guard let index = key.withUTF8({ NodeMember.byName.index(of: $0) }),
                shape.allowed.rawValue & 1 << index != 0
            else {
                reportUnknown(key, owner: "'\(name)'", known: shape.allowed.names)
                continue
            }
            guard seen.insert(NodeMembers(rawValue: 1 << index)).inserted else {
                reportRepeated(key)
                continue
            }
            read(NodeMember.byName[index], value, into: &reading)
        }
        let missing = shape.required.subtracting(seen)
        for member in missing.isEmpty ? [] : missing.names { report(object, "'\(name)' needs the member '\(member)'") }
        if shape.needsChildren, let children = reading.children, children.count == 0 {
            report(children, "'\(name)' without children says nothing", help: "leave it out")
        }
        return errors.count == before || reading.children != nil ? reading : nil
    }

    private mutating func read(_ member: NodeMember, _ value: JSONView, into reading: inout NodeReading) {
        switch member {
        case .type: break
        case .text: reading.text = string(value)
        case .span: reading.span = span(value)
        case .children: if isArray(value) { reading.children = value }
        case .leading: reading.leading = string(value)
        case .level: reading.level = integer(value, in: 1...6) ?? 1
        case .destination: reading.destination = string(value)
        case .title: reading.title = string(value)
        case .alternative: reading.alternative = string(value)
        case .tight: reading.isTight = bool(value) ?? true
        case .ordered: reading.isOrdered = bool(value) ?? false
        case .start: reading.start = integer(value, in: 0...Int(UInt32.max)).map { ($0, value) }
        case .task: reading.task = word(value, TaskWord.self)?.state
        case .header: reading.isHeader = bool(value) ?? false
        case .alignment: reading.alignment = word(value, AlignmentWord.self)?.alignment ?? .none
        case .columnSpan: reading.columnSpan = integer(value, in: 1...65_535) ?? 1
        case .rowSpan: reading.rowSpan = integer(value, in: 1...65_535) ?? 1
        case .language, .format, .role, .label: reading.name = string(value)
        }
    }

    /// The value of `type`, which most writers put first.
    func typeMember(of object: JSONView) -> JSONView? {
        var members = object.members.makeIterator()
        if let first = members.next(), first.key.isString("type") { return first.value }
        return object[NodeMember.type.rawValue]
    }
}

import HTML5
import PluginKit

extension BodyWalker {
    mutating func openList(_ at: UInt32, _ node: HTMLNode) {
        beginBlock(at)
        let isOrdered = node.name == .ol
        let start = isOrdered ? firstNumber(at) : 1
        builder.open(.list(ordered: isOrdered, start: start), source: span(at))
        var frame = Frame(node: at, kind: .list)
        frame.number = start
        frames.append(frame)
        guard isOrdered else { return }
        if tree.attribute(.reversed, of: NodeID(index: at)) != nil { lose(.listOrder, at) }
        if let type = value(.type, at), type.count == 1, AddressByte.isLetter(type[0]) { lose(.listMarker, at) }
    }

    /// The number of the first item (HTML Standard, section 4.4.5, "ordinal value").
    private func firstNumber(_ list: UInt32) -> Int {
        var child = nodes[Int(list)].firstChild
        var items = 0
        let isReversed = tree.attribute(.reversed, of: NodeID(index: list)) != nil
        while child != 0 {
            if nodes[Int(child)].isHTML(.li) {
                if items == 0, let own = value(.value, child).flatMap(HTMLNumber.integer) { return own }
                items += 1
                if !isReversed { break }
            }
            child = nodes[Int(child)].next
        }
        if let start = value(.start, list).flatMap(HTMLNumber.integer) { return start }
        return isReversed ? items : 1
    }

    mutating func openItem(_ at: UInt32) {
        beginBlock(at)
        if let place = frames.indices.last, frames[place].kind == .list {
            // An item is closed when the next begins, so that a list between two items belongs to the first.
            if frames[place].flag { builder.close(droppingEmpty: !page.isFragment) }
            let number = value(.value, at).flatMap(HTMLNumber.integer)
            if let number, nodes[Int(frames[place].node)].name == .ol {
                if number != frames[place].number { lose(.listNumber, at) }
                frames[place].number = number
            }
            frames[place].number += 1
            frames[place].flag = true
        }
        builder.open(.item(task: taskState(at)), source: span(at))
        frames.append(Frame(node: at, kind: .item))
    }

    mutating func closeItem(_ frame: Frame) {
        if let last = frames.last, last.kind == .list { return }
        builder.close(droppingEmpty: !page.isFragment)
    }

    mutating func closeList(_ frame: Frame) {
        if frame.flag { builder.close(droppingEmpty: !page.isFragment) }
        builder.setTight(!frame.isLoose)
        builder.close()
    }

    /// The task box that an item begins with: a checkbox before any text, perhaps in a paragraph or a label.
    private mutating func taskState(_ item: UInt32) -> TaskState? {
        var at = nodes[Int(item)].firstChild
        var depth = 0
        while at != 0 {
            let node = nodes[Int(at)]
            switch node.kind {
            case .comment: at = node.next
            case .text:
                guard bytes(node.text).allSatisfy(TextByte.isSpace) else { return nil }
                at = node.next
            case .element:
                if node.isHTML(.input) {
                    guard isCheckbox(at) else { return nil }
                    taskBox = at
                    return tree.attribute(.checked, of: NodeID(index: at)) != nil ? .checked : .open
                }
                guard depth < 4, [.p, .label, .span, .div, .form].contains(node.name) else { return nil }
                depth += 1
                at = node.firstChild
            case .document, .doctype, .fragment: return nil
            }
        }
        return nil
    }

    func isCheckbox(_ input: UInt32) -> Bool {
        tree.attribute(.type, of: NodeID(index: input)).map { tree.equalsIgnoringCase($0, "checkbox") } ?? false
    }
}

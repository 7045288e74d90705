import PluginKit

extension Emitter {
    /// The largest number that a list may begin with (CommonMark 0.31, section 5.2).
    private static let largestNumber = 999_999_999

    mutating func writeList(_ index: Int, _ level: inout Level) {
        let node = nodes[index]
        let isOrdered = node.flags.contains(.ordered)
        let mark = mark(isOrdered: isOrdered, level)
        var wasLoosened = false
        writeLeaf(.list, index, &level) { emitter, level in
            wasLoosened = emitter.writeItems(index, isOrdered: isOrdered, mark: mark)
        }
        level.listMark = mark
        let isTight = node.flags.contains(.tight)
        if isTight, wasLoosened {
            note("list-spacing", "the items of a tight list hold blocks that need empty lines between them", at: index)
        } else if !isTight, !isLooseAsWritten(index, node) {
            note("list-spacing", "a loose list of one item and one block cannot be told from a tight one", at: index)
        }
    }

    /// The mark of a list: the usual one, or another where the list before, or around, has that.
    private func mark(isOrdered: Bool, _ level: Level) -> UInt8 {
        let previous = level.previous == .list ? level.listMark : 0
        if isOrdered { return previous == Byte.point ? 0x29 : Byte.point }
        let usual = options.bullet.rawValue.utf8.first ?? Byte.hyphen
        // `- - -` is a rule.
        let taken = [previous, level.outerBullet]
        return ([usual] + [Byte.hyphen, Byte.asterisk, Byte.plus]).first { !taken.contains($0) } ?? usual
    }

    private func isLooseAsWritten(_ list: Int, _ node: Node) -> Bool {
        let first = list + 1
        if Int(nodes[first].end) < Int(node.end) { return true }
        return first + 1 < Int(nodes[first].end) && Int(nodes[first + 1].end) < Int(nodes[first].end)
    }

    /// - Returns: whether there is an empty line where a tight list has none.
    private mutating func writeItems(_ list: Int, isOrdered: Bool, mark: UInt8) -> Bool {
        let node = nodes[list]
        let isTight = node.flags.contains(.tight)
        var number = Int(node.payload)
        if isOrdered, number > Self.largestNumber {
            lose("list-start", "the number \(number) is too large for a list in Markdown", at: list)
            number = Self.largestNumber
        }
        var wasLoosened = false
        var item = list + 1
        while item < Int(node.end) {
            if item > list + 1 { if isTight { newLine() } else { emptyLine() } }
            let begin = out.count
            if isOrdered { out.append(contentsOf: String(min(number, Self.largestNumber)).utf8) }
            out.append(mark)
            out.append(Byte.space)
            var level = Level(isTight: isTight, isItemStart: true, outerBullet: isOrdered ? 0 : mark)
            writeItem(item, width: out.count - begin, &level)
            wasLoosened = wasLoosened || level.wasLoosened
            number += 1
            item = Int(nodes[item].end)
        }
        return wasLoosened
    }

    private mutating func writeItem(_ item: Int, width: Int, _ level: inout Level) {
        prefix.append(contentsOf: repeatElement(Byte.space, count: width))
        level.task = nodes[item].flags.taskState
        let first = firstBlock(in: item).flatMap { nodes[$0].blockKind }
        let hasText = first == .paragraph || first == .image || first == .term
        if level.task != nil, !isGFM || !hasText {
            note("task-item", "a task box needs a line of text behind it and GFM; this one is text itself", at: item)
        }
        if isGFM, beginsWithTask(item) {
            // cmark-gfm sees a task box only behind the first marker of a line.
            trimLine(to: 0)
            newLine()
        }
        writeBlocks(of: item, &level)
        if let task = level.task {
            append(task == .checked ? "[x]" : "[ ]")
        } else if level.previous == nil {
            trimLine(to: 0)
        }
        prefix.removeLast(width)
    }

    /// Whether the first thing in an item is a list that begins with a task.
    func beginsWithTask(_ item: Int) -> Bool {
        guard let first = firstBlock(in: item), nodes[first].blockKind == .list else { return false }
        return nodes[first + 1].flags.contains(.task)
    }

    /// The first block that is written inside another; `nil` when there is none.
    func firstBlock(in parent: Int) -> Int? {
        var index = parent + 1
        while index < Int(nodes[parent].end), let kind = nodes[index].blockKind {
            switch kind {
            case .section, .figure, .definitionList, .definition, .caption: index += 1
            case .footnote: index = Int(nodes[index].end)
            case .paragraph where isBlank(index): index = Int(nodes[index].end)
            default: return index
            }
        }
        return nil
    }

    /// Whether a paragraph holds nothing but white space.
    private func isBlank(_ paragraph: Int) -> Bool {
        nodes[(paragraph + 1)..<Int(nodes[paragraph].end)].allSatisfy { node in
            switch node.inlineKind {
            case .text: Self.trimmedEnd(bytes(node.text)) == 0
            case .lineBreak, .emphasis, .strong, .strikethrough: true
            case .code: node.text.isEmpty
            default: false
            }
        }
    }
}

extension NodeFlags {
    /// The task box of an item, if it has one.
    fileprivate var taskState: TaskState? {
        contains(.task) ? (contains(.checked) ? .checked : .open) : nil
    }
}

import JSON
import PandocAST
import PluginKit

extension PandocDecoder {
    /// - Parameter attributes: `ListAttributes`; `nil` for a list that does not count.
    mutating func list(
        _ items: UnsafeJSONView, ordered attributes: UnsafeJSONView?, _ span: SourceSpan
    ) throws(PandocMistake) {
        if items.count == 0 { losses.note(.empty, at: span) }
        let isTight = try isTight(items)
        if let attributes {
            let start = try listStart(attributes, span)
            builder.open(.list(ordered: true, start: start, tight: isTight), source: span)
        } else {
            builder.open(.list(ordered: false, tight: isTight), source: span)
        }
        for item in try Self.list(items) { try self.item(item, in: isTight ? .tightItem : .looseItem) }
        builder.close()
    }

    /// The number that a list begins with; what else its attributes say is kept or counted.
    private mutating func listStart(
        _ attributes: UnsafeJSONView, _ span: SourceSpan
    ) throws(PandocMistake) -> Int {
        let parts = try Self.parts(attributes, 3)
        let start = try Self.int(parts[0])
        let (style, delimiter) = (try Self.node(parts[1]).name, try Self.node(parts[2]).name)
        guard style != "Decimal" || delimiter != "Period" || !(0...Int(UInt32.max) ~= start) else { return start }
        if isExact {
            let attributes = json.holding(attributes)
            mark(isBlock: true) { writer in
                writer.member(.next, "OrderedList")
                writer.member(.list, attributes)
            }
        } else {
            losses.note(.listStyle, at: span)
        }
        return start
    }

    /// Whether no item holds a paragraph that stands apart from others.
    private func isTight(_ items: UnsafeJSONView) throws(PandocMistake) -> Bool {
        for item in try Self.list(items) {
            for block in try Self.list(item) where try Self.node(block).name == "Para" { return false }
        }
        return true
    }

    private mutating func item(_ blocks: UnsafeJSONView, in place: PlainPlace) throws(PandocMistake) {
        let task = try task(blocks)
        builder.open(.item(task: task), source: Self.span(blocks))
        var isFirst = true
        for block in try Self.list(blocks) {
            if isFirst, task != nil {
                let (name, inlines) = try Self.node(block)
                try paragraph(inlines, isPlain: name == "Plain", in: place, Self.span(block), skipping: 2)
            } else {
                try decodeBlock(block, in: place)
            }
            isFirst = false
        }
        builder.close()
    }

    /// The state of a task: its box begins the first paragraph of an item, and something comes after it.
    private func task(_ blocks: UnsafeJSONView) throws(PandocMistake) -> TaskState? {
        guard let first = blocks[0] else { return nil }
        let (name, inlines) = try Self.node(first)
        guard name == "Plain" || name == "Para", inlines.count > 2, let box = inlines[0], let space = inlines[1],
            try Self.node(box).name == "Str", try Self.node(space).name == "Space"
        else { return nil }
        switch try Self.string(try Self.node(box).contents) {
        case PandocTask.open: return .open
        case PandocTask.checked: return .checked
        default: return nil
        }
    }
}

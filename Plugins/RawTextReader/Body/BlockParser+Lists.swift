import PluginKit

extension BlockParser {
    /// The lines of a list, item by item.
    struct ListRun {
        struct Item {
            var marker: ListMarker
            var lines: Range<Int>
        }

        var items: [Item] = []
        var end: Int
        var isTight = true
    }

    /// How many lines are looked at to see whether a second item follows, where one alone would be text.
    private static let farthestSecondItem = 64

    func marker(_ line: BodyLine) -> ListMarker? { ListMarker(line, bytes) }

    /// Finds the list that begins at a line.
    ///
    /// A single item counts only for a bullet that is no dash and stands at the beginning of a block; in all other
    /// places two are wanted.
    ///
    /// - Parameter interrupting: whether the line before is text of a paragraph.
    func listRun(_ lines: [BodyLine], _ index: Int, interrupting: Bool) -> ListRun? {
        guard let first = marker(lines[index]), first.indent < 4 || !interrupting, !isRule(lines[index]) else {
            return nil
        }
        if interrupting, first.isOrdered, first.number != 1 { return nil }
        let needsSecond = interrupting || first.isOrdered || first.isDash
        if needsSecond {
            let farthest = min(lines.count, index + Self.farthestSecondItem)
            let end = itemEnd(lines, index, first, limit: farthest)
            guard end < lines.count, let second = marker(lines[end]), second.follows(first) else { return nil }
        }
        var run = ListRun(end: index)
        var marker = first
        while true {
            let end = itemEnd(lines, run.end, marker, limit: lines.count)
            run.items.append(ListRun.Item(marker: marker, lines: run.end..<end))
            run.end = end
            guard end < lines.count, let next = self.marker(lines[end]), next.follows(marker), !isRule(lines[end])
            else {
                break
            }
            if lines[end - 1].isBlank { run.isTight = false }
            marker = next
        }
        while run.end > index + 1, lines[run.end - 1].isBlank { run.end -= 1 }
        if let last = run.items.popLast() {
            run.items.append(ListRun.Item(marker: last.marker, lines: last.lines.lowerBound..<run.end))
        }
        if run.isTight { run.isTight = run.items.allSatisfy { !hasBlankInside(lines, $0.lines) } }
        return run
    }

    /// Where an item ends: before a line that is not indented further than its marker, unless it goes on with a
    /// paragraph as lines wrapped without care do.
    private func itemEnd(_ lines: [BodyLine], _ start: Int, _ marker: ListMarker, limit: Int) -> Int {
        var index = start + 1
        while index < limit {
            let line = lines[index]
            if line.isBlank || line.indent > marker.indent {
                // Two blank lines end a list, and so does a line less indented than the marker is wide.
                if !line.isBlank, lines[index - 1].isBlank, line.indent < marker.indent + 2 { return index }
                if !line.isBlank, let next = self.marker(line), next.follows(marker) { return index }
                index += 1
                continue
            }
            guard !linesAreParagraphs, !lines[index - 1].isBlank, self.marker(line) == nil, !isQuote(line),
                !isRule(line)
            else { return index }
            index += 1
        }
        return index
    }

    private func hasBlankInside(_ lines: [BodyLine], _ range: Range<Int>) -> Bool {
        lines[range].contains { $0.isBlank }
    }

    func list(_ lines: [BodyLine], _ run: ListRun, _ depth: Int, into builder: inout DocumentBuilder) {
        guard let first = run.items.first, let last = run.items.last else { return }
        builder.open(
            .list(ordered: first.marker.isOrdered, start: first.marker.number, tight: run.isTight),
            source: span(lines, first.lines.lowerBound..<last.lines.upperBound))
        for item in run.items {
            let line = lines[item.lines.lowerBound]
            var start = item.marker.contentStart
            let task = item.marker.isOrdered ? nil : taskBox(&start, line.textEnd)
            builder.open(.item(task: task), source: span(lines, item.lines))
            var inside = [BodyLine(bytes, from: start, textEnd: line.textEnd)]
            for line in lines[item.lines.dropFirst()] {
                inside.append(line.dropping(columns: item.marker.contentIndent, bytes))
            }
            parse(inside, depth: depth + 1, into: &builder)
            builder.close()
        }
        builder.close()
    }

    /// Reads a task box, `[ ]` or `[x]` with white space after it (GFM 0.29, section 5.3).
    private func taskBox(_ start: inout Int, _ end: Int) -> TaskState? {
        guard start + 4 < end, bytes[start] == UInt8(ascii: "["), bytes[start + 2] == UInt8(ascii: "]"),
            TextLine.isSpace(bytes[start + 3])
        else { return nil }
        let state: TaskState
        switch bytes[start + 1] {
        case 0x20: state = .open
        case UInt8(ascii: "x"), UInt8(ascii: "X"): state = .checked
        default: return nil
        }
        start += 4
        return state
    }
}

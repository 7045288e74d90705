import PluginKit

extension BodyWalker {
    /// Brings the builder to where text may be added, with what was held back before it.
    ///
    /// - Parameters:
    ///   - start: where the content begins in the source.
    ///   - end: where it ends.
    @inline(__always)
    mutating func beginContent(_ start: UInt32, _ end: UInt32) {
        if line.state == .closed || line.hasSpace || line.breaks > 0 || !line.blank.isEmpty
            || openInlines < inlines.count
        {
            prepareLine(start)
        }
        line.hasContent = true
        line.end = max(line.end, end)
    }

    private mutating func prepareLine(_ start: UInt32) {
        if line.state == .closed {
            openParagraph(start)
        } else if line.breaks > 1, line.hasContent, line.state == .paragraph, isInFlow {
            // Two breaks look like the end of a paragraph, and are meant as one.
            endLine()
            openParagraph(start)
        }
        if line.hasContent {
            if line.breaks > 0 {
                for _ in 0..<line.breaks { builder.lineBreak() }
            } else if line.hasSpace {
                addText(" ")
            }
        }
        line.breaks = 0
        line.hasSpace = false
        if !line.blank.isEmpty {
            line.blank.withUnsafeBufferPointer { builder.text(utf8: $0) }
            line.blank.removeAll(keepingCapacity: true)
        }
        while openInlines < inlines.count {
            open(openInlines)
            openInlines += 1
        }
    }

    private mutating func openParagraph(_ start: UInt32) {
        if paragraph != 0 {
            builder.open(.paragraph, source: span(paragraph))
            if let last = frames.last, last.kind == .item, frames.count > 1 { frames[frames.count - 2].isLoose = true }
        } else {
            builder.open(.paragraph)
        }
        line.state = .paragraph
        line.hasContent = false
        line.start = start
        line.end = start
        if let image = line.image {
            line.image = nil
            line.start = min(start, image.source.start)
            add(image)
            line.hasContent = true
        }
    }

    /// Whether paragraphs may part here without parting anything else: not in items and cells.
    private var isInFlow: Bool {
        guard let last = frames.last else { return true }
        switch last.kind {
        case .item, .cell, .holder, .row, .list, .table: return false
        default: return true
        }
    }

    /// Ends the line, and the paragraph that it is in; in a heading it only parts words.
    mutating func endLine() {
        if code.isGathering { flushCode() }
        switch line.state {
        case .closed: endHeld()
        case .paragraph:
            closeInlines()
            if paragraph == 0 { builder.setSource(page.span(line.start, line.end)) }
            builder.close()
            line.state = .closed
        case .holder:
            if line.hasContent { line.hasSpace = true }
            line.breaks = 0
            return
        }
        clearLine()
    }

    /// Lets go of what was held back on a line that no paragraph was opened for.
    private mutating func endHeld() {
        if let image = line.image {
            line.image = nil
            image.destination.withUnsafeBufferPointer { destination in
                image.title.withUnsafeBufferPointer { title in
                    image.alternative.withUnsafeBufferPointer { alternative in
                        builder.imageBlock(
                            utf8: destination, title: title, alternative: alternative, source: image.source)
                    }
                }
            }
        } else if !line.blank.isEmpty {
            losses.add(.spacer, at: .none)
        }
    }

    private mutating func clearLine() {
        line.hasContent = false
        line.hasSpace = false
        line.breaks = 0
        if !line.blank.isEmpty { line.blank.removeAll(keepingCapacity: true) }
    }

    /// Ends what holds text, for a block to come: the line, and a heading or a term around it.
    mutating func beginBlock(_ node: UInt32) {
        endLine()
        guard line.state == .holder else { return }
        lose(.headingBreak, node)
        endHolder()
        if let place = frames.lastIndex(where: { $0.kind == .holder }) { frames[place].flag = true }
    }

    /// Begins a heading or a term, which is open in the builder.
    mutating func beginHolder() {
        line.state = .holder
        line.hasContent = false
    }

    /// Ends a heading or a term.
    mutating func endHolder() {
        if code.isGathering { flushCode() }
        closeInlines()
        builder.close(droppingEmpty: !page.isFragment)
        line.state = .closed
        clearLine()
    }

    /// A line break that counts when something follows it.
    mutating func breakLine() {
        if code.isGathering { flushCode() }
        if line.hasContent || line.image != nil { line.breaks += 1 }
        line.hasSpace = false
    }

    mutating func addText(_ text: StaticString) {
        builder.text(utf8: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}

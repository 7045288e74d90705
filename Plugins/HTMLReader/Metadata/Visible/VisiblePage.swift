import HTML5

/// What of a page's visible text may name its headline, authors and dates: one walk over the tree.
struct VisiblePage {
    let tree: HTMLTree
    private(set) var labels: [VisibleLabel] = []
    /// The lines that are short enough to say nothing else.
    private(set) var lines: [VisibleLine] = []
    private(set) var headings: [VisibleLine] = []
    /// The text nodes of the lines.
    private(set) var texts: [UInt32] = []
    /// How much text comes before the article's first word and its end; `nil` where no article is known.
    private(set) var article: Range<Int>?

    /// The longest line that is looked at, in bytes of its source.
    private static let longestLine = 400

    /// What the article stands in as a whole. Its classes speak of the layout, such as a sidebar beside the article.
    private var frames: Set<UInt32> = []

    /// The article's first and last text node.
    private var ends: (first: UInt32, last: UInt32) = (0, 0)
    private var start = 0
    private var end = 0

    private var place = 0
    private var lineStart = 0
    private var lineCount = 0
    private var linePlace = 0
    private var lineHasYear = false
    private let table = LabelWords.table

    /// An open element that tells something of what is in it.
    private struct Level {
        var element: UInt32
        var around: LabelWords
        var label: Int
    }

    private var levels: [Level] = []

    /// - Parameter article: what of the page is its article, if that was looked for.
    init(_ tree: HTMLTree, article: ArticleContent?) {
        self.tree = tree
        tree.withNodes { nodes in
            if let windows = article.flatMap({ VisibleWindows($0, nodes) }) {
                ends = windows.ends
                findFrames([ends.first, ends.last], nodes)
                for window in windows.windows {
                    place = max(place, window.place)
                    walk(window, nodes)
                }
                self.article = start..<max(start, end)
            } else if nodes[0].firstChild != 0 {
                let heading = nodes.firstIndex { $0.kind == .element && $0.isHTML(.h1) }
                findFrames([UInt32(heading ?? 0)], nodes)
                walk(VisibleWindows.Window(first: nodes[0].firstChild, place: 0, mark: 0, past: 0), nodes)
            }
        }
    }

    private mutating func findFrames(_ inner: [UInt32], _ nodes: UnsafeBufferPointer<HTMLNode>) {
        for node in inner {
            var at = nodes[Int(node)].parent
            while at != HTMLNode.none, frames.insert(at).inserted { at = nodes[Int(at)].parent }
        }
    }

    private mutating func walk(_ window: VisibleWindows.Window, _ nodes: UnsafeBufferPointer<HTMLNode>) {
        levels = [Level(element: 0, around: [], label: -1)]
        lineCount = 0
        var at = enterParents(of: window.first, nodes)
        var limit = Int.max
        while at != 0, place <= limit {
            if at == window.mark { limit = place + window.past }
            if enter(at, nodes[Int(at)]), nodes[Int(at)].firstChild != 0 {
                at = nodes[Int(at)].firstChild
                continue
            }
            while true {
                let node = nodes[Int(at)]
                if levels[levels.count - 1].element == at, levels.count > 1 { levels.removeLast() }
                if node.kind == .element { leave(at, node) }
                if node.next != 0 {
                    at = node.next
                    break
                }
                guard node.parent != HTMLNode.none, node.parent != 0 else {
                    endLine(at)
                    return
                }
                at = node.parent
            }
        }
        endLine(at)
    }

    /// Reads what the elements around a node say, from the outermost on.
    ///
    /// - Returns: the node, or the element around it that is not looked into.
    private mutating func enterParents(of node: UInt32, _ nodes: UnsafeBufferPointer<HTMLNode>) -> UInt32 {
        var parents: [UInt32] = []
        var at = nodes[Int(node)].parent
        while at != HTMLNode.none, at != 0 {
            parents.append(at)
            at = nodes[Int(at)].parent
        }
        for parent in parents.reversed() where !read(parent, nodes[Int(parent)]) { return parent }
        return node
    }

    private mutating func enter(_ id: UInt32, _ node: HTMLNode) -> Bool {
        if node.kind == .text {
            addText(id, node)
            return false
        }
        guard node.kind == .element else { return false }
        let treatment = ContainerKinds.treatment(node)
        switch treatment {
        case .skipped, .media, .noscript, .head, .meta, .title, .script: return false
        case .lineBreak, .block, .cell: endLine(id)
        case .inline, .link, .bold, .italic: break
        }
        return read(id, node)
    }

    private mutating func leave(_ id: UInt32, _ node: HTMLNode) {
        switch ContainerKinds.treatment(node) {
        case .block, .cell: endLine(id)
        default: break
        }
    }

    /// Reads what an element says of itself.
    ///
    /// - Returns: whether to look into it.
    private mutating func read(_ id: UInt32, _ node: HTMLNode) -> Bool {
        var words: LabelWords = []
        var isAuthorLink = false
        var isHidden = false
        let element = NodeID(index: id)
        let table = table
        if node.contentCount > 0 {
            for attribute in tree.attributes(of: element) {
                switch attribute.name {
                case .class, .id:
                    words.formUnion(tree.withBytes(of: attribute.value) { LabelWords.labels(of: $0, table) })
                case .rel: if node.isHTML(.a), tree.contains(attribute.value, "author") { isAuthorLink = true }
                case .href:
                    if !isAuthorLink, node.isHTML(.a) {
                        isAuthorLink = tree.withBytes(of: attribute.value) { Self.leadsToAuthor($0) }
                    }
                case .hidden: isHidden = true
                case .style:
                    if tree.contains(attribute.value, "display:none") || tree.contains(attribute.value, "display: none")
                    {
                        isHidden = true
                    }
                default: break
                }
            }
        }
        if isHidden, !frames.contains(id) { return false }
        var isTime = false
        var level = 0
        switch node.name {
        case .nav: words.insert(.menu)
        case .footer: words.insert(.frame)
        case .aside: words.insert(.others)
        case .time: isTime = true
        case .h1: level = 1
        case .h2: level = 2
        case .h3: level = 3
        default: break
        }
        let top = levels[levels.count - 1]
        if level > 0 {
            headings.append(
                VisibleLine(element: element, texts: 0..<0, around: top.around, place: place, level: level))
        }
        if !words.isDisjoint(with: .around), frames.contains(id) { words.subtract(.around) }
        // A box on the author may be called an aside, or a widget.
        if !words.isDisjoint(with: [.author, .byline, .date, .published]) { words.remove(.others) }
        if isStrange(node, words) { return false }
        let isLabel =
            isAuthorLink || isTime || !words.isDisjoint(with: [.author, .byline, .date, .published, .modified])
        let around = top.around.union(words.intersection(.around))
        guard isLabel || around != top.around else { return true }
        var next = Level(element: id, around: around, label: top.label)
        if isLabel {
            labels.append(
                VisibleLabel(
                    element: element, words: words.intersection(.own), around: around, place: place,
                    isAuthorLink: isAuthorLink, isTime: isTime, owner: top.label))
            next.label = labels.count - 1
        }
        if node.firstChild != 0 { levels.append(next) }
        return true
    }

    /// Whether nothing that a page shows of itself stands in an element: menus, and comments.
    private func isStrange(_ node: HTMLNode, _ words: LabelWords) -> Bool {
        if !words.isDisjoint(with: .person) { return false }
        if words.contains(.comments) { return true }
        guard words.contains(.menu) else { return false }
        // A container with such a class may hold the headline as well.
        switch node.name {
        case .nav, .ul, .ol, .li: return true
        default: return false
        }
    }

    /// Whether an address has `/author` in it.
    private static func leadsToAuthor(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
        let word: StaticString = "/author"
        guard address.count >= word.utf8CodeUnitCount else { return false }
        for start in 0...(address.count - word.utf8CodeUnitCount) where address[start] == AddressByte.slash {
            var count = 1
            while count < word.utf8CodeUnitCount, address[start + count] | 0x20 == word.utf8Start[count] { count += 1 }
            if count == word.utf8CodeUnitCount { return true }
        }
        return false
    }

    private mutating func addText(_ id: UInt32, _ node: HTMLNode) {
        let (isBlank, hasYear) = tree.withBytes(of: node.text) { text in
            let isBlank = text.allSatisfy { $0 <= 0x20 }
            return (isBlank, !isBlank && lineCount + text.count <= Self.longestLine && Self.hasYear(text))
        }
        if hasYear { lineHasYear = true }
        if id == ends.first { start = place }
        if !isBlank {
            if lineCount == 0 { linePlace = place }
            lineCount += Int(node.contentCount)
            place += Int(node.contentCount)
        }
        if id == ends.last { end = place }
        if lineCount > 0, lineCount <= Self.longestLine { texts.append(id) }
    }

    private mutating func endLine(_ id: UInt32) {
        defer {
            lineStart = texts.count
            lineCount = 0
            lineHasYear = false
        }
        guard lineCount > 0, lineCount <= Self.longestLine else {
            texts.removeLast(texts.count - lineStart)
            return
        }
        lines.append(
            VisibleLine(
                element: NodeID(index: id), texts: lineStart..<texts.count, around: levels[levels.count - 1].around,
                place: linePlace, hasYear: lineHasYear))
    }

    private static func hasYear(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var digits = 0
        var at = 0
        while at < text.count {
            if text[at] &- 0x30 < 10 {
                digits += 1
                if digits == 4 {
                    let (first, second) = (text[at - 3], text[at - 2])
                    if (first == 0x31 && second == 0x39) || (first == 0x32 && second == 0x30) { return true }
                }
            } else {
                digits = 0
            }
            at += 1
        }
        return false
    }

    /// The text of a line, white space folded.
    func text(of line: VisibleLine) -> String { String(decoding: bytes(of: line), as: UTF8.self) }

    /// The text of a line where a word such as `by` is in it, with marks between names (see ``ElementText``).
    func byline(_ line: VisibleLine) -> String? {
        guard let first = texts[line.texts].first(where: { isWord($0) }) else { return nil }
        // Only beside a date is the word looked for inside of a line.
        let begins = tree.withBytes(of: tree.text(of: NodeID(index: first))) { BylineWords.begins($0) }
        guard begins || line.hasYear else { return nil }
        let bytes = bytes(of: line, partsNames: true)
        guard bytes.count <= 160, begins || BylineWords.isIntroduction(SmallLetters.bytes(bytes)) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func isWord(_ text: UInt32) -> Bool {
        tree.withBytes(of: tree.text(of: NodeID(index: text))) { $0.contains { $0 > 0x20 } }
    }

    func bytes(of line: VisibleLine, partsNames: Bool = false) -> [UInt8] {
        var output: [UInt8] = []
        for text in texts[line.texts] {
            tree.withBytes(of: tree.text(of: NodeID(index: text))) { text in
                if partsNames { ElementText.partNames(before: text, &output) }
                PlainText.append(text, to: &output)
            }
        }
        if output.last == 0x20 { output.removeLast() }
        return output
    }
}

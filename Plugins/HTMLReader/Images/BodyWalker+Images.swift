import HTML5
import PluginKit

extension BodyWalker {
    mutating func addImage(_ at: UInt32) {
        let node = nodes[Int(at)]
        if isPixel(at) {
            lose(.pixel, at)
            return
        }
        let alternative = value(.alt, at)
        if let alternative, addMathImage(at, alternative) { return }
        let title = value(.title, at)
        if page.isFragment, alternative == nil, let title, !title.isEmpty {
            // Without an alternative text the title names the image, which a document cannot say.
            addTag(at)
            return
        }
        guard let address = imageAddress(at) ?? (page.isFragment ? value(.src, at) : nil) else {
            if !isFallbackBeside(at) { lose(.noAddress, at) }
            return
        }
        lastImage = at
        add(address, title, alternative, node, span(at))
    }

    private mutating func add(
        _ address: UnsafeBufferPointer<UInt8>, _ title: UnsafeBufferPointer<UInt8>?,
        _ alternative: UnsafeBufferPointer<UInt8>?, _ node: HTMLNode, _ span: SourceSpan
    ) {
        if code.isGathering { flushCode() }
        var destination: [UInt8] = []
        page.appendResolved(address, to: &destination)
        let image = HeldImage(
            destination: destination, title: title.map(Array.init) ?? [],
            alternative: alternative.map(Self.collapsed) ?? [], source: span)
        if line.isUntouched, inlines.isEmpty {
            line.image = image
            line.hasSpace = false
            return
        }
        beginContent(node.sourceStart, node.sourceEnd)
        add(image)
    }

    /// Adds an image among text.
    mutating func add(_ image: HeldImage) {
        image.destination.withUnsafeBufferPointer { destination in
            image.title.withUnsafeBufferPointer { title in
                image.alternative.withUnsafeBufferPointer { alternative in
                    builder.image(utf8: destination, title: title, alternative: alternative, source: image.source)
                }
            }
        }
    }

    private func imageAddress(_ at: UInt32) -> UnsafeBufferPointer<UInt8>? {
        let finder = ImageAddress(tree: tree) { [source, side] text in
            let start = Int(text.start)
            if start < source.count { return UnsafeBufferPointer(rebasing: source[start..<start + text.count]) }
            return UnsafeBufferPointer(
                start: side.map { $0 + (start - source.count) }, count: side == nil ? 0 : text.count)
        }
        return finder.find(NodeID(index: at))
    }

    /// Text of an attribute that stands on one line.
    private static func collapsed(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        Array(bytes)
    }

    /// Whether an image is at most one pixel wide and high: it counts visitors, or keeps a distance.
    private func isPixel(_ at: UInt32) -> Bool {
        func pixels(_ name: AttributeName) -> Int? { value(name, at).flatMap(HTMLNumber.integer) }
        if let width = pixels(.width), let height = pixels(.height) { return width <= 1 && height <= 1 }
        guard let style = value(.style, at).map({ InlineStyle($0) }) else { return false }
        guard let width = style.width, let height = style.height else { return false }
        return width <= 1 && height <= 1
    }

    // MARK: Fallbacks

    /// Whether the image that an image without an address stands for is in a `noscript` right after it.
    private func isFallbackBeside(_ at: UInt32) -> Bool {
        var next = nodes[Int(at)].next
        while next != 0, nodes[Int(next)].kind != .element { next = nodes[Int(next)].next }
        return next != 0 && nodes[Int(next)].isHTML(.noscript) && imageInside(next) != nil
    }

    /// Comes to a `noscript`, which is not shown where scripts run; but the image in it is the one that a script would
    /// show in its place, unless that is there already.
    mutating func addFallback(_ at: UInt32) {
        guard let image = imageInside(at), imageAddress(image) != nil, !isImage(before: at), !isImage(after: at) else {
            lose(.hidden, at)
            return
        }
        addImage(image)
    }

    private func imageInside(_ at: UInt32) -> UInt32? {
        let top = NodeID(index: at)
        var node = top
        var seen = 0
        while seen < 16, let next = tree.nextInOrder(after: node, within: top) {
            seen += 1
            if tree.isHTML(next, .img) { return next.index }
            node = next
        }
        return nil
    }

    /// Whether the element before is, or holds, the image that was added last.
    private func isImage(before at: UInt32) -> Bool {
        var previous = nodes[Int(at)].previous
        while previous != 0, nodes[Int(previous)].kind != .element { previous = nodes[Int(previous)].previous }
        guard previous != 0, lastImage != 0 else { return false }
        var around = lastImage
        for _ in 0..<4 {
            if around == previous { return true }
            around = nodes[Int(around)].parent
            if around == HTMLNode.none { return false }
        }
        return false
    }

    private func isImage(after at: UInt32) -> Bool {
        var next = nodes[Int(at)].next
        while next != 0, nodes[Int(next)].kind != .element { next = nodes[Int(next)].next }
        return next != 0 && nodes[Int(next)].isHTML(.img) && imageAddress(next) != nil
    }
}

import HTML5
import PluginKit

/// Mathematics stays what it is: TeX as raw text of the format `latex`, between `\(` and `\)`, or `\[` and `\]` where it
/// is displayed; else MathML as raw text of the format `mathml`.
extension BodyWalker {
    /// Comes to an element of MathML or SVG.
    mutating func addForeign(_ at: UInt32, _ node: HTMLNode) {
        if let style = value(.style, at), InlineStyle(style).display == InlineStyle.Display.none {
            lose(.hidden, at)
            return
        }
        if node.namespace == .mathML {
            addMathML(at, node)
            return
        }
        let isHidden = value(.ariaHidden, at).map { StyleValue($0, 0..<$0.count).equals("true") } ?? false
        lose(isHidden ? .decoration : .drawing, at)
    }

    private mutating func addMathML(_ at: UInt32, _ node: HTMLNode) {
        let isDisplayed = value(.display, at).map { StyleValue($0, 0..<$0.count).equals("block") } ?? false
        if let tex = annotation(in: at) {
            addTeX(tex, isDisplayed: isDisplayed, at)
            return
        }
        if let tex = value(.alttext, at), tex.contains(UInt8(ascii: "\\")) {
            addTeX(tex, isDisplayed: isDisplayed, at)
            return
        }
        if code.isGathering { flushCode() }
        beginContent(node.sourceStart, node.sourceEnd)
        let markup = tree.serialized(NodeID(index: at))
        markup.withUnsafeBufferPointer { builder.raw(utf8: $0, format: "mathml", source: span(at)) }
    }

    /// The TeX that a formula was made from.
    private func annotation(in at: UInt32) -> UnsafeBufferPointer<UInt8>? {
        let top = NodeID(index: at)
        var node = top
        while let next = tree.nextInOrder(after: node, within: top) {
            node = next
            guard tree.name(of: next) == .annotation, tree.namespace(of: next) == .mathML,
                let encoding = tree.attribute(.encoding, of: next),
                tree.contains(encoding, "tex"), let child = tree.firstChild(of: next), tree.kind(of: child) == .text
            else { continue }
            return bytes(tree.text(of: child))
        }
        return nil
    }

    /// Adds TeX, if there is any.
    mutating func addTeX(_ tex: UnsafeBufferPointer<UInt8>, isDisplayed: Bool, _ at: UInt32) {
        var start = 0
        var end = tex.count
        while start < end, TextByte.isSpace(tex[start]) { start += 1 }
        while end > start, TextByte.isSpace(tex[end - 1]) { end -= 1 }
        guard start < end else { return }
        if code.isGathering { flushCode() }
        let node = nodes[Int(at)]
        beginContent(node.sourceStart, node.sourceEnd)
        var text = Array((isDisplayed ? "\\[" : "\\(").utf8)
        text.append(contentsOf: tex[start..<end])
        text.append(contentsOf: (isDisplayed ? "\\]" : "\\)").utf8)
        text.withUnsafeBufferPointer { builder.raw(utf8: $0, format: "latex", source: span(at)) }
    }

    /// Adds text that is TeX between its own marks, where the element around it says that it is mathematics.
    ///
    /// - Returns: whether it is.
    mutating func addMath(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ node: HTMLNode) -> Bool {
        guard text.count > 4, let last = text.last else { return false }
        let opening = text[text.startIndex + 1]
        let isDisplayed = opening == UInt8(ascii: "[")
        guard isDisplayed || opening == UInt8(ascii: "("),
            last == (isDisplayed ? UInt8(ascii: "]") : UInt8(ascii: ")")),
            text[text.endIndex - 2] == UInt8(ascii: "\\"), node.parent != HTMLNode.none,
            let classes = value(.class, node.parent)
        else { return false }
        let list = ClassList(classes)
        guard list.contains("math") || list.contains("arithmatex") || list.contains("tex") else { return false }
        addTeX(
            UnsafeBufferPointer(rebasing: text.dropFirst(2).dropLast(2)), isDisplayed: isDisplayed, node.parent)
        return true
    }

    /// Adds the TeX that an image shows, by the classes that MediaWiki and WordPress give such images.
    ///
    /// - Returns: whether it shows TeX.
    mutating func addMathImage(_ at: UInt32, _ alternative: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !alternative.isEmpty, let classes = value(.class, at) else { return false }
        let list = ClassList(classes)
        let isDisplayed = list.contains("mwe-math-fallback-image-display")
        guard
            isDisplayed || list.contains("mwe-math-fallback-image-inline") || list.contains("latex")
                || list.contains("tex")
        else { return false }
        addTeX(alternative, isDisplayed: isDisplayed, at)
        return true
    }

    /// Comes to a script: nothing, unless it holds the TeX that MathJax renders.
    mutating func addScript(_ at: UInt32) {
        guard page.hasMathScripts, let type = tree.attribute(.type, of: NodeID(index: at)),
            tree.contains(type, "math/tex"), let child = tree.firstChild(of: NodeID(index: at))
        else { return }
        addTeX(bytes(tree.text(of: child)), isDisplayed: tree.contains(type, "mode=display"), at)
    }

    /// Whether an element with these classes shows what stands beside it as a formula.
    func isRenderedMath(_ classes: UnsafeBufferPointer<UInt8>) -> Bool {
        let list = ClassList(classes)
        if list.contains("katex-html") { return true }
        guard page.hasMathScripts else { return false }
        return Self.mathJax.contains { list.contains($0) }
    }

    private static var mathJax: [StaticString] {
        [
            "mathjax", "mathjax_display", "mathjax_preview", "mathjax_svg", "mathjax_svg_display", "mathjax_chtml",
            "mjx-chtml",
        ]
    }

    /// Comes to an element of MathJax's own: of its rendering only the formula for assistive technology is read.
    mutating func enterMathJax(_ at: UInt32, _ name: String) -> Bool {
        name == "mjx-container" || name == "mjx-assistive-mml"
    }
}

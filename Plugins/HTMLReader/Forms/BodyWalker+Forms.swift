import HTML5
import PluginKit

extension BodyWalker {
    /// Adds what a control of a form shows as text.
    mutating func addInput(_ at: UInt32) {
        guard at != taskBox else { return }
        let type = value(.type, at).map { StyleValue($0, 0..<$0.count) }
        func isType(_ names: StaticString...) -> Bool { names.contains { type?.equals($0) ?? false } }
        if isType("hidden") { return }
        if isType("checkbox", "radio", "file", "color", "range", "password") {
            lose(.control, at)
            return
        }
        let shown = isType("image") ? value(.alt, at) : value(.value, at).flatMap { $0.isEmpty ? nil : $0 }
        guard let text = shown ?? value(.placeholder, at), text.contains(where: { !TextByte.isSpace($0) }) else {
            lose(.control, at)
            return
        }
        if code.isGathering { flushCode() }
        let node = nodes[Int(at)]
        line.hasSpace = true
        beginContent(node.sourceStart, node.sourceEnd)
        builder.text(utf8: text, source: span(at))
        line.hasSpace = true
    }

    /// Comes to a text area, whose lines stay as they are.
    mutating func openTextArea(_ at: UInt32) {
        endLine()
        modes.append(ModeChange(node: at, whiteSpace: whiteSpace, isInvisible: isInvisible, isBlock: true))
        whiteSpace = .preserve
    }
}

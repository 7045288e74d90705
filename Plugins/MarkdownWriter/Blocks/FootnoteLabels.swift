import PluginKit

/// The footnotes of a document, and the labels that they have in Markdown.
struct FootnoteLabels {
    private var byLabel: [String: String] = [:]
    private var byNode: [Int: String] = [:]
    private var referenced: Set<String> = []

    init() {}

    /// - Parameter label: the label of a footnote or a reference to one.
    init(nodes: UnsafeBufferPointer<Node>, label: (Node) -> String) {
        let footnote = BlockKind.footnote.rawValue
        let reference = InlineKind.footnoteReference.rawValue
        var taken: Set<String> = []
        for index in nodes.indices {
            if nodes[index].rawKind == reference { referenced.insert(label(nodes[index])) }
            guard nodes[index].rawKind == footnote else { continue }
            let name = label(nodes[index])
            let written = Self.free(Self.sanitized(name), &taken)
            byNode[index] = written
            if byLabel[name] == nil { byLabel[name] = written } else { continue }
        }
    }

    var isEmpty: Bool { byNode.isEmpty }

    /// How a reference to the footnote with this label is written; `nil` when there is no such footnote.
    func written(_ label: String) -> String? { byLabel[label] }

    /// How the label of a footnote is written.
    func written(ofNode index: Int) -> String { byNode[index] ?? "" }

    /// Whether some reference names the footnote at `index`.
    func isReferenced(_ index: Int, _ label: String) -> Bool {
        referenced.contains(label) && byLabel[label] == byNode[index]
    }

    /// Letters and digits of any script, and hyphens: what no reader of footnotes trips over.
    private static func sanitized(_ label: String) -> String {
        var result = ""
        for scalar in label.unicodeScalars.prefix(64) {
            let isKept =
                scalar.isASCII
                ? scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                : scalar.properties.generalCategory == .otherLetter || scalar.properties.isLowercase
            if isKept {
                result.unicodeScalars.append(scalar)
            } else if !result.isEmpty, result.utf8.last != Byte.hyphen {
                result.append("-")
            }
        }
        if result.utf8.last == Byte.hyphen { result.removeLast() }
        return result.isEmpty ? "note" : result
    }

    /// The label, or the label with a number that makes it another; labels are compared without regard to case.
    private static func free(_ label: String, _ taken: inout Set<String>) -> String {
        var candidate = label
        var number = 2
        while !taken.insert(candidate.lowercased()).inserted {
            candidate = "\(label)-\(number)"
            number += 1
        }
        return candidate
    }
}

import PluginKit

/// A text with the diagnostics that are expected of it written inside, each just before the place that it must
/// point at: `⟦unknown-key⟧colour: red`.
public struct MarkedText {
    public struct Mark: Hashable, Comparable, CustomStringConvertible {
        public var line: Int
        public var column: Int
        public var code: String

        public var description: String { "\(line):\(column) \(code)" }

        public static func < (a: Mark, b: Mark) -> Bool { (a.line, a.column, a.code) < (b.line, b.column, b.code) }
    }

    /// The text without the marks.
    public private(set) var text = ""
    public private(set) var marks: [Mark] = []

    public init(_ marked: String) {
        var line = 1
        var column = 1
        var scalars = marked.unicodeScalars[...]
        var plain = String.UnicodeScalarView()
        while let scalar = scalars.popFirst() {
            if scalar == "⟦", let end = scalars.firstIndex(of: "⟧") {
                let codes = String(scalars[..<end]).split(separator: ",")
                marks += codes.map { Mark(line: line, column: column, code: String($0)) }
                scalars = scalars[scalars.index(after: end)...]
                continue
            }
            plain.append(scalar)
            if scalar == "\n" {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
        text = String(plain)
        marks.sort()
    }

    public static func marks(of diagnostics: [Diagnostic]) -> [Mark] {
        diagnostics.map { Mark(line: $0.place?.line ?? 0, column: $0.place?.column ?? 0, code: $0.code) }.sorted()
    }
}

import PluginKit
import YAML

/// A block of YAML between marker lines.
struct FrontMatterBlock {
    /// The line `---` that opens it.
    var opening: TextLine
    /// The YAML, without the markers.
    var yaml: Range<Int>
    /// The line `---` or `...` that closes it.
    var closing: TextLine
    var root: YAMLNode?
    /// Their lines count from the beginning of the YAML.
    var problems: [YAMLProblem]

    /// Finds the block that `opening` opens and `scanner` stands in.
    ///
    /// - Returns: `nil` when no line closes it; the scanner is at the end then.
    init?(_ opening: TextLine, _ scanner: inout LineScanner) {
        let bytes = scanner.bytes
        self.opening = opening
        while let line = scanner.next() {
            if Self.isMarker(line, UInt8(ascii: "-"), bytes) || Self.isMarker(line, UInt8(ascii: "."), bytes) {
                closing = line
                yaml = opening.next..<line.start
                let result = parseYAML(Bytes(rebasing: bytes[yaml]))
                (root, problems) = (result.root, result.problems)
                return
            }
        }
        return nil
    }

    /// Whether a line is three hyphens from its first byte on.
    static func isOpening(_ line: TextLine, _ bytes: Bytes) -> Bool { isMarker(line, UInt8(ascii: "-"), bytes) }

    private static func isMarker(_ line: TextLine, _ byte: UInt8, _ bytes: Bytes) -> Bool {
        line.textStart == line.start && line.text.count == 3 && bytes[line.text].allSatisfy { $0 == byte }
    }

    /// The members; `nil` when the YAML is no mapping.
    var members: [YAMLNode.Pair]? {
        switch root?.value {
        case .mapping(let pairs): return pairs
        case .scalar(let scalar) where scalar.isNull: return []
        // An empty block has no node at all.
        case nil where problems.isEmpty: return []
        default: return nil
        }
    }

    /// Whether it is front matter beyond doubt: a mapping without a mistake, with a name that is known.
    var isCertain: Bool {
        guard problems.isEmpty, let members else { return false }
        return members.contains { FieldNames.field($0.name) != nil }
    }

    /// Whether it is front matter at the beginning of a text: a mapping, or broken YAML that begins like one.
    func isPlausible(_ bytes: Bytes) -> Bool {
        if root != nil { return members.map { !$0.isEmpty } ?? false }
        guard !problems.isEmpty else { return false }
        var scanner = LineScanner(bytes, yaml)
        guard let first = scanner.nextText() else { return false }
        return FieldLine(first, bytes) != nil
    }
}

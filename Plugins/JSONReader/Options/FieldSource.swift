import JSON
import PluginKit

/// Where the value of a field comes from: a place in the record, or text made of several.
enum FieldSource: Sendable {
    case pointer(JSONPointer)
    case template([Piece])

    enum Piece: Sendable {
        case text(String)
        case value(JSONPointer)
    }

    /// Reads `/a/b`, or text with `{/a/b}` in it, where `{{` and `}}` stand for braces.
    init(option node: ConfigNode) throws(OptionMistakes) {
        guard case .scalar(let text, _) = node.value, !node.isNull else {
            throw OptionMistakes(node, wanted: "a JSON Pointer, such as /title, or text with {/title} in it")
        }
        guard text.utf8.contains(UInt8(ascii: "{")) else {
            self = .pointer(try JSONPointer(option: text, in: node))
            return
        }
        self = .template(try Self.pieces(text, in: node))
    }

    private static func pieces(_ text: String, in node: ConfigNode) throws(OptionMistakes) -> [Piece] {
        let scalars = Array(text.unicodeScalars)
        var pieces: [Piece] = []
        var literal = String.UnicodeScalarView()
        var index = 0
        func mistake(_ message: String, _ help: String, _ range: Range<Int>) -> OptionMistakes {
            OptionMistakes([
                Diagnostic(.error, "bad-template", message, at: node.place(ofScalars: range), help: help)
            ])
        }
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar == "{" || scalar == "}", index + 1 < scalars.count, scalars[index + 1] == scalar {
                literal.append(scalar)
                index += 2
            } else if scalar == "{" {
                guard let close = scalars[index...].firstIndex(of: "}") else {
                    throw mistake("a '{' without its '}'", "write '{{' for a brace", index..<scalars.count)
                }
                let inside = String(String.UnicodeScalarView(scalars[index + 1..<close]))
                guard inside.hasPrefix("/") else {
                    throw mistake(
                        "'{\(inside)}' is no place in a record", "write '{/\(inside)}', or '{{' for a brace",
                        index..<close + 1)
                }
                if !literal.isEmpty { pieces.append(.text(String(literal))) }
                literal = String.UnicodeScalarView()
                pieces.append(.value(try JSONPointer(option: inside, in: node, from: index + 1)))
                index = close + 1
            } else if scalar == "}" {
                throw mistake("a '}' without its '{'", "write '}}' for a brace", index..<index + 1)
            } else {
                literal.append(scalar)
                index += 1
            }
        }
        if !literal.isEmpty { pieces.append(.text(String(literal))) }
        return pieces
    }
}

import PluginKit

/// Text with `{field}` references; `{{` and `}}` stand for the braces themselves.
struct TextTemplate: Sendable, Hashable {
    enum Piece: Sendable, Hashable {
        case text(String)
        case field(FieldPath)
    }

    private(set) var pieces: [Piece] = []

    /// What is wrong with a template, in Unicode scalars of its text.
    struct Mistake: Error {
        var message: String
        var help: String
        var scalars: Range<Int>
    }

    init(_ text: String) throws(Mistake) {
        let scalars = Array(text.unicodeScalars)
        var literal = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let isDoubled = index + 1 < scalars.count && scalars[index + 1] == scalar
            if scalar == "{" || scalar == "}", isDoubled {
                literal.append(scalar)
                index += 2
            } else if scalar == "{" {
                let field = try Self.field(scalars, index)
                if !literal.isEmpty { pieces.append(.text(String(literal))) }
                literal = String.UnicodeScalarView()
                pieces.append(.field(field))
                index += field.name.unicodeScalars.count + 2
            } else if scalar == "}" {
                throw Mistake(
                    message: "a '}' without its '{'", help: "write '}}' for a brace", scalars: index..<index + 1)
            } else {
                literal.append(scalar)
                index += 1
            }
        }
        if !literal.isEmpty || pieces.isEmpty { pieces.append(.text(String(literal))) }
    }

    private static func field(_ scalars: [Unicode.Scalar], _ open: Int) throws(Mistake) -> FieldPath {
        guard let close = scalars[open...].firstIndex(of: "}") else {
            throw Mistake(
                message: "a '{' without its '}'", help: "write '{{' for a brace", scalars: open..<scalars.count)
        }
        let path = FieldPath(String(String.UnicodeScalarView(scalars[open + 1..<close])))
        if path.name.isEmpty {
            throw Mistake(
                message: "'{}' names no field", help: "such as {headline}; write '{{' for a brace",
                scalars: open..<close + 1)
        }
        if let slip = path.slip {
            throw Mistake(
                message: "there is no field '\(path.name)'",
                help: "did you mean '\(slip)'? other metadata of that name is {other.\(path.name)}",
                scalars: open + 1..<close)
        }
        return path
    }

    /// The text, when it has no references.
    var literal: String? {
        guard pieces.count == 1, case .text(let text)? = pieces.first else { return nil }
        return text
    }

    /// The value: of a lone reference the field's own, with its structure; else text.
    ///
    /// - Throws: the reference that leads to nothing.
    func value(in document: borrowing Document) throws(MissingReference) -> MetadataValue {
        if pieces.count == 1, case .field(let path)? = pieces.first {
            guard let value = path.value(in: document) else { throw MissingReference(name: path.name) }
            return value
        }
        var text = ""
        for piece in pieces {
            switch piece {
            case .text(let literal): text += literal
            case .field(let path):
                guard let value = path.value(in: document)?.plainText else {
                    throw MissingReference(name: path.name)
                }
                text += value
            }
        }
        return .string(text)
    }
}

/// A reference to a field that the document does not have.
struct MissingReference: Error, Hashable {
    var name: String
}

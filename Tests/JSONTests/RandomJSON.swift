import GalleyTesting
import JSON

/// A JSON value as a tree, to compare what was written with what is read.
indirect enum JSONTree: Equatable {
    case object([Member])
    case array([JSONTree])
    case string(String)
    case number(String)
    case bool(Bool)
    case null

    struct Member: Equatable {
        var name: String
        var value: JSONTree
    }

    init(_ view: JSONView) {
        switch view.kind {
        case .object: self = .object(view.members.map { Member(name: $0.key.string ?? "?", value: JSONTree($0.value)) })
        case .array: self = .array(view.elements.map { JSONTree($0) })
        case .string: self = .string(view.string ?? "?")
        case .number: self = .number(view.numberLiteral ?? "?")
        case .true: self = .bool(true)
        case .false: self = .bool(false)
        case .null: self = .null
        }
    }

    static func random(depth: Int, using generator: inout SeededGenerator) -> JSONTree {
        switch Int.random(in: depth > 0 ? 0...7 : 2...7, using: &generator) {
        case 0:
            return .object(
                (0..<Int.random(in: 0...5, using: &generator)).map { _ in
                    Member(name: string(using: &generator), value: random(depth: depth - 1, using: &generator))
                })
        case 1:
            let count = Int.random(in: 0...5, using: &generator)
            return .array((0..<count).map { _ in random(depth: depth - 1, using: &generator) })
        case 2, 3: return .string(string(using: &generator))
        case 4, 5: return .number(number(using: &generator))
        case 6: return .bool(Bool.random(using: &generator))
        default: return .null
        }
    }

    private static func string(using generator: inout SeededGenerator) -> String {
        let alphabet: [Unicode.Scalar] = [
            "a", "b", " ", "\"", "\\", "/", "\n", "\t", "\0", "\u{1F}", "\u{7F}", "<", ">", "é", "€", "\u{2028}", "𝄞",
            "\u{FFFD}", "{", "]", ",", ":",
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...40, using: &generator) {
            let plain = Bool.random(using: &generator)
            text.append(plain ? "x" : alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
        }
        return String(text)
    }

    private static func number(using generator: inout SeededGenerator) -> String {
        func digits(_ range: ClosedRange<Int>) -> String {
            (0..<Int.random(in: range, using: &generator)).map { _ in String(Int.random(in: 0...9, using: &generator)) }
                .joined()
        }
        var literal = Bool.random(using: &generator) ? "-" : ""
        literal += Bool.random(using: &generator) ? "0" : "\(Int.random(in: 1...9, using: &generator))" + digits(0...30)
        if Bool.random(using: &generator) { literal += "." + digits(1...25) }
        if Int.random(in: 0...3, using: &generator) == 0 {
            literal += ["e", "E+", "e-"][Int.random(in: 0...2, using: &generator)] + digits(1...4)
        }
        return literal
    }

    func write(to writer: inout JSONWriter) throws {
        switch self {
        case .object(let members):
            writer.beginObject()
            for member in members {
                writer.key(member.name)
                try member.value.write(to: &writer)
            }
            writer.endObject()
        case .array(let elements):
            writer.beginArray()
            for element in elements { try element.write(to: &writer) }
            writer.endArray()
        case .string(let text): writer.string(text)
        case .number(let literal): try writer.number(literal: literal)
        case .bool(let value): writer.bool(value)
        case .null: writer.null()
        }
    }
}

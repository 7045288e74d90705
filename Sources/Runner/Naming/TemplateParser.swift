import PluginKit

/// Reads the pieces of a ``NameTemplate``.
struct TemplateParser {
    let scalars: [Unicode.Scalar]
    let known: [String]
    var mistakes: [TemplateMistakes.Mistake] = []

    init(text: String, known: [String]) {
        scalars = Array(text.unicodeScalars)
        self.known = known
    }

    mutating func pieces() -> [NameTemplate.Piece] {
        var pieces: [NameTemplate.Piece] = []
        var literal = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar == "{" || scalar == "}", index + 1 < scalars.count, scalars[index + 1] == scalar {
                literal.append(scalar)
                index += 2
            } else if scalar == "{" {
                guard let close = scalars[index...].firstIndex(of: "}") else {
                    mistake("'{' has no '}'", "write '{{' for a brace itself", index, 1)
                    break
                }
                if !literal.isEmpty { pieces.append(.text(String(literal))) }
                literal = String.UnicodeScalarView()
                if let piece = field(index + 1, close) { pieces.append(piece) }
                index = close + 1
            } else if scalar == "}" {
                mistake("'}' has no '{'", "write '}}' for a brace itself", index, 1)
                index += 1
            } else {
                literal.append(scalar)
                index += 1
            }
        }
        if !literal.isEmpty { pieces.append(.text(String(literal))) }
        return pieces
    }

    private mutating func field(_ start: Int, _ end: Int) -> NameTemplate.Piece? {
        let bar = scalars[start..<end].firstIndex(of: "|")
        let fallback = bar.map { string($0 + 1, end) }
        let specEnd = bar ?? end
        let colon = scalars[start..<specEnd].firstIndex(of: ":")
        let name = string(start, colon ?? specEnd)
        let argument = colon.map { string($0 + 1, specEnd) }
        let count = specEnd - start
        switch name {
        case "n":
            guard let width = number(argument, default: 0, in: 0...20, name, start, count) else { return nil }
            return .field(.number(width: width), fallback: fallback)
        case "hash":
            guard let digits = number(argument, default: 16, in: 1...16, name, start, count) else { return nil }
            return .field(.hash(digits: digits), fallback: fallback)
        default: break
        }
        if argument != nil {
            mistake("'{\(name)}' takes nothing after a ':'", "only 'n' and 'hash' do", start, count)
            return nil
        }
        switch name {
        case "stem": return .field(.stem, fallback: fallback)
        case "path": return .field(.path, fallback: fallback)
        case "slug": return .field(.slug, fallback: fallback)
        default: break
        }
        if MetadataField(rawValue: name) != nil || known.contains(name) {
            return .field(.metadata(name), fallback: fallback)
        }
        if name.hasPrefix("other."), name.utf8.count > 6 {
            return .field(.metadata(String(name.dropFirst(6))), fallback: fallback)
        }
        let names = ["stem", "path", "slug", "n", "hash"] + MetadataField.allCases.map(\.rawValue) + known
        var help = Suggestion.help(for: name, among: names)
        if help.isEmpty { help = "fields are \(names.joined(separator: ", ")), and other.NAME for other metadata" }
        mistake("there is no field '\(name)'", help, start, max(count, 1))
        return nil
    }

    private mutating func number(
        _ argument: String?, default value: Int, in range: ClosedRange<Int>, _ name: String, _ start: Int, _ count: Int
    ) -> Int? {
        guard let argument else { return value }
        guard let number = Int(argument), range.contains(number) else {
            mistake(
                "'\(name):\(argument)' does not end in a number from \(range.lowerBound) to \(range.upperBound)", "",
                start, count)
            return nil
        }
        return number
    }

    private func string(_ start: Int, _ end: Int) -> String {
        String(String.UnicodeScalarView(scalars[start..<max(start, end)]))
    }

    private mutating func mistake(_ message: String, _ help: String, _ offset: Int, _ count: Int) {
        mistakes.append(TemplateMistakes.Mistake(message: message, help: help, offset: offset, count: count))
    }
}

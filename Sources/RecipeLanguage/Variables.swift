import PluginKit
import YAML

/// The variables of a recipe, and which of them were used.
struct VariableTable {
    struct Variable {
        var name: String
        var value: String
        /// Where the recipe gives it; `nil` when only the command line does.
        var place: Place?
        var isUsed = false
    }

    private(set) var all: [Variable] = []

    var names: [String] { all.map(\.name) }
    var unused: [Variable] { all.filter { !$0.isUsed && $0.place != nil } }

    mutating func define(_ name: String, _ value: String, at place: Place?) {
        all.append(Variable(name: name, value: value, place: place))
    }

    /// - Returns: whether there is such a variable.
    mutating func set(_ name: String, to value: String) -> Bool {
        guard let index = all.firstIndex(where: { $0.name == name }) else { return false }
        all[index].value = value
        return true
    }

    mutating func use(_ name: String) -> String? {
        guard let index = all.firstIndex(where: { $0.name == name }) else { return nil }
        all[index].isUsed = true
        return all[index].value
    }
}

extension RecipeLoader {
    /// Variables are text, each may use those above it, and nothing is looked up in the environment.
    mutating func readVariables(_ node: YAMLNode) {
        guard case .mapping(let pairs) = node.value else {
            if case .scalar(let scalar) = node.value, scalar.isNull { return }
            report("wrong-type", "'vars' is a mapping from names to text, not \(Self.kind(node))", place(node))
            return
        }
        for pair in pairs {
            guard Self.isName(pair.name) else {
                report(
                    "bad-name", "'\(pair.name)' is not a name for a variable", place(pair.key),
                    "use letters, digits, '-' and '_'")
                continue
            }
            // A mistake in the value must not make every use of the variable a mistake too.
            let value = text(pair.value, of: pair.name)?.value ?? ""
            variables.define(pair.name, value, at: place(pair.key))
        }
    }

    mutating func applySettings(_ settings: [(name: String, value: String)]) {
        for setting in settings where !variables.set(setting.name, to: setting.value) {
            let help = Suggestion.help(for: setting.name, among: variables.names)
            let names =
                variables.names.isEmpty ? "it has no variables" : "it has: \(variables.names.joined(separator: ", "))"
            diagnostics.append(
                Diagnostic(
                    .error, "unknown-variable", "--set \(setting.name): the recipe has no variable '\(setting.name)'",
                    help: help.isEmpty ? names : help))
        }
    }

    /// Replaces `${name}` in a parsed value; `$${` stands for `${`. What comes in is not looked at again.
    mutating func replaceVariables(_ scalar: YAMLScalar, _ node: YAMLNode) -> String {
        guard scalar.text.utf8.contains(UInt8(ascii: "$")) else { return scalar.text }
        let scalars = Array(scalar.text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            let rest = scalars[index...]
            if rest.starts(with: "$${".unicodeScalars) {
                result.append(contentsOf: "${".unicodeScalars)
                index += 3
            } else if rest.starts(with: "${".unicodeScalars) {
                guard let close = rest.firstIndex(of: "}") else {
                    report(
                        "bad-variable", "'${' has no '}'", place(scalar, node, index, 2), "write '$${' for '${' itself")
                    return scalar.text
                }
                let name = String(String.UnicodeScalarView(scalars[(index + 2)..<close]))
                if let value = variables.use(name) {
                    result.append(contentsOf: value.unicodeScalars)
                } else {
                    let help = Suggestion.help(for: name, among: variables.names)
                    report(
                        "unknown-variable", "there is no variable '\(name)'",
                        place(scalar, node, index, close - index + 1),
                        help.isEmpty ? "define it under 'vars'" : help)
                }
                index = close + 1
            } else {
                result.append(scalars[index])
                index += 1
            }
        }
        return String(result)
    }

    /// The place of a part of a scalar, as exactly as its style lets it be known.
    private func place(_ scalar: YAMLScalar, _ node: YAMLNode, _ offset: Int, _ count: Int) -> Place {
        let start = node.start
        guard start.line == node.end.line else { return place(start, 1) }
        switch scalar.style {
        case .plain: return place(YAMLMark(line: start.line, column: start.column + offset), count)
        case .singleQuoted, .doubleQuoted:
            // Exact unless there are escapes before it.
            let width = node.end.column - start.column
            guard width == scalar.text.unicodeScalars.count + 2 else { return place(node) }
            return place(YAMLMark(line: start.line, column: start.column + 1 + offset), count)
        case .literal, .folded: return place(start, 1)
        }
    }

    private static func isName(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy {
                0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 || $0 == 0x2D || $0 == 0x5F
            }
    }
}

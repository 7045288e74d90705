import PluginKit
import YAML

/// A test that a recipe carries: with these variables, the outputs are what is in that folder.
///
/// ```yaml
/// tests:
///   - name: the small inbox
///     set: {inbox: tests/inbox}
///     out: out                 # this variable is set to a folder of the test's own
///     expect: tests/expected   # relative to the recipe
/// ```
public struct RecipeTest: Sendable {
    public var name: Located<String>
    /// Values for the recipe's variables.
    public var settings: [(name: String, value: String)]
    /// The variable that says where outputs go.
    public var out: Located<String>
    /// The folder that the outputs must equal, relative to the recipe.
    public var expect: Located<String>
}

extension RecipeLoader {
    mutating func tests(_ node: YAMLNode) -> [RecipeTest] {
        guard case .sequence(let nodes) = node.value else {
            report("wrong-type", "'tests' is a list, not \(Self.kind(node))", place(node), "begin each test with '- '")
            return []
        }
        return nodes.compactMap { test($0) }
    }

    private mutating func test(_ node: YAMLNode) -> RecipeTest? {
        guard case .mapping(let pairs) = node.value else {
            report("wrong-type", "a test is a mapping, not \(Self.kind(node))", place(node))
            return nil
        }
        var texts: [String: Located<String>] = [:]
        var settings: [(name: String, value: String)] = []
        for pair in pairs {
            switch pair.name {
            case "name", "out", "expect": texts[pair.name] = text(pair.value, of: pair.name)
            case "set":
                guard case .mapping(let members) = pair.value.value else {
                    report("wrong-type", "'set' is a mapping, not \(Self.kind(pair.value))", place(pair.value))
                    continue
                }
                for member in members {
                    checkVariable(member.name, place(member.key))
                    if let value = text(member.value, of: member.name) { settings.append((member.name, value.value)) }
                }
            default:
                let help = Suggestion.help(for: pair.name, among: RecipeKey.test)
                report("unknown-key", "a test has no key '\(pair.name)'", place(pair.key), help)
            }
        }
        for key in ["name", "out", "expect"] where texts[key] == nil && !pairs.contains(where: { $0.name == key }) {
            report("missing-option", "a test needs '\(key)'", place(node.start, 1))
        }
        if let out = texts["out"], let place = out.place { checkVariable(out.value, place) }
        guard let name = texts["name"], let out = texts["out"], let expect = texts["expect"] else { return nil }
        return RecipeTest(name: name, settings: settings, out: out, expect: expect)
    }

    private mutating func checkVariable(_ name: String, _ place: Place) {
        guard !variables.names.contains(name) else { return }
        report(
            "unknown-variable", "the recipe has no variable '\(name)'", place,
            Suggestion.help(for: name, among: variables.names))
    }
}

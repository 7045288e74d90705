public import PluginKit
import YAML

/// An option's value written by itself, as a recipe would have it: `{headline: /title}`.
public enum FlowValue {
    /// - Returns: `nil` when the text is no YAML. Nothing in the value has a place, as it is from no file.
    public static func parse(_ text: String) -> ConfigNode? {
        let parsed = parseYAML(Array(text.utf8))
        guard parsed.problems.isEmpty, let root = parsed.root else { return nil }
        return config(root)
    }

    /// Recursion is bounded by the parser's limit of depth.
    private static func config(_ node: YAMLNode) -> ConfigNode {
        switch node.value {
        case .scalar(let scalar): ConfigNode(.scalar(scalar.text, isPlain: scalar.style == .plain))
        case .sequence(let nodes): ConfigNode(.sequence(nodes.map(config)))
        case .mapping(let pairs):
            ConfigNode(.mapping(pairs.map { ConfigEntry(key: $0.name, value: config($0.value)) }))
        }
    }
}

import JSON
public import PluginKit

/// Which field comes from where in a record, in the order in which they were written, as the type of an option.
public struct FieldMappings: OptionValue {
    struct Entry: Sendable {
        var target: FieldTarget
        /// To be tried in order.
        var sources: [FieldSource]
    }

    private(set) var entries: [Entry] = []

    public init() {}

    public static var optionType: OptionType {
        .map(.either([.string(named: "JSON Pointer"), .string(named: "template"), .list(.string(named: "text"))]))
    }

    public init(option node: ConfigNode) throws(OptionMistakes) {
        guard case .mapping(let members) = node.value, !members.isEmpty else {
            throw OptionMistakes(node, wanted: "a mapping from metadata fields, or body, to JSON Pointers")
        }
        var mistakes: [Diagnostic] = []
        for member in members {
            do throws(OptionMistakes) {
                entries.append(try Self.entry(member))
            } catch {
                mistakes += error.all
            }
        }
        if !mistakes.isEmpty { throw OptionMistakes(mistakes) }
    }

    private static func entry(_ member: ConfigEntry) throws(OptionMistakes) -> Entry {
        let target = try FieldTarget(name: member.key, at: member.keyPlace)
        guard case .sequence(let nodes) = member.value.value else {
            return Entry(target: target, sources: [try FieldSource(option: member.value)])
        }
        guard !nodes.isEmpty else { throw OptionMistakes(member.value, wanted: "JSON Pointers to try in order") }
        var sources: [FieldSource] = []
        for node in nodes { sources.append(try FieldSource(option: node)) }
        return Entry(target: target, sources: sources)
    }

    public var optionText: String { "" }
}

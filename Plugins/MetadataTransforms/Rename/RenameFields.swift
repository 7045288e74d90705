public import PluginKit

/// Old names and new ones, in the order in which they were written, as the type of an option.
public struct RenameFields: OptionValue {
    struct Entry: Sendable {
        var old: String
        var new: String
    }

    private(set) var entries: [Entry] = []

    public init() {}

    public static var optionType: OptionType { .map(.string(named: "text")) }

    public init(option node: ConfigNode) throws(OptionMistakes) {
        guard case .mapping(let members) = node.value, !members.isEmpty else {
            throw OptionMistakes(node, wanted: "a mapping from old names to new ones")
        }
        var mistakes: [Diagnostic] = []
        for member in members {
            do throws(OptionMistakes) {
                let new = try String(option: member.value)
                try FieldNames.check(new, at: member.value.place)
                entries.append(Entry(old: FieldNames.plain(member.key), new: FieldNames.plain(new)))
            } catch {
                mistakes += error.all
            }
        }
        for (index, entry) in entries.enumerated() where mistakes.isEmpty {
            let member = members[index]
            if entries[..<index].contains(where: { $0.new == entry.new }) {
                mistakes.append(
                    Diagnostic(
                        .error, "bad-field", "two fields would be named '\(entry.new)'", at: member.value.place,
                        help: "give each a name of its own, or use a link for each"))
            } else if entries.contains(where: { $0.old == entry.new }) {
                mistakes.append(
                    Diagnostic(
                        .error, "bad-field", "'\(entry.new)' is renamed itself", at: member.value.place,
                        help: "use a link for each, in the order wanted"))
            }
        }
        if !mistakes.isEmpty { throw OptionMistakes(mistakes) }
    }

    public var optionText: String { "" }
}

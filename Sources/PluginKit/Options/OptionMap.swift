/// Names and values in the order in which they were written, as the type of an option.
public struct OptionMap<Value: OptionValue>: OptionValue {
    public struct Entry: Sendable {
        public var name: String
        public var value: Value
    }

    public var entries: [Entry]

    public init() {
        entries = []
    }

    public static var optionType: OptionType { .map(Value.optionType) }

    public init(option node: ConfigNode) throws(OptionMistakes) {
        guard case .mapping(let members) = node.value else {
            throw OptionMistakes(node, wanted: "a " + Self.optionType.description)
        }
        entries = []
        var mistakes: [Diagnostic] = []
        for member in members {
            do throws(OptionMistakes) {
                entries.append(Entry(name: member.key, value: try Value(option: member.value)))
            } catch {
                mistakes += error.all
            }
        }
        if !mistakes.isEmpty { throw OptionMistakes(mistakes) }
    }

    public var optionText: String {
        "{" + entries.map { "\($0.name): \($0.value.optionText)" }.joined(separator: ", ") + "}"
    }
}

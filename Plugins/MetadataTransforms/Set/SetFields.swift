public import PluginKit

/// The fields that `set` sets, in the order in which they were written, as the type of an option.
public struct SetFields: OptionValue {
    struct Entry: Sendable {
        var name: String
        var value: Value
    }

    enum Value: Sendable {
        case text(TextTemplate)
        case list([TextTemplate])

        /// The value, when nothing in it depends on the document.
        var literal: MetadataValue? {
            switch self {
            case .text(let template): return template.literal.map(MetadataValue.string)
            case .list(let templates):
                let texts = templates.compactMap(\.literal)
                return texts.count == templates.count ? .array(texts.map(MetadataValue.string)) : nil
            }
        }
    }

    private(set) var entries: [Entry] = []

    public init() {}

    public static var optionType: OptionType {
        .map(.either([.string(named: "text"), .list(.string(named: "text"))]))
    }

    public init(option node: ConfigNode) throws(OptionMistakes) {
        guard case .mapping(let members) = node.value, !members.isEmpty else {
            throw OptionMistakes(node, wanted: "a mapping from metadata fields to text")
        }
        var mistakes: [Diagnostic] = []
        for member in members {
            do throws(OptionMistakes) {
                try FieldNames.check(member.key, at: member.keyPlace)
                entries.append(
                    Entry(name: FieldNames.plain(member.key), value: try Self.value(member, name: member.key)))
            } catch {
                mistakes += error.all
            }
        }
        if !mistakes.isEmpty { throw OptionMistakes(mistakes) }
    }

    private static func value(_ member: ConfigEntry, name: String) throws(OptionMistakes) -> Value {
        let value: Value
        if case .sequence(let nodes) = member.value.value {
            var templates: [TextTemplate] = []
            for node in nodes { templates.append(try template(node)) }
            value = .list(templates)
        } else {
            value = .text(try template(member.value))
        }
        if let literal = value.literal, MetadataField(rawValue: name) != nil {
            var metadata = Metadata()
            do throws(MetadataFieldError) {
                try metadata.set(name, to: literal)
            } catch {
                throw OptionMistakes([
                    Diagnostic(.error, "wrong-type", error.description, at: member.value.place ?? member.keyPlace)
                ])
            }
        }
        return value
    }

    private static func template(_ node: ConfigNode) throws(OptionMistakes) -> TextTemplate {
        guard case .scalar(let text, _) = node.value, !node.isNull else {
            throw OptionMistakes(node, wanted: "text or a list of text")
        }
        do throws(TextTemplate.Mistake) {
            return try TextTemplate(text)
        } catch {
            throw OptionMistakes([
                Diagnostic(
                    .error, "bad-template", error.message, at: node.place(ofScalars: error.scalars), help: error.help)
            ])
        }
    }

    public var optionText: String { "" }
}

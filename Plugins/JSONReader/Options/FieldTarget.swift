import PluginKit

/// What a value of a record becomes.
enum FieldTarget: Sendable, Hashable {
    case body
    case field(MetadataField)
    /// Other metadata of this name.
    case other(String)

    /// - Parameter name: as an option has it; `other.` before a name says that no typed field is meant.
    /// - Throws: when the name cannot be meant.
    init(name: String, at place: Place?) throws(OptionMistakes) {
        if name == "body" {
            self = .body
        } else if let field = MetadataField(rawValue: name) {
            self = .field(field)
        } else if name.hasPrefix("other."), name != "other." {
            self = .other(String(name.dropFirst("other.".count)))
        } else {
            let known = MetadataField.allCases.map(\.rawValue) + ["body"]
            if name.isEmpty || name == "other." {
                throw OptionMistakes([Diagnostic(.error, "bad-field", "a field needs a name", at: place)])
            }
            if let meant = Suggestion.nearest(to: name, among: known) {
                throw OptionMistakes([
                    Diagnostic(
                        .error, "bad-field", "there is no field '\(name)'", at: place,
                        help: "did you mean '\(meant)'? other metadata of that name is other.\(name)")
                ])
            }
            self = .other(name)
        }
    }

    /// The name that the target goes by in messages.
    var name: String {
        switch self {
        case .body: "body"
        case .field(let field): field.rawValue
        case .other(let name): name
        }
    }
}

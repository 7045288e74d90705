import PluginKit

/// Names of metadata that a recipe wants to set; `other.` before a name says that no typed field is meant.
enum FieldNames {
    /// The name without an `other.` that says nothing.
    static func plain(_ name: String) -> String {
        guard name.hasPrefix("other.") else { return name }
        let rest = String(name.dropFirst("other.".count))
        return MetadataField(rawValue: rest) == nil ? rest : name
    }

    /// The value of a plain name.
    static func value(_ name: String, in metadata: Metadata) -> MetadataValue? {
        name.hasPrefix("other.") ? metadata.other[String(name.dropFirst("other.".count))] : metadata[name]
    }

    /// Sets the value of a plain name; `nil` removes it.
    static func set(
        _ name: String, to value: MetadataValue?, in metadata: inout Metadata
    ) throws(MetadataFieldError) {
        if name.hasPrefix("other.") {
            metadata.other[String(name.dropFirst("other.".count))] = value
        } else {
            try metadata.set(name, to: value)
        }
    }

    /// Of plain names, those of other metadata.
    static func defined(_ names: [String]) -> [String] {
        names.filter { MetadataField(rawValue: $0) == nil && !$0.hasPrefix("other.") }
    }

    /// - Throws: when the name cannot be meant.
    static func check(_ name: String, at place: Place?) throws(OptionMistakes) {
        func mistake(_ message: String, _ help: String) -> OptionMistakes {
            OptionMistakes([Diagnostic(.error, "bad-field", message, at: place, help: help)])
        }
        if name.isEmpty || name == "other." { throw mistake("a field needs a name", "") }
        let path = FieldPath(name)
        switch path.source {
        case .computed:
            throw mistake(
                "'\(name)' is worked out from the document and cannot be set", "other.\(name) is metadata of that name")
        case .metadata(let metadata) where metadata.field != nil && metadata.wholeField == nil:
            throw mistake("only a whole field can be set, not '\(name)'", "name the field alone")
        case .metadata: break
        }
        if let slip = path.slip, name != slip {
            throw mistake(
                "there is no field '\(name)'", "did you mean '\(slip)'? other metadata of that name is other.\(name)")
        }
    }
}

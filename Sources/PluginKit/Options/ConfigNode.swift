/// A value of a recipe or a command line, with its place; what options are decoded from.
public struct ConfigNode: Sendable, Hashable {
    public indirect enum Value: Sendable, Hashable {
        /// Text; `isPlain` when it was written without quotes, so that it may mean a number or a boolean.
        case scalar(String, isPlain: Bool)
        case sequence([ConfigNode])
        case mapping([ConfigEntry])
    }

    public var value: Value
    public var place: Place?

    public init(_ value: Value, at place: Place? = nil) {
        self.value = value
        self.place = place
    }

    /// Whether the value is YAML's null: nothing at all, `~` or `null`.
    public var isNull: Bool {
        guard case .scalar(let text, isPlain: true) = value else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// What the value is, for messages: `text`, `a list`, `a mapping`, `nothing`.
    public var kindName: String {
        switch value {
        case .scalar: isNull ? "nothing" : "text"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}

/// A key and its value.
public struct ConfigEntry: Sendable, Hashable {
    public var key: String
    public var keyPlace: Place?
    public var value: ConfigNode

    public init(key: String, keyPlace: Place? = nil, value: ConfigNode) {
        self.key = key
        self.keyPlace = keyPlace
        self.value = value
    }
}

import PluginKit

/// Something to read, by name; its bytes are not touched yet.
public struct StoredItem: Sendable, Hashable {
    /// The path to open, or `-` for standard input.
    public var path: String
    /// The path below the folder that the pattern names; the base name for a file named outright.
    public var relativePath: String

    public init(path: String, relativePath: String) {
        self.path = path
        self.relativePath = relativePath
    }
}

/// What an ``ItemWalk`` comes upon.
public enum WalkEvent: Sendable {
    case item(StoredItem)
    /// A place that could not be read, such as a folder without permission.
    case failure(path: String, ItemError)
}

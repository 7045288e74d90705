import PluginKit

/// Something to read, by name; its bytes are not touched yet.
public struct StoredItem: Sendable, Hashable {
    /// The path to open, or `-` for standard input.
    public var path: String
    /// The bytes of the path where they are not UTF-8, so that no text could hold them.
    public var rawPath: [UInt8]?
    /// What it is called in outputs: the path as the recipe sees it, so that it does not depend on the working
    /// directory.
    public var name: String
    /// The path below the folder that the pattern names; the base name for a file named outright.
    public var relativePath: String

    /// - Parameter name: the path by default.
    public init(path: String, rawPath: [UInt8]? = nil, name: String? = nil, relativePath: String) {
        self.path = path
        self.rawPath = rawPath
        self.name = name ?? path
        self.relativePath = relativePath
    }
}

/// What an ``ItemWalk`` comes upon.
public enum WalkEvent: Sendable {
    case item(StoredItem)
    /// A place that could not be read, such as a folder without permission.
    case failure(path: String, ItemError)
}

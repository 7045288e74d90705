/// The plugins that can be used: a value, so that two of them never disturb each other.
public struct PluginRegistry: Sendable {
    /// Sorted by name, as the transforms and the writers are.
    public private(set) var readers: [any Reader.Type] = []
    public private(set) var transforms: [any Transform.Type] = []
    public private(set) var writers: [any Writer.Type] = []

    public init() {}

    /// - Throws: ``DuplicatePlugin`` when there is a reader of that name.
    public func with(_ reader: any Reader.Type) throws(DuplicatePlugin) -> PluginRegistry {
        try adding(reader, kind: .reader, to: \.readers) { $0 }
    }

    /// - Throws: ``DuplicatePlugin`` when there is a transform of that name.
    public func with(_ transform: any Transform.Type) throws(DuplicatePlugin) -> PluginRegistry {
        try adding(transform, kind: .transform, to: \.transforms) { $0 }
    }

    /// - Throws: ``DuplicatePlugin`` when there is a writer of that name.
    public func with(_ writer: any Writer.Type) throws(DuplicatePlugin) -> PluginRegistry {
        try adding(writer, kind: .writer, to: \.writers) { $0 }
    }

    /// The registry without a plugin, so that another can take its name.
    public func without(_ kind: PluginKind, named name: String) -> PluginRegistry {
        var copy = self
        switch kind {
        case .reader: copy.readers.removeAll { $0.info.name == name }
        case .transform: copy.transforms.removeAll { $0.info.name == name }
        case .writer: copy.writers.removeAll { $0.info.name == name }
        }
        return copy
    }

    /// All plugins of a kind, sorted by name.
    public func plugins(_ kind: PluginKind) -> [any Plugin.Type] {
        switch kind {
        case .reader: readers.map { $0 }
        case .transform: transforms.map { $0 }
        case .writer: writers.map { $0 }
        }
    }

    public func plugin(_ kind: PluginKind, named name: String) -> (any Plugin.Type)? {
        plugins(kind).first { $0.info.name == name }
    }

    private func adding<Kind>(
        _ plugin: Kind, kind: PluginKind, to path: WritableKeyPath<PluginRegistry, [Kind]>,
        asPlugin: (Kind) -> any Plugin.Type
    ) throws(DuplicatePlugin) -> PluginRegistry {
        var copy = self
        let name = asPlugin(plugin).info.name
        guard !copy[keyPath: path].contains(where: { asPlugin($0).info.name == name }) else {
            throw DuplicatePlugin(kind: kind, name: name)
        }
        let place = copy[keyPath: path].firstIndex { asPlugin($0).info.name > name } ?? copy[keyPath: path].endIndex
        copy[keyPath: path].insert(plugin, at: place)
        return copy
    }
}

/// Registries are equal when they have the same plugins.
extension PluginRegistry: Hashable {
    public static func == (a: PluginRegistry, b: PluginRegistry) -> Bool { a.identities == b.identities }

    public func hash(into hasher: inout Hasher) { hasher.combine(identities) }

    private var identities: [ObjectIdentifier] {
        readers.map { ObjectIdentifier($0) } + transforms.map { ObjectIdentifier($0) }
            + writers.map { ObjectIdentifier($0) }
    }
}

/// The three kinds of plugins; the words are those of recipes' plural and of `galley plugins`.
public enum PluginKind: String, Sendable, Hashable, CaseIterable {
    case reader
    case transform
    case writer

    /// The key that names a plugin of this kind in a recipe.
    public var verb: String {
        switch self {
        case .reader: "read"
        case .transform: "transform"
        case .writer: "write"
        }
    }
}

/// Two plugins of one kind with one name.
public struct DuplicatePlugin: Error, Sendable, Hashable, CustomStringConvertible {
    public var kind: PluginKind
    public var name: String

    public var description: String { "there is a \(kind.rawValue) named '\(name)' already" }
}

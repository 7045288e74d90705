/// What readers, transforms and writers have in common: a declaration of themselves, and options.
///
/// A plugin is a value, made once for a run from its decoded options and then used from several threads at
/// once; what changes while it works belongs in local variables.
public protocol Plugin: Sendable {
    associatedtype Options: PluginOptions
    static var info: PluginInfo { get }
    /// - Throws: a ``Diagnostic`` or ``Diagnostics`` when the options cannot be used after all.
    init(options: Options, context: PluginContext) throws
}

/// What a plugin says of itself.
public struct PluginInfo: Sendable, Hashable {
    /// In kebab case; unique among the plugins of its kind.
    public var name: String
    /// One line.
    public var summary: String
    /// Media types that it reads or writes (RFC 6838).
    public var mediaTypes: [String]
    /// File endings without the point; a writer's first is what its outputs get.
    public var fileExtensions: [String]
    /// To be raised when the plugin makes something else of the same input, so that what was made before is made anew.
    public var version: Int

    public init(
        name: String, summary: String, mediaTypes: [String] = [], fileExtensions: [String] = [], version: Int = 1
    ) {
        self.name = name
        self.summary = summary
        self.mediaTypes = mediaTypes
        self.fileExtensions = fileExtensions
        self.version = version
    }
}

/// Where in a chain a plugin stands, and among which others.
public struct PluginContext: Sendable, Hashable {
    /// Whether each document gets a file of its own, or all share one.
    public enum OutputShape: Sendable, Hashable {
        case fileEach
        case collected
    }

    /// Of a writer; `fileEach` for others.
    public var outputShape: OutputShape
    /// Of a writer: the ending of its output's name without the point, in lower case; empty when unknown.
    public var outputExtension: String
    /// The plugins there are, for one that hands parts of its work to others by their names, as the `json` reader does
    /// with bodies in HTML. ``PluginRegistry`` puts itself here when it makes a plugin.
    public var registry: PluginRegistry

    public init(
        outputShape: OutputShape = .fileEach, outputExtension: String = "",
        registry: PluginRegistry = PluginRegistry()
    ) {
        self.outputShape = outputShape
        self.outputExtension = outputExtension
        self.registry = registry
    }
}

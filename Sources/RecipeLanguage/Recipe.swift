import PluginKit

/// A recipe as it was written: checked for form, with its variables replaced, but with no plugin made yet.
public struct Recipe: Sendable {
    /// The path of the file, as given.
    public var file: String
    /// The folder that relative paths are seen from: the one that the file is in.
    public var folder: String
    /// What the recipe is for; may be empty.
    public var about: String
    public var links: [Link]
    /// The tests that the recipe carries, for `galley test`.
    public var tests: [RecipeTest]
    /// Whether mistakes of form were found, so that some of its texts are not what was meant.
    public var hasMistakes = false

    public init(file: String, folder: String, about: String = "", links: [Link], tests: [RecipeTest] = []) {
        self.file = file
        self.folder = folder
        self.about = about
        self.links = links
        self.tests = tests
    }

    /// One step of the chain.
    public struct Link: Sendable {
        public var kind: PluginKind
        /// The plugin's name.
        public var plugin: Located<String>
        /// Of a read: paths and patterns.
        public var from: [Located<String>]
        /// Of a read: patterns of what is left out.
        public var except: [Located<String>] = []
        /// Of a read: whether wildcards match names that begin with a point, `true` or `false`.
        public var hidden: Located<String>?
        /// Of a read: what becomes of links, `follow` or `skip`.
        public var links: Located<String>?
        /// Of a write: a path, or a template with fields.
        public var to: Located<String>?
        /// Of a write: how an output that holds all documents is parted.
        public var split: Located<String>?
        /// The other keys.
        public var options: [ConfigEntry]

        public init(
            kind: PluginKind, plugin: Located<String>, from: [Located<String>] = [], to: Located<String>? = nil,
            split: Located<String>? = nil, options: [ConfigEntry] = []
        ) {
            self.split = split
            self.kind = kind
            self.plugin = plugin
            self.from = from
            self.to = to
            self.options = options
        }
    }
}

/// A value and where it stands.
public struct Located<Value: Sendable>: Sendable {
    public var value: Value
    public var place: Place?

    public init(_ value: Value, at place: Place? = nil) {
        self.value = value
        self.place = place
    }
}

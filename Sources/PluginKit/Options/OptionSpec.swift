/// The declaration of one option: everything that is known about it, in one place.
///
/// ```swift
/// struct Options: PluginOptions {
///     var delimiter = ","
///     static let specs = [
///         OptionSpec("delimiter", \Options.delimiter, help: "What stands between two cells.", example: ";")
///     ]
/// }
/// ```
public struct OptionSpec<Root: Sendable>: Sendable {
    public let name: String
    public let type: OptionType
    /// One sentence.
    public let help: String
    /// A value as a recipe would write it; empty when the default says enough.
    public let example: String
    public let isRequired: Bool

    let defaultText: @Sendable (Root) -> String
    let decode: @Sendable (ConfigNode, inout Root) throws(OptionMistakes) -> Void

    /// - Parameters:
    ///   - name: in kebab case.
    ///   - path: the property that holds the value; its initial value is the default.
    ///   - type: what to say of the type, where the Swift type says too little.
    ///   - range: for whole numbers, which are allowed.
    public init<Value: OptionValue>(
        _ name: String, _ path: WritableKeyPath<Root, Value> & Sendable, type: OptionType? = nil, help: String,
        example: String = "", required: Bool = false, in range: ClosedRange<Int>? = nil
    ) {
        self.name = name
        self.type = range.map(OptionType.integer) ?? type ?? Value.optionType
        self.help = help
        self.example = example
        self.isRequired = required
        self.defaultText = { $0[keyPath: path].optionText }
        self.decode = { (node, root) throws(OptionMistakes) in
            let value = try Value(option: node)
            if let range, let number = value as? Int, !range.contains(number) {
                throw OptionMistakes(node, wanted: "a " + OptionType.integer(range).description)
            }
            root[keyPath: path] = value
        }
    }
}

/// The options of a plugin: properties with defaults, and their specs.
public protocol PluginOptions: Sendable {
    /// All defaults.
    init()
    static var specs: [OptionSpec<Self>] { get }
    /// What is wrong with the options taken together, or with where the plugin stands; nothing by default.
    func conflicts(in context: PluginContext) -> [OptionConflict]
}

extension PluginOptions {
    public func conflicts(in context: PluginContext) -> [OptionConflict] { [] }
}

/// Options that do not go together.
public struct OptionConflict: Sendable {
    /// The option to point at; empty for the link as a whole.
    public var option: String
    public var message: String
    public var help: String

    public init(_ option: String, _ message: String, help: String = "") {
        self.option = option
        self.message = message
        self.help = help
    }
}

/// The options of a plugin that has none.
public struct NoOptions: PluginOptions {
    public init() {}
    public static var specs: [OptionSpec<NoOptions>] { [] }
}

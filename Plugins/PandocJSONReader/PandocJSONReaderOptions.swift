public import PluginKit

/// The options of the `pandoc-json` reader.
public struct PandocJSONReaderOptions: PluginOptions {
    public var isExact = false

    public init() {}

    public static let specs = [
        OptionSpec(
            "exact", \PandocJSONReaderOptions.isExact,
            help: "Keeps what a document cannot hold, such as attributes and citations, in raw pieces of the format "
                + "pandoc-json, which the writer pandoc-json turns back and others leave out with a loss.")
    ]
}

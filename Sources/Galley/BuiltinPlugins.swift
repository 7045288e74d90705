import BoilerplateTransforms
import CSVReader
import CSVWriter
import HTMLReader
import JSONLDWriter
import JSONReader
import JSONWriter
import MarkdownReader
import MarkdownWriter
import MetadataTransforms
import PandocJSONReader
import PandocJSONWriter
import PluginKit
import RawTextReader
import TextWriter

/// The one list of the plugins that come with Galley: one line each, held to the folder `Plugins/` by a test.
public enum BuiltinPlugins {
    public static let readers: [any Reader.Type] = [
        CSVReader.self,
        HTMLReader.self,
        JSONReader.self,
        MarkdownReader.self,
        PandocJSONReader.self,
        RawTextReader.self,
    ]

    public static let transforms: [any Transform.Type] = [
        DropBoilerplate.self,
        RenameTransform.self,
        SelectTransform.self,
        SetTransform.self,
        SlugTransform.self,
    ]

    public static let writers: [any Writer.Type] = [
        CSVWriter.self,
        DocumentJSONWriter.self,
        JSONLDWriter.self,
        MarkdownWriter.self,
        PandocJSONWriter.self,
        TextWriter.self,
    ]

    /// The built-in plugins.
    ///
    /// Names that are given twice are a mistake of this list, which a test finds; the first has the name.
    public static var registry: PluginRegistry {
        var registry = PluginRegistry()
        for reader in readers { registry = (try? registry.with(reader)) ?? registry }
        for transform in transforms { registry = (try? registry.with(transform)) ?? registry }
        for writer in writers { registry = (try? registry.with(writer)) ?? registry }
        return registry
    }
}

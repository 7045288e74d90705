import JSON
import PandocAST
public import PluginKit

/// Reads pandoc's JSON, which `pandoc -t json` writes from every format that pandoc reads: all blocks, inlines and
/// metadata of pandoc-types 1.22 and 1.23.
///
/// What a document cannot hold (attributes, citations, the widths of columns …) is a loss, told once a kind; with
/// `exact` it is kept in raw pieces that the `pandoc-json` writer turns back.
public struct PandocJSONReader: Reader {
    public static let info = PluginInfo(
        name: "pandoc-json", summary: "pandoc's JSON (pandoc -t json), and so every format that pandoc reads")

    private let options: PandocJSONReaderOptions

    public init(options: PandocJSONReaderOptions, context: PluginContext) {
        self.options = options
    }

    public static func recognize(_ sample: Sample) -> Recognition? {
        VersionScan.hasVersion(sample.bytes)
            ? Recognition(.certain, "the JSON has the version of pandoc's document type") : nil
    }

    /// How deep a document may nest in its JSON, in which a block takes several levels.
    private static let maximumDepth = 4096

    public func read(_ input: Input, emit: (consuming Document) throws -> Void) throws {
        let bytes = try input.readAll()
        let json: JSONDocument
        do throws(JSONError) {
            json = try JSONDocument(
                parsing: bytes, options: JSONReadingOptions(maximumDepth: Self.maximumDepth))
        } catch {
            throw ItemError(
                "invalid-json", error.message, offset: error.byteOffset, line: error.line, column: error.column)
        }
        let source = DocumentSource(name: input.name, count: bytes.count)
        try emit(PandocDecoder.document(json.root, source: source, isExact: options.isExact))
    }
}

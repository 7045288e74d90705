import GalleyTesting
import JSON
import PandocJSONReader
import PandocJSONWriter
import PluginKit
import Testing

/// A document of pandoc's on its way through a document and back.
struct Passing {
    var document: Document
    var output: [UInt8]
    var losses: [Remark]

    init(_ bytes: [UInt8], exact: Bool = false, context: PluginContext = PluginContext()) throws {
        document = try read(bytes, exact: exact)
        output = []
        var remarks: [Remark] = []
        let writer = PandocJSONWriter(options: NoOptions(), context: context)
        writer.begin(&output)
        writer.write(document, to: &output, remarks: &remarks)
        writer.end(&output)
        losses = document.losses + remarks.filter { $0.severity == .loss }
    }
}

func read(_ bytes: [UInt8], exact: Bool = false) throws -> Document {
    var options = PandocJSONReaderOptions()
    options.isExact = exact
    let reader = PandocJSONReader(options: options, context: PluginContext())
    var documents: [Document] = []
    try reader.read(Input(name: "in.json", bytes: bytes)) { documents.append($0) }
    return try #require(documents.first)
}

/// A document with these blocks, given as JSON.
func pandoc(_ blocks: String, meta: String = "{}") -> [UInt8] {
    Array(#"{"pandoc-api-version":[1,23,1],"meta":\#(meta),"blocks":[\#(blocks)]}"#.utf8)
}

/// The trees in the folder `Trees`, which `samples.py` makes.
enum Trees {
    private static let folder = #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/Trees"

    struct Sample {
        var name: String
        var bytes: [UInt8]
        var tree: PandocTree
    }

    static let all: [Sample] = {
        var samples: [Sample] = []
        for file in GoldenFile.names(in: folder, ending: ".ndjson") {
            for line in (GoldenFile.read(folder + "/" + file) ?? "").split(separator: "\n") {
                guard let json = try? JSONDocument(parsing: Array(line.utf8)), let tree = json.root["tree"] else {
                    continue
                }
                let bytes = tree.withSourceBytes { Array($0) }
                samples.append(Sample(name: json.root["name"]?.string ?? "", bytes: bytes, tree: PandocTree(tree)))
            }
        }
        return samples
    }()
}

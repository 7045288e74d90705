import CSVReader
import PluginKit

/// Bytes that come in pieces of a few bytes each.
final class PiecesSource: ByteSource {
    private let bytes: [UInt8]
    private let size: Int
    private var offset = 0

    init(_ bytes: [UInt8], size: Int) {
        self.bytes = bytes
        self.size = size
    }

    var remaining: Int? { nil }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let count = min(buffer.count, size, bytes.count - offset)
        bytes.withUnsafeBytes { buffer.copyBytes(from: $0[offset..<offset + count]) }
        offset += count
        return count
    }
}

/// What a reader made of an item.
struct Table {
    var documents: [Document] = []
    var error: ItemError?

    var codes: [String] { documents.flatMap(\.remarks).map(\.code.rawValue) }
    var messages: [String] { documents.flatMap(\.remarks).map(\.message) }

    /// The values of other metadata by their columns' names.
    func values(_ names: [String]) -> [[String?]] {
        documents.map { document in
            names.map { name in
                if case .string(let text)? = document.metadata.other[name] { text } else { nil }
            }
        }
    }
}

/// Reads a table.
///
/// - Parameter pieces: how many bytes come at a time; all when `nil`.
func read(
    _ bytes: [UInt8], name: String = "table.csv", charset: String = "", pieces: Int? = nil,
    _ change: (inout CSVReaderOptions) -> Void = { _ in }
) throws -> Table {
    var options = CSVReaderOptions()
    change(&options)
    let reader = try CSVReader(options: options, context: PluginContext())
    let input =
        pieces.map { Input(name: name, source: PiecesSource(bytes, size: $0)) } ?? Input(name: name, bytes: bytes)
    input.charset = charset
    var table = Table()
    do {
        try reader.read(input) { table.documents.append($0) }
    } catch let error as ItemError {
        table.error = error
    }
    return table
}

func read(
    _ text: String, name: String = "table.csv", _ change: (inout CSVReaderOptions) -> Void = { _ in }
) throws -> Table {
    try read(Array(text.utf8), name: name, change)
}

func delimiter(_ text: String) -> CellDelimiter? {
    try? CellDelimiter(option: ConfigNode(.scalar(text, isPlain: false)))
}

func fields(_ pairs: KeyValuePairs<String, String>) -> OptionMap<String> {
    let entries = pairs.map { ConfigEntry(key: $0.key, value: ConfigNode(.scalar($0.value, isPlain: true))) }
    return (try? OptionMap(option: ConfigNode(.mapping(entries)))) ?? OptionMap()
}

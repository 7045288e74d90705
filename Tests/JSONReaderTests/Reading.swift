import JSONReader
import PluginKit

/// What a reader made of an item: the headlines of its documents, and what it threw at the end.
struct Reading {
    var headlines: [String] = []
    var documents: [Document] = []
    var error: ItemError?
    /// What was said of the item as a whole.
    var remarks: [Remark] = []

    init(_ text: String, name: String = "-", mediaType: String = "", blockSize: Int = .max) {
        self.init(Array(text.utf8), name: name, mediaType: mediaType, blockSize: blockSize)
    }

    init(
        _ bytes: [UInt8], name: String = "-", mediaType: String = "", blockSize: Int = .max,
        options: JSONReaderOptions = JSONReaderOptions(), registry: PluginRegistry = PluginRegistry()
    ) {
        let input = Input(name: name, source: Trickle(bytes, blockSize), mediaType: mediaType)
        var documents: [Document] = []
        do {
            let reader = try JSONReader(options: options, context: PluginContext(registry: registry))
            try reader.read(input) { documents.append($0) }
        } catch {
            self.error = error as? ItemError ?? ItemError("unexpected", "\(error)")
        }
        self.documents = documents
        remarks = input.findings.remarks
        headlines = documents.map { $0.metadata.headline ?? "" }
    }
}

/// Gives its bytes in blocks of a size.
final class Trickle: ByteSource {
    private var bytes: ArraySlice<UInt8>
    private let blockSize: Int

    init(_ bytes: [UInt8], _ blockSize: Int) {
        self.bytes = bytes[...]
        self.blockSize = blockSize
    }

    var remaining: Int? { nil }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, bytes.count, blockSize)
        buffer.copyBytes(from: bytes.prefix(count))
        bytes = bytes.dropFirst(count)
        return count
    }
}

func line(_ headline: String) -> String {
    #"{"galley":1,"metadata":{"headline":"\#(headline)"}}"#
}

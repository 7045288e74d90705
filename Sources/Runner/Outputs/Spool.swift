import PluginKit
import Storage

/// Documents one after another, each with its name, as they wait to be packed: the length of the name, the name, the
/// length of the bytes, the bytes; lengths as records have them.
enum Spool {
    /// What stands before a document's bytes.
    static func header(name: String, size: Int) -> [UInt8] {
        var encoder = RecordEncoder()
        encoder.text(name)
        encoder.number(size)
        return encoder.bytes
    }

    /// Where the bytes of a spool wait.
    static func fileName(of output: String) -> String { output + ".spool" }

    struct Document {
        var name: String
        /// Where in the spool.
        var range: Range<Int>
    }

    /// Goes through a spool.
    struct Cursor {
        let file: RandomFile
        private var offset = 0
        private var buffer: [UInt8] = []
        private var bufferStart = 0

        init(_ file: RandomFile) {
            self.file = file
        }

        /// - Returns: `nil` at the end.
        /// - Throws: ``ItemError`` when the spool is damaged.
        mutating func next() throws(ItemError) -> Document? {
            guard offset < file.size else { return nil }
            // Names of outputs are far shorter.
            if offset < bufferStart || offset + 8192 > bufferStart + buffer.count {
                bufferStart = offset
                buffer = file.read(at: offset, count: min(1 << 18, file.size - offset))
            }
            let start = offset - bufferStart
            let found = buffer.withUnsafeBytes { bytes -> Document? in
                var decoder = RecordDecoder(UnsafeRawBufferPointer(rebasing: bytes[start...]))
                guard let name = try? decoder.text(), let size = try? decoder.number() else { return nil }
                let begin = offset + decoder.position
                return Document(name: name, range: begin..<begin + max(size, 0))
            }
            guard let found, found.range.upperBound <= file.size else {
                throw ItemError("damaged-spool", "what was to be packed is damaged", help: "run with --restart")
            }
            offset = found.range.upperBound
            return found
        }
    }
}

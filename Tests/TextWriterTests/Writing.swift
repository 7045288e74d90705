import PluginKit
import TextWriter

struct Written {
    var bytes: [UInt8]
    var remarks: [Remark]
    var text: String { String(decoding: bytes, as: UTF8.self) }
    var codes: [String] { remarks.map(\.code.rawValue) }
}

func write(_ documents: [Document], header: Bool = false) -> Written {
    var options = TextOptions()
    options.hasHeader = header
    let writer = TextWriter(options: options, context: PluginContext())
    var written = Written(bytes: [], remarks: [])
    writer.begin(&written.bytes)
    for (index, document) in documents.enumerated() {
        if index > 0 { writer.separate(&written.bytes) }
        writer.write(document, to: &written.bytes, remarks: &written.remarks)
    }
    writer.end(&written.bytes)
    return written
}

func build(_ events: (inout DocumentBuilder) throws -> Void) throws -> Document {
    var builder = DocumentBuilder()
    try events(&builder)
    return try builder.finish()
}

extension DocumentBuilder {
    /// Adds a block that holds text alone.
    mutating func block(_ start: BlockStart, _ content: String, leading: String = "") {
        open(start, leading: leading)
        text(content)
        close()
    }
}

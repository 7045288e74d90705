import PluginKit

/// A reader of a little HTML, to see what bodies are handed to readers and what comes of it: `p`, `h2` and `li` are
/// paragraphs with spans, all other tags are left out.
struct TagReader: Reader {
    static let info = PluginInfo(name: "html", summary: "A little HTML", mediaTypes: ["text/html"])

    init(options: NoOptions, context: PluginContext) {}

    static func recognize(_ sample: Sample) -> Recognition? { nil }

    func read(_ input: Input, emit: (consuming Document) throws -> Void) throws {
        let bytes = try input.readAll()
        var builder = DocumentBuilder()
        builder.remarks.append(.note("tag-reader", "read as \(input.mediaType) for '\(input.url)'", at: .none))
        var index = 0
        var start = 0
        var text: [UInt8] = []
        func flush(_ end: Int, _ builder: inout DocumentBuilder) {
            if !text.isEmpty {
                let span = SourceSpan(start..<end)
                builder.open(.paragraph, source: span)
                text.withUnsafeBufferPointer { builder.text(utf8: $0, source: span) }
                builder.close()
            }
            text = []
        }
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<") {
                let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
                let tag = String(decoding: bytes[index...end], as: UTF8.self)
                if ["<p", "</p", "<h2", "</h2", "<li", "</li"].contains(where: { tag.hasPrefix($0) }) {
                    flush(index, &builder)
                }
                index = end + 1
                continue
            }
            if text.isEmpty {
                start = index
                if bytes[index] == 0x0A {
                    index += 1
                    continue
                }
            }
            text.append(bytes[index])
            index += 1
        }
        flush(bytes.count, &builder)
        try emit(builder.finish())
    }
}

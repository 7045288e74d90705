import MarkdownWriter
import PluginKit
import TextWriter

@testable import HTMLReader

/// Reads a page or a fragment, all of it unless told otherwise.
func read(
    _ bytes: [UInt8], charset: String = "", _ change: (inout HTMLReaderOptions) -> Void = { _ in }
) throws -> Document {
    var options = HTMLReaderOptions()
    options.content = .full
    change(&options)
    let reader = try HTMLReader(options: options, context: PluginContext())
    var documents: [Document] = []
    try reader.read(Input(name: "page.html", source: BytesSource(bytes), charset: charset)) { documents.append($0) }
    guard documents.count == 1 else { throw ItemError("count", "\(documents.count) documents of one page") }
    return documents[0]
}

func read(_ html: String, _ change: (inout HTMLReaderOptions) -> Void = { _ in }) throws -> Document {
    try read(Array(html.utf8), change)
}

/// The body as an outline (see `Outline`).
func outline(_ html: String, _ change: (inout HTMLReaderOptions) -> Void = { _ in }) throws -> String {
    Outline.of(try read(html, change).body)
}

/// A page, as against a fragment, with this body.
func page(_ body: String, head: String = "") -> String {
    "<!doctype html><html><head>\(head)</head><body>\(body)</body></html>"
}

/// The codes of what was lost and of what was noted, sorted.
func remarks(_ html: String, _ change: (inout HTMLReaderOptions) -> Void = { _ in }) throws -> [String] {
    try read(html, change).remarks.map { "\($0.severity) \($0.code)" }.sorted()
}

/// The Markdown that a page becomes.
func markdown(
    _ html: String, flavor: MarkdownFlavor = .gfm, _ change: (inout HTMLReaderOptions) -> Void = { _ in }
) throws -> String {
    var options = MarkdownWriterOptions()
    options.flavor = flavor
    options.frontMatter = .none
    options.title = .none
    var output: [UInt8] = []
    var remarks: [Remark] = []
    try MarkdownWriter(options: options, context: PluginContext())
        .write(try read(html, change), to: &output, remarks: &remarks)
    return String(decoding: output, as: UTF8.self)
}

/// The text that a page becomes.
func text(_ bytes: [UInt8], _ change: (inout HTMLReaderOptions) -> Void = { _ in }) throws -> String {
    var output: [UInt8] = []
    var remarks: [Remark] = []
    try TextWriter(options: TextOptions(), context: PluginContext())
        .write(try read(bytes, charset: "", change), to: &output, remarks: &remarks)
    return String(decoding: output, as: UTF8.self)
}

func text(_ html: String, _ change: (inout HTMLReaderOptions) -> Void = { _ in }) throws -> String {
    try text(Array(html.utf8), change)
}

extension Document {
    /// The text of each block at the top.
    var paragraphs: [String] { blocks.map(\.plainText) }
}

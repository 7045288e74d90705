import HTMLReader
import MarkdownWriter
import PluginKit
import TextWriter

/// What libFuzzer calls: bytes become a document by the html reader, and the document Markdown and text.
///
/// Built by `build.sh`. The first byte chooses how much of the page is read and how it is written.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let start, count > 0 else { return 0 }
    let choice = start[0]
    let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
    do {
        let reader = choice & 1 != 0 ? (choice & 2 != 0 ? Targets.main : Targets.auto) : Targets.full
        let input = Input(name: "page.html", source: BytesSource(bytes), charset: "")
        var documents: [Document] = []
        try reader.read(input) { documents.append($0) }
        guard documents.count == 1 else { fail("\(documents.count) documents") }
        check(documents[0].body, bytes.count)
        if choice & 0x40 != 0 {
            _ = try reader.decisions(Input(name: "page.html", source: BytesSource(bytes), charset: ""))
        }
        var output: [UInt8] = []
        var remarks: [Remark] = []
        try (choice & 4 != 0 ? Targets.commonMark : Targets.gfm).write(documents[0], to: &output, remarks: &remarks)
        output.removeAll()
        Targets.text.write(documents[0], to: &output, remarks: &remarks)
        if choice & 0x80 != 0 { _ = HTMLReader.recognize(Sample(name: "x", bytes: bytes, isWhole: true)) }
    } catch {
        fail("\(error)")
    }
    return 0
}

/// Plugins, set up once.
private enum Targets {
    static let main = reader { $0.content = .main }
    static let full = reader {
        $0.content = .full
        $0.url = "https://example.org/a/b.html?c"
    }
    static let auto = reader { $0.depth = 16 }
    static let gfm = writer { $0.flavor = .gfm }
    static let commonMark = writer { $0.flavor = .commonmark }
    static let text = TextWriter(options: TextOptions(), context: PluginContext())

    private static func reader(_ change: (inout HTMLReaderOptions) -> Void) -> HTMLReader {
        var options = HTMLReaderOptions()
        change(&options)
        do { return try HTMLReader(options: options, context: PluginContext()) } catch { fail("\(error)") }
    }

    private static func writer(_ change: (inout MarkdownWriterOptions) -> Void) -> MarkdownWriter {
        var options = MarkdownWriterOptions()
        change(&options)
        return MarkdownWriter(options: options, context: PluginContext())
    }
}

/// What holds for every document: nodes nest, texts and places are where there are bytes.
private func check(_ tape: Tape, _ count: Int) {
    if Int(tape.nodes[0].end) != tape.nodes.count { fail("the root does not hold all") }
    for (index, node) in tape.nodes.enumerated() {
        if Int(node.end) <= index || Int(node.end) > tape.nodes.count { fail("node \(index) ends at \(node.end)") }
        if Int(node.source.start) + Int(node.source.count) > count { fail("node \(index): source \(node.source)") }
        _ = tape.string(node.text)
    }
}

private func fail(_ problem: String) -> Never {
    fatalError(problem)
}

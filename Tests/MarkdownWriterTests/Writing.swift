import MarkdownWriter
import PluginKit

/// What a writer made of a document.
struct Written {
    var text: String
    var remarks: [Remark]

    var losses: [String] { remarks.filter { $0.severity == .loss }.map(\.code.rawValue) }
    var notes: [String] { remarks.filter { $0.severity == .note }.map(\.code.rawValue) }
}

/// Writes a document that `build` makes, without front matter unless `options` say otherwise.
func written(
    _ options: MarkdownWriterOptions = plain(), context: PluginContext = PluginContext(),
    _ build: (inout DocumentBuilder) -> Void
) throws -> Written {
    var builder = DocumentBuilder()
    build(&builder)
    var output: [UInt8] = []
    var remarks: [Remark] = []
    try MarkdownWriter(options: options, context: context).write(builder.finish(), to: &output, remarks: &remarks)
    return Written(text: String(decoding: output, as: UTF8.self), remarks: remarks)
}

/// One paragraph of text.
func written(text: String, _ options: MarkdownWriterOptions = plain()) throws -> String {
    try written(options) { builder in builder.text(text) }.text
}

/// Options without front matter and title.
func plain(_ change: (inout MarkdownWriterOptions) -> Void = { _ in }) -> MarkdownWriterOptions {
    var options = MarkdownWriterOptions()
    options.frontMatter = .none
    options.title = .none
    change(&options)
    return options
}

extension DocumentBuilder {
    mutating func paragraph(_ text: String) {
        open(.paragraph)
        self.text(text)
        close()
    }

    mutating func wrap(_ start: InlineStart, _ text: String) {
        open(start)
        self.text(text)
        close()
    }
}

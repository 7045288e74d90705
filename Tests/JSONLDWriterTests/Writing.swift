import JSONLDWriter
import PluginKit

struct Written {
    var bytes: [UInt8]
    var remarks: [Remark]
    var text: String { String(decoding: bytes, as: UTF8.self) }
    var codes: [String] { remarks.map(\.code.rawValue) }
}

let fileEach = PluginContext(outputShape: .fileEach, outputExtension: "jsonld")
let collected = PluginContext(outputShape: .collected, outputExtension: "jsonld")
let collectedLines = PluginContext(outputShape: .collected, outputExtension: "ndjson")

func write(
    _ documents: [Document], _ context: PluginContext = fileEach, _ change: (inout JSONLDOptions) -> Void = { _ in }
) -> Written {
    var options = JSONLDOptions()
    change(&options)
    let writer = JSONLDWriter(options: options, context: context)
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

/// An article with every typed field.
func fullArticle() throws -> Document {
    try build { builder in
        builder.metadata.type = "NewsArticle"
        builder.metadata.headline = "Tea </script><!-- \"the drink\""
        builder.metadata.alternativeHeadline = "A leaf in water"
        builder.metadata.description = "How to make tea."
        builder.metadata.author = [
            Agent(.person, name: "Ann Lee", url: "https://example.org/ann"), Agent(.organization, name: "The Tea Desk"),
        ]
        builder.metadata.publisher = Agent(.organization, name: "The Leaf", url: "https://example.org/")
        builder.metadata.datePublished = DateTime("2021-03-04T14:30+02:00")
        builder.metadata.dateModified = DateTime("2021-03-05")
        builder.metadata.url = "https://example.org/tea?a=1&b=2"
        builder.metadata.inLanguage = "en-GB"
        builder.metadata.keywords = ["tea", "", "water"]
        builder.metadata.articleSection = "Food"
        builder.metadata.image = ["https://example.org/a.jpg", "https://example.org/b.jpg"]
        builder.metadata.other["isAccessibleForFree"] = false
        builder.metadata.other["license"] = "https://example.org/license"
        builder.open(.heading(level: 2))
        builder.text("Water")
        builder.close()
        builder.open(.paragraph)
        builder.text("Boil ")
        builder.open(.emphasis)
        builder.text("fresh")
        builder.close()
        builder.text(" water.\u{2028}🌍")
        builder.close()
        builder.open(.list(ordered: false))
        builder.open(.item())
        builder.text("pot")
        builder.close()
        builder.open(.item())
        builder.text("cup")
        builder.close()
        builder.close()
    }
}

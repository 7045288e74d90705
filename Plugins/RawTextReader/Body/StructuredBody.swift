import PluginKit

struct StructuredBody {
    let text: ItemText
    let base: Int
    let linesAreParagraphs: Bool
    init(_ text: ItemText, base: Int, linesAreParagraphs: Bool) {
        self.text = text
        self.base = base
        self.linesAreParagraphs = linesAreParagraphs
    }
    func build(_ article: Article, into builder: inout DocumentBuilder) {
    }
}

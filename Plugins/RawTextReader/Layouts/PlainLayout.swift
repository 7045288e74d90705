import PluginKit

/// The layout `plain`: one document, all of it body.
struct PlainLayout: ArticleSource {
    private var rest: Range<Int>?

    init(_ range: Range<Int>) {
        rest = range
    }

    mutating func next() -> Result<Article, ItemError>? {
        guard let range = rest else { return nil }
        rest = nil
        return .success(Article(range: range, body: range))
    }
}

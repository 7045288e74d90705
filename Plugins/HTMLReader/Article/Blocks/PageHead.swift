import HTML5

/// What a page says of itself, for machines.
struct PageHead {
    /// The texts of its `title`, and of the titles for other sites.
    var titles: [HTMLText] = []
    var descriptions: [HTMLText] = []
    /// Scripts of JSON-LD.
    var data: [HTMLText] = []
    /// Whether it says that it is an article.
    var isArticle = false

    mutating func add(meta id: NodeID, of tree: HTMLTree) {
        var content: HTMLText?
        var kind: HTMLText?
        for attribute in tree.attributes(of: id) {
            switch attribute.name {
            case .content: content = attribute.value
            case .name, .property: kind = attribute.value
            default: break
            }
        }
        guard let content, let kind else { return }
        if tree.equalsIgnoringCase(kind, "og:title") || tree.equalsIgnoringCase(kind, "twitter:title") {
            titles.append(content)
        } else if tree.equalsIgnoringCase(kind, "description") || tree.equalsIgnoringCase(kind, "og:description")
            || tree.equalsIgnoringCase(kind, "twitter:description")
        {
            descriptions.append(content)
        } else if tree.equalsIgnoringCase(kind, "og:type") {
            if tree.contains(content, "article") { isArticle = true }
        }
    }
}

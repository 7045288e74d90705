import HTML5
import PluginKit

/// What a page's `meta` elements say.
struct MetaClaims {
    private let tree: HTMLTree
    private(set) var claims: [Claim] = []

    init(_ metas: [NodeID], in tree: HTMLTree) {
        self.tree = tree
        for meta in metas { read(meta) }
    }

    private mutating func read(_ meta: NodeID) {
        guard let content = tree.attribute(.content, of: meta) else { return }
        for attribute in tree.attributes(of: meta) {
            switch attribute.name {
            case .name, .property:
                // Several properties may share one content.
                tree.withBytes(of: attribute.value) { names in
                    for name in ClassList(names) {
                        if let meaning = MetaNames.meaning(name) { add(meaning, content) }
                    }
                }
            case .httpEquiv:
                if tree.equalsIgnoringCase(attribute.value, "last-modified") {
                    add(MetaNames.Meaning(field: .dateModified, source: .httpEquiv, name: "last-modified"), content)
                } else if tree.equalsIgnoringCase(attribute.value, "content-language") {
                    add(
                        MetaNames.Meaning(field: .inLanguage, source: .httpEquiv, name: "content-language"), content)
                }
            default: break
            }
        }
    }

    private mutating func add(_ meaning: MetaNames.Meaning, _ content: HTMLText) {
        claims.append(Claim(meaning.field, meaning.source, meaning.name, .unread(content)))
    }
}

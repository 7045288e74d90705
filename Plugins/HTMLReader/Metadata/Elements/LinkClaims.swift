import HTML5
import PluginKit

/// What a page's `link` elements and its root say.
struct LinkClaims {
    private(set) var claims: [Claim] = []

    init(_ elements: MetadataElements, in tree: HTMLTree, _ values: ClaimValues) {
        for link in elements.links {
            guard let rel = tree.attribute(.rel, of: link), let address = tree.attribute(.href, of: link) else {
                continue
            }
            func add(_ field: MetadataField, _ word: StaticString) -> Claim? {
                guard tree.withBytes(of: rel, { ClassList($0).contains(word) }),
                    let value = tree.withBytes(of: address, { values.value(field, $0) })
                else { return nil }
                return Claim(field, .link, "link \(word)", value)
            }
            if let claim = add(.url, "canonical") ?? add(.image, "image_src") { claims.append(claim) }
        }
        if let root = elements.root, let language = tree.attribute(.lang, of: root) ?? Self.xmlLanguage(root, tree),
            let value = tree.withBytes(of: language, { values.value(.inLanguage, $0) })
        {
            claims.append(Claim(.inLanguage, .root, "html lang", value))
        }
    }

    private static func xmlLanguage(_ root: NodeID, _ tree: HTMLTree) -> HTMLText? {
        tree.attribute(named: "xml:lang", of: root)
    }
}

/// The context element of a fragment, as the tree builder needs it.
struct FragmentContext: BitwiseCopyable {
    /// `TagName.noElement` where the context is not of HTML, as its name then means nothing.
    var name: TagName
    var namespace: Namespace
    /// Of a context in SVG or MathML.
    var traits: ElementTraits

    init(_ context: ContextElement) {
        namespace = context.namespace
        let known = TagName(known: context.name) ?? .noElement
        name = namespace == .html ? known : .noElement
        traits = .foreignTraits(known, namespace)
        if known == .annotationXml, namespace == .mathML, let encoding = context.encoding?.lowercased(),
            encoding == "text/html" || encoding == "application/xhtml+xml"
        {
            traits.insert(.htmlPoint)
        }
    }
}

extension ElementTraits {
    /// The traits of an element of SVG or MathML, by its name in the tree; none for an element of HTML.
    static func foreignTraits(_ name: TagName, _ namespace: Namespace) -> ElementTraits {
        switch (namespace, name) {
        case (.html, _): []
        case (.svg, .foreignObject), (.svg, .desc), (.svg, .title): [.foreign, .scope, .special, .boundary, .htmlPoint]
        case (.mathML, .mi), (.mathML, .mo), (.mathML, .mn), (.mathML, .ms), (.mathML, .mtext):
            [.foreign, .scope, .special, .boundary, .mathMLText]
        case (.mathML, .annotationXml): [.foreign, .scope, .special, .boundary, .annotation]
        default: .foreign
        }
    }
}

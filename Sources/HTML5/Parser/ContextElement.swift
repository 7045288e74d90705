/// The element that a fragment is parsed as the contents of (HTML Standard, section 13.4).
public struct ContextElement: Sendable, Hashable {
    /// As in a tree, such as `td` or `foreignObject`.
    public var name: String
    /// The namespace that the name is in.
    public var namespace: Namespace
    /// For an `annotation-xml` of MathML: the value of its `encoding` attribute.
    public var encoding: String?
    /// That of the context's document.
    public var quirksMode: QuirksMode
    /// Whether it is a form, or in one.
    public var isInForm: Bool

    /// - Parameters:
    ///   - name: as in a tree, such as `td` or `foreignObject`.
    public init(
        _ name: String, namespace: Namespace = .html, encoding: String? = nil, quirksMode: QuirksMode = .noQuirks,
        isInForm: Bool = false
    ) {
        self.name = name
        self.namespace = namespace
        self.encoding = encoding
        self.quirksMode = quirksMode
        self.isInForm = isInForm || (name == "form" && namespace == .html)
    }
}

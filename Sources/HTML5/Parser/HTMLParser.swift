/// A parser of HTML as the WHATWG has it, set up once and used for any number of pages, from any number of tasks.
///
///     let tree = try HTMLParser().parse(bytes)
///     for link in tree.elements(.a) { print(tree.attribute(.href, of: link).map(tree.string) ?? "") }
public struct HTMLParser: Sendable {
    /// The scripting flag (HTML Standard, section 13.2.4.5): whether `noscript` is parsed as where scripts run, which
    /// makes what stands in it a text. Nothing is ever run.
    public var scripting: Bool
    /// What bounds the work that a hostile page can make.
    public var limits: Limits

    /// A parser; setting one up costs nothing.
    public init(scripting: Bool = false, limits: Limits = Limits()) {
        self.scripting = scripting
        self.limits = limits
    }
}

import HTML5

/// What the names of elements say of where a text stands.
enum ContainerKinds {
    /// How an element is treated when the page is cut into blocks of text.
    enum Treatment: UInt8 {
        case inline
        case block
        /// A block only where other blocks are in it.
        case cell
        case lineBreak
        /// What is in it is no text of the page.
        case skipped
        /// Something to see that has no text.
        case media
    }

    /// Elements whose nearness tells something, in the order of the features.
    static let telling: [TagName] = [
        .nav, .footer, .aside, .header, .form, .figure, .article, .main, .ul, .table, .section, .blockquote,
        .figcaption, .dl,
    ]

    /// Where `table` is among them.
    static let tablePlace = telling.firstIndex(of: .table) ?? 0

    /// The numbers that the model knows the commonest elements by.
    static let numbered: [TagName] = [
        .p, .div, .li, .td, .h1, .h2, .h3, .h4, .blockquote, .pre, .span, .dd, .figcaption, .section, .article, .th,
        .button, .label, .a, .address, .time,
    ]

    private static let blocks: [TagName] = [
        .p, .div, .section, .article, .main, .header, .footer, .aside, .nav, .ul, .ol, .li, .dl, .dt, .dd, .table,
        .tbody, .thead, .tfoot, .tr, .caption, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .pre, .figure, .figcaption,
        .form, .fieldset, .address, .hr, .details, .summary, .center, .body, .html, .dialog, .hgroup, .search, .legend,
        .option, .button, .label,
    ]

    private static let skipped: [TagName] = [
        .script, .style, .noscript, .template, .select, .textarea, .object, .title, .datalist, .map, .head,
    ]

    private static let media: [TagName] = [.img, .picture, .iframe, .video, .audio, .embed, .canvas, .svg, .math]

    /// What makes a cell a block.
    private static let inner: [TagName] = [
        .p, .div, .table, .ul, .ol, .h1, .h2, .h3, .h4, .h5, .center, .article, .section, .blockquote, .pre, .form,
    ]

    private static let treatments: [Treatment] = {
        var table = [Treatment](repeating: .inline, count: 1 << 11)
        for (names, treatment) in [(blocks, Treatment.block), (skipped, .skipped), (media, .media)] {
            for name in names where Int(name.rawValue) < table.count { table[Int(name.rawValue)] = treatment }
        }
        for name in [TagName.td, .th] { table[Int(name.rawValue)] = .cell }
        table[Int(TagName.br.rawValue)] = .lineBreak
        return table
    }()

    private static let innerNames: Set<TagName> = Set(inner)

    static func isInner(_ name: TagName) -> Bool { innerNames.contains(name) }

    static func treatment(_ node: HTMLNode) -> Treatment {
        guard node.namespace == .html else { return node.name == .svg || node.name == .math ? .media : .inline }
        let number = Int(node.name.rawValue)
        return number < treatments.count ? treatments[number] : .inline
    }
}

import HTML5

/// What the names of elements say of where a text stands.
enum ContainerKinds {
    /// How an element is treated when the page is cut into blocks of text.
    enum Treatment: UInt8 {
        case inline
        case link
        case bold
        case italic
        case block
        case noscript
        case cell
        case lineBreak
        /// What is in it is no text of the page.
        case skipped
        /// Something to see that has no text.
        case media
        case head
        case meta
        case title
        case script
    }

    /// Elements whose nearness tells something, in the order of the features.
    static let telling: [TagName] = [
        .nav, .footer, .aside, .header, .form, .figure, .article, .main, .ul, .table, .section, .blockquote,
        .figcaption, .dl,
    ]

    private static let lists: [(Treatment, [TagName])] = [
        (.inline, [.slot, .font, .span]),
        (.link, [.a]),
        (.bold, [.b, .strong]),
        (.italic, [.i, .em]),
        (
            .block,
            [
                .p, .div, .section, .article, .main, .header, .footer, .aside, .nav, .ul, .ol, .li, .dl, .dt, .dd,
                .table, .tbody, .thead, .tfoot, .tr, .caption, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .pre,
                .figure, .figcaption, .form, .fieldset, .address, .hr, .details, .summary, .center, .body, .html,
                .dialog, .hgroup, .search, .legend, .button, .label, .menu, .dir, .listing, .frameset,
                .noframes,
            ]
        ),
        (.noscript, [.noscript]),
        (.cell, [.td, .th]),
        (.lineBreak, [.br]),
        (
            .skipped,
            [
                .style, .template, .select, .textarea, .object, .datalist, .map, .rp, .optgroup, .option, .noembed,
                .input, .link, .base, .wbr, .param, .source, .track, .col, .colgroup, .area,
            ]
        ),
        (.media, [.img, .image, .picture, .iframe, .video, .audio, .embed, .canvas, .svg, .math]),
        (.head, [.head]),
        (.meta, [.meta]),
        (.title, [.title]),
        (.script, [.script]),
    ]

    private static let size = 1024
    private static let treatments: [Treatment] = {
        var table = [Treatment](repeating: .block, count: size)
        for index in 1..<size where TagName(rawValue: UInt16(index)).knownString != nil { table[index] = .inline }
        for (treatment, names) in lists {
            for name in names { table[Int(name.rawValue)] = treatment }
        }
        return table
    }()

    private static let lanes: [UInt8] = {
        var table = [UInt8](repeating: 0, count: size)
        for (lane, name) in telling.enumerated() { table[Int(name.rawValue)] = UInt8(lane + 1) }
        table[Int(TagName.ol.rawValue)] = table[Int(TagName.ul.rawValue)]
        table[Int(TagName.noscript.rawValue)] = UInt8(Trait.noscript + 1)
        table[Int(TagName.button.rawValue)] = UInt8(Trait.button + 1)
        table[Int(TagName.label.rawValue)] = UInt8(Trait.button + 1)
        return table
    }()

    /// The lane of the trait that an element of this name has; -1 for none.
    @inline(__always)
    static func lane(_ name: TagName) -> Int {
        name.rawValue < size ? Int(lanes[Int(name.rawValue)]) - 1 : -1
    }

    /// Names that HTML does not have are mostly of elements that scripts make blocks of.
    @inline(__always)
    static func treatment(_ node: HTMLNode) -> Treatment {
        guard node.namespace == .html else { return .media }
        let number = Int(node.name.rawValue)
        return number < size ? treatments[number] : .block
    }
}

extension TagRules {
    static let headings: [TagName] = [.h1, .h2, .h3, .h4, .h5, .h6]

    static let formatting: [TagName] = [.b, .big, .code, .em, .font, .i, .s, .small, .strike, .strong, .tt, .u]

    private static let blocks: [TagName] = [
        .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset, .figcaption,
        .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .search, .section, .summary, .ul,
    ]

    /// The category "special" but for `address`, `div` and `p` (HTML Standard, section 13.2.4.2).
    private static let boundaries: [TagName] = [
        .applet, .area, .article, .aside, .base, .basefont, .bgsound, .blockquote, .body, .br, .button, .caption,
        .center, .col, .colgroup, .dd, .details, .dir, .dl, .dt, .embed, .fieldset, .figcaption, .figure,
        .footer, .form, .frame, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .head, .header, .hgroup, .hr, .html, .iframe,
        .img, .input, .keygen, .li, .link, .listing, .main, .marquee, .menu, .meta, .nav, .noembed, .noframes,
        .noscript, .object, .ol, .param, .plaintext, .pre, .script, .search, .section, .select, .source, .style,
        .summary, .table, .tbody, .td, .template, .textarea, .tfoot, .th, .thead, .title, .tr, .track, .ul, .wbr, .xmp,
    ]

    static let traitLists: [([TagName], ElementTraits)] = [
        (boundaries, [.special, .boundary]),
        ([.address, .div, .p], .special),
        ([.applet, .caption, .html, .table, .td, .th, .marquee, .object, .select, .template], .scope),
        ([.dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc], [.impliedEnd, .thoroughEnd]),
        ([.caption, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr], .thoroughEnd),
        (headings, .heading),
        ([.table, .tbody, .tfoot, .thead, .tr], .tablePart),
    ]

    static let startLists: [(BodyStartRule, [TagName])] = [
        (.html, [.html]),
        (
            .headContent,
            [.base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title]
        ),
        (.body, [.body]), (.frameset, [.frameset]),
        (.block, blocks + [.p]), (.heading, headings), (.preformatted, [.pre, .listing]), (.form, [.form]),
        (.listItem, [.li]), (.description, [.dd, .dt]), (.plaintext, [.plaintext]), (.button, [.button]),
        (.anchor, [.a]), (.formatting, formatting), (.noBreak, [.nobr]), (.marker, [.applet, .marquee, .object]),
        (.table, [.table]), (.void, [.area, .br, .embed, .img, .keygen, .wbr]), (.input, [.input]),
        (.metadata, [.param, .source, .track]), (.rule, [.hr]), (.image, [.image]), (.textarea, [.textarea]),
        (.xmp, [.xmp]), (.iframe, [.iframe]), (.noembed, [.noembed]), (.noscript, [.noscript]), (.select, [.select]),
        (.option, [.option]), (.optionGroup, [.optgroup]), (.rubyBase, [.rb, .rtc]), (.rubyText, [.rp, .rt]),
        (.math, [.math]), (.svg, [.svg]), (.selectedContent, [.selectedcontent]),
        (.ignored, [.caption, .col, .colgroup, .frame, .head, .tbody, .td, .tfoot, .th, .thead, .tr]),
    ]

    static let endLists: [(BodyEndRule, [TagName])] = [
        (.template, [.template]), (.body, [.body]), (.html, [.html]),
        (.block, blocks + [.button, .listing, .pre, .select]), (.form, [.form]), (.paragraph, [.p]),
        (.listItem, [.li]), (.description, [.dd, .dt]), (.heading, headings),
        (.formatting, formatting + [.a, .nobr]), (.marker, [.applet, .marquee, .object]), (.lineBreak, [.br]),
    ]
}

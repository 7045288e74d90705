import HTML5

/// What the reader makes of an element, by its name alone.
enum Treatment: UInt8 {
    /// Nothing: its content is the content of what it stands in.
    case transparent
    /// As `transparent`, and counted as a loss: what it says of its content has no place in a document.
    case lostMeaning
    /// A name that HTML does not have.
    case unknown
    /// A block that begins and ends lines, and is nothing else.
    case division
    case paragraph
    case heading
    case list
    case item
    case quote
    case preformatted
    case table
    case tableSection
    case row
    case cell
    case caption
    case definitionList
    case term
    case definition
    case figure
    case figureCaption
    case details
    case summary
    case thematicBreak
    case lineBreak
    case image
    case link
    /// Emphasis, strong, strikethrough, subscript, superscript; `q`; tags that documents carry as they are.
    case wrapper
    case code
    case ruby
    case rubyText
    case rubyParenthesis
    /// Video, audio, frames and plugins, of which a link is left.
    case media
    case input
    case button
    case textArea
    case noscript
    case script
    case dialog
    /// A list of choices, of which browsers show one.
    case select
    case imageMapArea
    /// Never shown: `style`, `template`, what belongs in a head.
    case hidden
}

/// The treatments of all elements of HTML, by the number of their name.
struct TreatmentTable: @unchecked Sendable {
    static let shared = TreatmentTable()
    private static let size = 512

    // Never freed: there is one table, and it lives as long as the process.
    private let treatments: UnsafeMutablePointer<Treatment>

    /// For an element of HTML.
    subscript(name: TagName) -> Treatment {
        @inline(__always) get { name.rawValue < Self.size ? treatments[Int(name.rawValue)] : .unknown }
    }

    private init() {
        treatments = .allocate(capacity: Self.size)
        treatments.initialize(repeating: .unknown, count: Self.size)
        for (treatment, names) in Self.list {
            for name in names { treatments[Int(name.rawValue)] = treatment }
        }
    }

    private static let list: [(Treatment, [TagName])] = [
        (
            .transparent,
            [
                .acronym, .basefont, .bdi, .blink, .data, .font, .html, .label, .legend, .marquee, .nobr, .picture,
                .rb, .rbc, .rtc, .slot, .span, .time, .output, .meter, .progress, .map, .selectedcontent, .big, .small,
                .u,
                .abbr, .wbr,
            ]
        ),
        (.lostMeaning, [.bdo]),
        (
            .division,
            [
                .address, .article, .aside, .body, .center, .div, .fieldset, .footer, .form, .frameset, .header,
                .hgroup, .main, .multicol, .nav, .optgroup, .option, .search, .section,
            ]
        ),
        (.paragraph, [.p]),
        (.heading, [.h1, .h2, .h3, .h4, .h5, .h6]),
        (.list, [.ul, .ol, .menu, .dir]),
        (.item, [.li]),
        (.quote, [.blockquote]),
        (.preformatted, [.pre, .listing, .xmp, .plaintext]),
        (.table, [.table]),
        (.tableSection, [.thead, .tbody, .tfoot]),
        (.row, [.tr]),
        (.cell, [.td, .th]),
        (.caption, [.caption]),
        (.definitionList, [.dl]),
        (.term, [.dt]),
        (.definition, [.dd]),
        (.figure, [.figure]),
        (.figureCaption, [.figcaption]),
        (.details, [.details]),
        (.summary, [.summary]),
        (.thematicBreak, [.hr]),
        (.lineBreak, [.br]),
        (.image, [.img, .image]),
        (.link, [.a]),
        (
            .wrapper,
            [
                .em, .i, .cite, .dfn, .var, .strong, .b, .del, .s, .strike, .sub, .sup, .q, .ins, .mark, .kbd,
            ]
        ),
        (.code, [.code, .samp, .tt]),
        (.ruby, [.ruby]),
        (.rubyText, [.rt]),
        (.rubyParenthesis, [.rp]),
        (.media, [.iframe, .video, .audio, .object, .embed, .applet, .frame]),
        (.input, [.input]),
        (.button, [.button]),
        (.textArea, [.textarea]),
        (.noscript, [.noscript]),
        (.script, [.script]),
        (.dialog, [.dialog]),
        (.select, [.select]),
        (.imageMapArea, [.area]),
        (
            .hidden,
            [
                .base, .bgsound, .canvas, .col, .colgroup, .command, .datalist, .head, .isindex, .keygen, .link,
                .menuitem, .meta, .nextid, .noembed, .noframes, .param, .source, .spacer, .style, .template, .title,
                .track,
            ]
        ),
    ]
}

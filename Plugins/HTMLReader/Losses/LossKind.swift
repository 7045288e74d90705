import PluginKit

/// What a page says that a document has no place for, or that is left out of it on purpose; told once a kind.
enum LossKind: UInt8, CaseIterable {
    case abbreviation
    case tooltip
    case language
    case direction
    case time
    case citedAddress
    case listMarker
    case listOrder
    case listNumber
    case codeLink
    case headingBreak
    case linkPieces
    case inlinePieces
    case scriptLink
    case drawing
    case imageMap
    case noAddress
    case choices
    case control

    case media
    case ruby
    case hidden
    case decoration
    case pixel
    case spacer
    case lineNumbers
    case layoutTable
    case emptyLink

    var severity: Remark.Severity { rawValue < LossKind.media.rawValue ? .loss : .note }

    var code: RemarkCode {
        switch self {
        case .abbreviation: "abbreviation"
        case .tooltip: "tooltip"
        case .language: "language"
        case .direction: "text-direction"
        case .time: "time"
        case .citedAddress: "cited-address"
        case .listMarker: "list-marker"
        case .listOrder: "list-order"
        case .listNumber: "list-number"
        case .codeLink: "code-link"
        case .headingBreak: "heading-break"
        case .linkPieces: "link-pieces"
        case .inlinePieces: "inline-pieces"
        case .scriptLink: "script-link"
        case .drawing: "drawing"
        case .imageMap: "image-map"
        case .noAddress: "no-address"
        case .choices: "form-choices"
        case .control: "form-control"
        case .media: "media-link"
        case .ruby: "ruby"
        case .hidden: "hidden"
        case .decoration: "decoration"
        case .pixel: "tracking-pixel"
        case .spacer: "spacer"
        case .lineNumbers: "line-numbers"
        case .layoutTable: "layout-table"
        case .emptyLink: "empty-link"
        }
    }

    /// The message for a number of them, the first letter lower case where a number precedes it.
    func message(_ count: Int) -> String {
        let one = count == 1
        func are(_ singular: String, _ plural: String) -> String { one ? "1 \(singular)" : "\(count) \(plural)" }
        switch self {
        case .abbreviation: return are("abbreviation loses", "abbreviations lose") + " what it stands for (title)"
        case .tooltip: return are("element loses its", "elements lose their") + " tooltip (title)"
        case .language: return are("change", "changes") + " of language inside the text"
        case .direction: return are("change", "changes") + " of the direction of text"
        case .time: return are("element loses its", "elements lose their") + " machine-readable time (datetime)"
        case .citedAddress: return are("quotation or edit loses", "quotations or edits lose") + " its source (cite)"
        case .listMarker: return are("list", "lists") + " with letters or Roman numerals, which become digits"
        case .listOrder: return are("list", "lists") + " that count down, which count up"
        case .listNumber: return are("item", "items") + " with a number out of turn"
        case .codeLink: return are("link", "links") + " inside code blocks; the text is kept"
        case .headingBreak: return are("block", "blocks") + " inside a heading, which the heading ends before"
        case .linkPieces: return are("link", "links") + " around so many blocks that only the first are linked"
        case .inlinePieces: return are("inline", "inlines") + " around so many blocks that only the first are marked"
        case .scriptLink: return are("link", "links") + " that run a script; the text is kept"
        case .drawing: return are("drawing", "drawings") + " (svg, canvas) in the page itself"
        case .imageMap: return are("area", "areas") + " of an image map that link to somewhere"
        case .noAddress: return are("image, frame or recording", "images, frames or recordings") + " without an address"
        case .choices: return are("list", "lists") + " of choices in a form"
        case .control: return are("control", "controls") + " of a form, such as a box or a button without text"
        case .media: return are("frame or recording is a link", "frames or recordings are links") + " to its address"
        case .ruby: return are("ruby annotation stands", "ruby annotations stand") + " in parentheses behind its text"
        case .hidden: return are("hidden element is", "hidden elements are") + " left out"
        case .decoration: return are("decorative element is", "decorative elements are") + " left out"
        case .pixel: return are("image of one pixel is", "images of one pixel are") + " left out"
        case .spacer: return are("block of nothing but spaces is", "blocks of nothing but spaces are") + " left out"
        case .lineNumbers: return are("column or mark", "columns or marks") + " of line numbers beside code left out"
        case .layoutTable: return are("table that only arranges", "tables that only arrange") + " its content"
        case .emptyLink: return are("link without any text is", "links without any text are") + " left out"
        }
    }
}

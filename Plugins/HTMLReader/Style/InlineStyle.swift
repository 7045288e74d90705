import PluginKit

/// What the reader heeds of a `style` attribute (CSS Style Attributes, section 2); stylesheets are not read.
struct InlineStyle {
    enum Display {
        case none
        case inline
        case block
    }

    enum Visibility {
        case hidden
        case visible
    }

    var display: Display?
    var visibility: Visibility?
    var whiteSpace: WhiteSpace?
    var alignment: Alignment?
    /// In pixels, where it is given in pixels or is 0.
    var width: Int?
    var height: Int?
    /// Text that cannot be selected, as line numbers beside code.
    var isUnselectable = false

    init() {}

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while start < bytes.count {
            let end = StyleValue.declarationEnd(bytes, start)
            if let colon = bytes[start..<end].firstIndex(of: UInt8(ascii: ":")) {
                let name = StyleValue(bytes, start..<colon)
                set(name, StyleValue(bytes, (colon + 1)..<end).withoutImportance)
            }
            start = end + 1
        }
    }

    private mutating func set(_ name: StyleValue, _ value: StyleValue) {
        switch name.count {
        case 5: if name.equals("width") { width = value.pixels }
        case 6: if name.equals("height") { height = value.pixels }
        case 7: if name.equals("display") { setDisplay(value) }
        case 10:
            if name.equals("text-align") {
                setAlignment(value)
            } else if name.equals("visibility") {
                visibility = value.equals("visible") ? .visible : .hidden
            }
        case 11:
            if name.equals("white-space") {
                whiteSpace = WhiteSpace(value)
            } else if name.equals("user-select"), value.equals("none") {
                isUnselectable = true
            }
        case 19: if name.equals("-webkit-user-select"), value.equals("none") { isUnselectable = true }
        default: break
        }
    }

    private mutating func setDisplay(_ value: StyleValue) {
        if value.equals("none") {
            display = InlineStyle.Display.none
        } else if value.hasPrefix("inline") {
            display = .inline
        } else if value.equals("block") || value.hasPrefix("flex") || value.hasPrefix("grid")
            || value.hasPrefix("table") || value.equals("list-item") || value.equals("flow-root")
        {
            display = .block
        }
    }

    private mutating func setAlignment(_ value: StyleValue) {
        if value.equals("center") || value.equals("-webkit-center") {
            alignment = .center
        } else if value.equals("right") || value.equals("end") || value.equals("-webkit-right") {
            alignment = .right
        } else if value.equals("left") || value.equals("start") || value.equals("-webkit-left") {
            alignment = .left
        }
    }
}

/// How white space is rendered (CSS Text, section 3).
enum WhiteSpace: UInt8 {
    /// Runs are one space, lines do not end; `nowrap` as well.
    case collapse
    /// Spaces and line ends stay; `pre`, `pre-wrap`, `break-spaces`.
    case preserve
    /// Runs are one space, line ends stay; `pre-line`.
    case preserveBreaks

    fileprivate init?(_ value: StyleValue) {
        if value.equals("normal") || value.equals("nowrap") || value.equals("initial") {
            self = .collapse
        } else if value.equals("pre") || value.equals("pre-wrap") || value.equals("break-spaces") {
            self = .preserve
        } else if value.equals("pre-line") {
            self = .preserveBreaks
        } else {
            return nil
        }
    }
}

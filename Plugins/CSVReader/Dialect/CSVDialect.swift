/// How a table marks its cells and records.
struct CSVDialect: Equatable {
    var delimiter = UInt8(ascii: ",")
    /// What stands around cells that hold delimiters and line ends; `nil` where nothing does, and quotes are text.
    var quote: UInt8? = Byte.quotationMark
    /// What ends a record: a line feed, with or without a carriage return before it, or a carriage return alone.
    var lineEnd = Byte.lineFeed
    /// Whether a backslash inside quotes takes its meaning from the character after it; a doubled quote is one quote
    /// anyway.
    var hasBackslashes = false
    /// Whether blanks before an opening and after a closing quote are no part of the cell.
    var hasPadding = false
}

extension CSVDialect: CustomStringConvertible {
    var description: String {
        var text = "cells are parted by " + Self.name(of: delimiter)
        if let quote {
            if quote != Byte.quotationMark { text += ", quoted with " + Self.name(of: quote) }
        } else {
            text += ", without quotes"
        }
        if hasBackslashes { text += ", with backslashes before quotes inside" }
        if hasPadding { text += ", with blanks around quotes" }
        if lineEnd == Byte.carriageReturn { text += "; records end with a carriage return" }
        return text
    }

    private static func name(of byte: UInt8) -> String {
        switch byte {
        case Byte.tab: "tabs"
        case UInt8(ascii: ","): "commas"
        case UInt8(ascii: ";"): "semicolons"
        case UInt8(ascii: "|"): "vertical bars"
        case Byte.apostrophe: "apostrophes"
        default: "'\(UnicodeScalar(byte))'"
        }
    }
}

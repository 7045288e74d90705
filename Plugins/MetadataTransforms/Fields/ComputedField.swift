import PluginKit

/// What is worked out from a document, by the names that the `csv` writer's columns have too.
enum ComputedField: String, Sendable, CaseIterable {
    /// How many words the body has.
    case words
    /// The name of the item that the document came from.
    case path
    /// The item's base name without its ending.
    case stem
    /// How many losses the document met so far.
    case losses

    func value(in document: borrowing Document) -> MetadataValue {
        switch self {
        case .words: .number(String(document.body.wordCount))
        case .path: .string(document.source.name)
        case .stem: .string(Self.stem(of: document.source.name))
        case .losses: .number(String(document.losses.count))
        }
    }

    /// The base name without its ending; `stdin` for standard input.
    static func stem(of name: String) -> String {
        if name == "-" { return "stdin" }
        let base = name.utf8.split(separator: UInt8(ascii: "/")).last ?? Substring(name).utf8
        guard let point = base.lastIndex(of: UInt8(ascii: ".")), point != base.startIndex else {
            return String(Substring(base))
        }
        return String(Substring(base[..<point]))
    }
}

public import PluginKit

/// What the text of a body is.
public enum BodyFormat: String, OptionChoice {
    case text
    case markdown
    case html

    public var help: String {
        switch self {
        case .text: "text as it stands; blank lines part paragraphs"
        case .markdown: "read by the reader 'markdown'"
        case .html: "read by the reader 'html'"
        }
    }

    /// The media type that the format's reader is told.
    var mediaType: String {
        switch self {
        case .text: "text/plain"
        case .markdown: "text/markdown"
        case .html: "text/html"
        }
    }
}

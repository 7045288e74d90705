import PluginKit

/// Tells whether an item is Markdown, from what is said of it.
enum MarkdownRecognizer {
    /// By its media type and its name alone: by its bytes, Markdown is text like any other.
    static func recognize(_ sample: Sample) -> Recognition? { sample.recognition(by: MarkdownReader.info) }
}

import PluginKit

/// Tells whether an item is Markdown, from its beginning.
enum MarkdownRecognizer {
    /// By its name alone: by its bytes, Markdown is text like any other.
    static func recognize(_ sample: Sample) -> Recognition? {
        let ending = sample.fileExtension
        guard MarkdownReader.info.fileExtensions.contains(ending) else { return nil }
        return Recognition(.named, "its name ends in .\(ending)")
    }
}

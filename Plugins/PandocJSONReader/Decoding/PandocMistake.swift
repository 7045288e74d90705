import JSON

/// What is wrong with a document of pandoc's.
struct PandocMistake: Error {
    var message: String
    /// Where in the text, in bytes.
    var offset: Int

    init(view: UnsafeJSONView, message: String) {
        self.message = message
        offset = view.byteOffset
    }
}

import JSON

/// Reads a text given as a `String`.
func read(_ text: String, _ options: JSONReadingOptions = .init()) throws(JSONError) -> JSONDocument {
    try JSONDocument(parsing: Array(text.utf8), options: options)
}

/// The error that reading `bytes` ends with; `nil` when it succeeds.
func mistake(in bytes: [UInt8], _ options: JSONReadingOptions = .init()) -> JSONError? {
    do throws(JSONError) {
        _ = try JSONDocument(parsing: bytes, options: options)
        return nil
    } catch {
        return error
    }
}

/// The error that reading a text ends with; `nil` when it succeeds.
func mistake(in text: String, _ options: JSONReadingOptions = .init()) -> JSONError? {
    mistake(in: Array(text.utf8), options)
}

import JSON
import PluginKit

extension ItemError {
    init(_ code: String, _ message: String, at place: TextPlace, help: String = "") {
        self.init(code, message, offset: place.offset, line: place.line, column: place.column, help: help)
    }

    /// A value that is no JSON, and began at `place`.
    init(_ error: JSONError, from place: TextPlace) {
        self.init(
            "invalid-json", error.message,
            at: place.moved(bytes: error.byteOffset, line: error.line, column: error.column))
    }
}

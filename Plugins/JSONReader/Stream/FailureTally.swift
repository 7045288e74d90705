import DocumentJSON
import JSON
import PluginKit

/// Counts the records of an item that could not be read.
struct FailureTally {
    /// Records met so far, good and bad.
    var total = 0
    private(set) var count = 0
    private(set) var first: ItemError?

    /// Counts a record that cannot be read.
    mutating func note(_ error: ItemError) {
        count += 1
        if first == nil { first = error }
    }

    /// What to throw at the end.
    var summary: ItemError? {
        guard var error = first, total > 1 else { return first }
        let place = error.line.map { ", at line \($0)" } ?? ""
        error.message = "\(count) of \(total) documents cannot be read; the first\(place): \(error.message)"
        return error
    }
}

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

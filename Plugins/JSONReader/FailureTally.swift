import DocumentJSON
import JSON
import PluginKit

/// Counts the values of an item that could not be read.
struct FailureTally {
    /// Values met so far, good and bad.
    var total = 0
    private(set) var count = 0
    private(set) var first: ItemError?

    mutating func note(_ error: ItemError) {
        count += 1
        if first == nil { first = error }
    }

    /// Takes the next value, or notes why none can be told apart any more.
    mutating func noting(_ next: () throws -> ValueStream.Value?) throws -> ValueStream.Value? {
        do {
            return try next()
        } catch let mistake as ValueStream.Mistake {
            total += 1
            note(
                ItemError(
                    "invalid-json", mistake.message, offset: mistake.place.offset, line: mistake.place.line,
                    column: mistake.place.column))
            return nil
        }
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
    /// A value that is no JSON, and began at `place`.
    init(_ error: JSONError, from place: TextPlace) {
        let place = place.moved(bytes: error.byteOffset, line: error.line, column: error.column)
        self.init(
            "invalid-json", error.message, offset: place.offset, line: place.line, column: place.column)
    }

    /// A value that is no document, and began at `place`.
    init(_ errors: DocumentJSONErrors, from place: TextPlace) {
        let first = errors.all[0]
        let place = place.moved(bytes: first.byteOffset, line: first.line, column: first.column)
        var message = "\(first.path): \(first.message)"
        let more = errors.all.count - 1
        if more > 0 { message += " (and \(more)\(errors.isTruncated ? " or more" : "") other mistakes)" }
        self.init(
            "invalid-document", message, offset: place.offset, line: place.line, column: place.column,
            help: first.help)
    }
}

/// What reading came to beside documents: what is to be said of an item as a whole, and which of its records failed.
public struct ItemFindings: Sendable {
    /// Told of the item and not of a document, each once, in the order of the item.
    public private(set) var remarks: [Remark] = []
    /// Records met so far, good and bad, where records can fail alone.
    public var records = 0
    public private(set) var failures = 0
    /// The failure that comes first in the item.
    public private(set) var firstFailure: ItemError?

    /// Items whose records are all unlike each other do not pile up remarks without end.
    private static let mostRemarks = 256

    public init() {}

    /// Whether there is nothing to be said.
    public var isEmpty: Bool { remarks.isEmpty && records == 0 && failures == 0 }

    /// Says something of the item; what was said already is not said again.
    public mutating func note(_ remark: Remark) {
        guard remarks.count < Self.mostRemarks, !remarks.contains(remark) else { return }
        remarks.append(remark)
        if remarks.count == Self.mostRemarks {
            remarks.append(.note("more-remarks", "there is more to say of the item, in the same vein"))
        }
    }

    /// Counts a record that cannot be read.
    public mutating func fail(_ error: ItemError) {
        failures += 1
        if let first = firstFailure, first.offset ?? 0 <= error.offset ?? 0 { return }
        firstFailure = error
    }

    /// Takes over what was found in another part of the item; parts come in the order of the item.
    public mutating func add(_ part: ItemFindings) {
        for remark in part.remarks { note(remark) }
        records += part.records
        failures += part.failures
        guard let failure = part.firstFailure else { return }
        if let first = firstFailure, first.offset ?? 0 <= failure.offset ?? 0 { return }
        firstFailure = failure
    }

    /// The one error that stands for all records that failed; `nil` when none has.
    public var error: ItemError? {
        guard var error = firstFailure, records > 1 else { return firstFailure }
        let place = error.line.map { ", at line \($0)" } ?? ""
        error.message = "\(failures) of \(records) documents cannot be read; the first\(place): \(error.message)"
        return error
    }
}

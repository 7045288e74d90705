import JSON
import PluginKit

/// Records of an item that stand one after another and are documents each, still to be made.
struct RecordBatch: Sendable {
    private let run: ValueStream.Run
    /// Of all records.
    private(set) var byteCount = 0
    /// How many values of the run come before the first record.
    private let start: Int
    /// Of the first document.
    private let ordinal: Int
    private let name: String
    private let readers: RecordReaderPool
    /// The records' shapes, by their places in the table; `Self.ownDocument` is a document of Galley's own form.
    private(set) var shapes: [UInt8] = []

    static let ownDocument = UInt8.max

    init(_ run: ValueStream.Run, from start: Int, ordinal: Int, name: String, readers: RecordReaderPool) {
        self.run = run
        self.start = start
        self.ordinal = ordinal
        self.name = name
        self.readers = readers
    }

    var count: Int { shapes.count }

    /// - Parameter byteCount: the record's.
    mutating func append(_ shape: UInt8, byteCount: Int) {
        shapes.append(shape)
        self.byteCount += byteCount
    }

    /// - Throws: what `emit` does, alone; records that fail are told to the findings.
    func documents(_ findings: inout ItemFindings, _ emit: (consuming Document) throws -> Void) throws {
        var reader = readers.take()
        defer {
            findings.add(reader.findings)
            reader.findings = ItemFindings()
            readers.giveBack(reader)
        }
        var places = run.places
        let base = run.base
        let values = run.values
        let text = values.source
        try values.withUnsafeViews { views in
            for (index, record) in zip(shapes.indices, views.dropFirst(start)) {
                let range = record.byteRange
                let source = DocumentSource(
                    name: name, ordinal: ordinal + index, offset: base + range.lowerBound, count: range.count)
                let shape = shapes[index]
                let made = reader.make(
                    record, shape: shape == Self.ownDocument ? nil : Int(shape), RecordContext(), source,
                    holding: { values.holding($0) },
                    place: { offset in
                        text.withUnsafeBufferPointer { places.place(of: offset - base, in: $0) }
                    })
                switch consume made {
                case .success(let document): try emit(document)
                case .failure(let error): findings.fail(error)
                }
            }
        }
    }
}

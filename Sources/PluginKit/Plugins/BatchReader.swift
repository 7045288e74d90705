/// A reader whose items may be larger than one thread is quick with: it parts an item into batches of records, which
/// takes little time and goes in order, and leaves making the documents of a batch to whichever thread is free.
public protocol BatchReader: Reader {
    /// Reads an item and hands on its documents in batches, in the order of the source.
    ///
    /// Records that fail alone are told to the input's findings, or to those of their batch, and not thrown.
    ///
    /// - Parameter emit: takes a batch; it may wait, and what it throws must be let through.
    /// - Throws: ``ItemError`` when nothing more of the item can be read. Batches handed on before stay valid.
    func readBatches(_ input: Input, emit: (DocumentBatch) throws -> Void) throws
}

/// Documents of an item that stand one after another, still to be made.
public struct DocumentBatch: Sendable {
    /// How many records there are to make documents of, a document of each that does not fail.
    public let count: Int
    /// About how many bytes of the item they are of; a hint.
    public let byteCount: Int
    private let make: @Sendable (inout ItemFindings, (consuming Document) throws -> Void) throws -> Void

    /// - Parameters:
    ///   - count: how many documents there are at most.
    ///   - byteCount: about how many bytes of the item they are of.
    ///   - make: makes them in order, on any thread, once. What it throws, where the documents' taker did not, fails
    ///     the item.
    public init(
        count: Int, byteCount: Int = 0,
        make: @escaping @Sendable (inout ItemFindings, (consuming Document) throws -> Void) throws -> Void
    ) {
        self.count = count
        self.byteCount = byteCount
        self.make = make
    }

    /// A batch of documents that are made already.
    ///
    /// - Parameter findings: what was found making them.
    public init(_ documents: [Document], findings found: ItemFindings = ItemFindings()) {
        self.init(count: documents.count) { findings, emit in
            findings.add(found)
            for document in documents { try emit(document) }
        }
    }

    public func documents(
        _ findings: inout ItemFindings, _ emit: (consuming Document) throws -> Void
    ) throws {
        try make(&findings, emit)
    }
}

extension BatchReader {
    public func read(_ input: Input, emit: (consuming Document) throws -> Void) throws {
        try readBatches(input) { batch in
            var found = ItemFindings()
            defer { input.findings.add(found) }
            try batch.documents(&found, emit)
        }
        if let error = input.findings.error { throw error }
    }
}

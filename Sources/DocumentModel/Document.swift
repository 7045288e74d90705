/// A document on its way from a reader to a writer: metadata, a body, and what happened to it so far.
///
/// It is a value and `Sendable`; the body is shared between copies.
public struct Document: Sendable, Equatable {
    public var metadata: Metadata
    /// The body; made by ``DocumentBuilder``.
    public var body: Tape
    public var source: DocumentSource
    /// Losses and notes, oldest first.
    public var remarks: [Remark]

    public init(
        metadata: Metadata = Metadata(), body: Tape = .empty, source: DocumentSource = DocumentSource(),
        remarks: [Remark] = []
    ) {
        self.metadata = metadata
        self.body = body
        self.source = source
        self.remarks = remarks
    }

    /// What could not be carried over so far.
    public var losses: [Remark] { remarks.filter { $0.severity == .loss } }
}

/// Where a document came from.
public struct DocumentSource: Sendable, Hashable {
    /// The item's name: a path, `-` for standard input.
    public var name: String
    /// Which document of its item it is, from 0.
    public var ordinal: Int
    /// Where in the item the document begins, in bytes; spans count from here.
    public var offset: Int
    /// How many bytes of the item it came from.
    public var count: Int

    public init(name: String = "", ordinal: Int = 0, offset: Int = 0, count: Int = 0) {
        self.name = name
        self.ordinal = ordinal
        self.offset = offset
        self.count = count
    }
}

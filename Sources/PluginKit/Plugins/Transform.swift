/// Changes, drops or splits documents on their way.
public protocol Transform: Plugin {
    /// - Throws: ``ItemError`` when the document cannot be transformed; it then counts as failed.
    func apply(_ document: consuming Document) throws -> TransformResult

    /// Names of other metadata that every document has afterwards, so that name templates may use them.
    var definedMetadata: [String] { get }
}

extension Transform {
    public var definedMetadata: [String] { [] }
}

/// What becomes of a document.
public enum TransformResult: Sendable {
    case keep(Document)
    /// Nothing of it goes on; the reason is reported.
    case drop(reason: String)
    case split([Document])
}

/// Turns documents into bytes.
///
/// Documents of one output are rendered on several threads at once; their bytes are then put together in the
/// order of the input: `begin`, the documents with `separate` between them, `end`. A writer whose format needs
/// nothing around and between documents implements ``write(_:to:remarks:)`` alone.
public protocol Writer: Plugin {
    /// Appends a document.
    ///
    /// - Parameters:
    ///   - output: what has been written so far; only to be appended to.
    ///   - remarks: takes what could not be carried over.
    /// - Throws: ``ItemError`` when the document cannot be written; nothing of it is then.
    func write(_ document: Document, to output: inout [UInt8], remarks: inout [Remark]) throws

    /// Appends what stands before the first document.
    func begin(_ output: inout [UInt8])
    /// Appends what stands between two documents.
    func separate(_ output: inout [UInt8])
    /// Appends what stands after the last document.
    func end(_ output: inout [UInt8])
}

extension Writer {
    public func begin(_ output: inout [UInt8]) {}
    public func separate(_ output: inout [UInt8]) {}
    public func end(_ output: inout [UInt8]) {}
}

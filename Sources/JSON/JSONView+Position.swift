extension JSONView {
    /// Where the value begins in the text that it was read from: line from 1 (lines end at LF, CR LF or CR) and
    /// column from 1 in Unicode scalar values. Reads the text up to there, so it is for messages.
    public var position: (line: Int, column: Int) { position(ofByte: byteOffset) }

    /// The line and column of a byte of the text that the value was read from, counted as ``position`` is.
    public func position(ofByte offset: Int) -> (line: Int, column: Int) {
        let position = storage.source.withUnsafeBufferPointer { source in
            SourcePosition(of: offset, in: source, from: ByteOrderMark.length(in: source))
        }
        return (position.line, position.column)
    }
}

extension JSONRun {
    /// Calls `body` with views of the values that count no references; they must not be used after the call.
    @inlinable
    public func withUnsafeViews<Result, Failure: Error>(
        _ body: (UnsafeViews) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try storage.source.withUnsafeBufferPointer { source throws(Failure) in
            // A run has at least one value, so that there is a base address.
            guard let base = source.baseAddress else { preconditionFailure("JSONRun: values without a source") }
            return try withExtendedLifetime(storage) { () throws(Failure) in
                let first = UnsafeJSONView(nodes: storage.nodes, source: base, strings: storage.strings, index: 0)
                return try body(UnsafeViews(first: first, end: storage.nodeCount))
            }
        }
    }

    /// The view that holds its memory for one of this run that does not.
    @inlinable
    public func holding(_ view: UnsafeJSONView) -> JSONView {
        JSONView(storage: storage, index: view.index)
    }

    /// The bytes that offsets of the values count in.
    @inlinable public var source: [UInt8] { storage.source }

    /// The values of a run, one after another.
    public struct UnsafeViews: Sequence, IteratorProtocol {
        @usableFromInline var view: UnsafeJSONView
        @usableFromInline let end: Int

        @inlinable
        init(first: UnsafeJSONView, end: Int) {
            view = first
            self.end = end
        }

        @inlinable
        public mutating func next() -> UnsafeJSONView? {
            guard view.index < end else { return nil }
            defer { view = view.at(view.indexAfter) }
            return view
        }
    }
}

/// A value seen without holding its document's memory, for loops in which counting references would cost more than
/// the work: as `JSONView`, but valid only inside ``JSONView/withUnsafeView(_:)``.
public struct UnsafeJSONView {
    @usableFromInline let nodes: UnsafePointer<JSONNode>
    @usableFromInline let source: UnsafePointer<UInt8>
    @usableFromInline let strings: UnsafePointer<UInt8>?
    @usableFromInline let index: Int

    @inlinable
    init(
        nodes: UnsafePointer<JSONNode>, source: UnsafePointer<UInt8>, strings: UnsafePointer<UInt8>?, index: Int
    ) {
        self.nodes = nodes
        self.source = source
        self.strings = strings
        self.index = index
    }

    @inlinable
    func at(_ index: Int) -> UnsafeJSONView {
        UnsafeJSONView(nodes: nodes, source: source, strings: strings, index: index)
    }

    @inlinable var node: JSONNode { nodes[index] }

    @inlinable var indexAfter: Int {
        let node = node
        return index + (node.kind.isContainer ? Int(node.payload) : 1)
    }

    /// Which of the seven forms of value this is.
    @inlinable public var kind: JSONKind { node.kind }

    /// Offset in the source of the value's first byte; of a string, its opening quote.
    @inlinable public var byteOffset: Int { Int(node.offset) }

    /// The bytes of the source that the value was read from, quotes and brackets included.
    @inlinable public var byteRange: Range<Int> {
        let node = node
        return Int(node.offset)..<(Int(node.offset) + Int(node.length))
    }

    /// How many members or elements a container has; 0 for any other value, and at most 16,777,215.
    @inlinable public var count: Int { kind.isContainer ? node.childCount : 0 }

    /// Whether this is a string with escapes, so that its content is not what stands in the source.
    @inlinable public var hasEscapes: Bool { kind == .string && node.isFlagged }

    /// A string's content, escapes resolved; of any other value, its bytes as they stand in the source. Always
    /// well-formed UTF-8.
    @inlinable public var utf8: UnsafeBufferPointer<UInt8> {
        let node = node
        guard node.kind == .string else { return sourceBytes }
        if node.isFlagged, let strings {
            let start = strings + Int(node.payload)
            let length = UnsafeRawPointer(start).loadUnaligned(as: UInt32.self)
            return UnsafeBufferPointer(start: start + 4, count: Int(length))
        }
        return UnsafeBufferPointer(start: source + Int(node.offset) + 1, count: Int(node.length) - 2)
    }

    /// The bytes that the value was read from, as they stand in the source.
    @inlinable public var sourceBytes: UnsafeBufferPointer<UInt8> {
        let node = node
        return UnsafeBufferPointer(start: source + Int(node.offset), count: Int(node.length))
    }

    /// The content of a string as a `String`; `nil` for any other value.
    public var string: String? {
        kind == .string ? String(decoding: utf8, as: UTF8.self) : nil
    }

    /// A number's digits exactly as written; `nil` for any other value.
    public var numberLiteral: String? {
        kind == .number ? String(decoding: sourceBytes, as: UTF8.self) : nil
    }

    /// The number as an `Int`, when it is written without fraction and exponent and fits; else `nil`.
    public var int: Int? {
        let node = node
        guard node.kind == .number, !node.isFlagged else { return nil }
        return JSONLiteral.int(sourceBytes)
    }
}

extension JSONView {
    /// Calls `body` with a view of the value that counts no references; it must not be used after the call.
    @inlinable
    public func withUnsafeView<Result, Failure: Error>(
        _ body: (UnsafeJSONView) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try storage.source.withUnsafeBufferPointer { source throws(Failure) in
            // A parsed text has at least one byte, so that there is a base address.
            guard let base = source.baseAddress else { preconditionFailure("JSONView: a value without a source") }
            return try withExtendedLifetime(storage) { () throws(Failure) in
                try body(
                    UnsafeJSONView(nodes: storage.nodes, source: base, strings: storage.strings, index: index))
            }
        }
    }

    /// The view that holds its memory for one of the same document that does not.
    @inlinable
    public func holding(_ view: UnsafeJSONView) -> JSONView {
        JSONView(storage: storage, index: view.index)
    }
}

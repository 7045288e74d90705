import CSimdJSON

/// One record of a parsed text; the layout of `CSimdJSONNode`, whose comments give the fields.
@usableFromInline
struct JSONNode {
    @usableFromInline let offset: UInt32
    @usableFromInline let length: UInt32
    @usableFromInline let payload: UInt32
    @usableFromInline let tag: UInt32

    @inlinable var kind: JSONKind { JSONKind(rawValue: UInt8(truncatingIfNeeded: tag)) ?? .null }
    /// A string with escapes, or a number with a fraction or an exponent.
    @inlinable var isFlagged: Bool { tag & 0x100 != 0 }
    /// Members or elements; `uncounted` when there are that many or more.
    @inlinable var childCount: Int { Int(tag >> 8) }
    @inlinable static var uncounted: Int { 0xFF_FFFF }
}

/// The immutable memory behind a document and its views.
@usableFromInline
final class JSONStorage: @unchecked Sendable {
    /// The text as given.
    @usableFromInline let source: [UInt8]
    @usableFromInline let nodes: UnsafePointer<JSONNode>
    @usableFromInline let nodeCount: Int
    /// Unescaped strings, each after its length; `nil` when no string has an escape.
    @usableFromInline let strings: UnsafePointer<UInt8>?
    let replacedSurrogates: Int
    private let tape: CSimdJSONTape

    /// Takes over the buffers of a tape that the parser filled from `source`.
    init(source: [UInt8], tape: CSimdJSONTape, nodes: UnsafeMutablePointer<CSimdJSONNode>) {
        self.source = source
        self.tape = tape
        self.nodes = UnsafeRawPointer(nodes).bindMemory(to: JSONNode.self, capacity: tape.node_count)
        self.nodeCount = tape.node_count
        self.strings = UnsafePointer(tape.strings)
        self.replacedSurrogates = tape.replaced_surrogates
    }

    deinit {
        csimdjson_tape_free(tape.nodes, tape.strings)
    }
}

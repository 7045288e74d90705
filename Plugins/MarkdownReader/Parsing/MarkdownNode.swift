import CMarkGFM

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A node of the library's tree.
struct MarkdownNode {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    init?(_ pointer: OpaquePointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    @inline(__always) var type: cmark_node_type { cmark_node_get_type(pointer) }
    var firstChild: MarkdownNode? { MarkdownNode(cmark_node_first_child(pointer)) }
    var lastChild: MarkdownNode? { MarkdownNode(cmark_node_last_child(pointer)) }
    var next: MarkdownNode? { MarkdownNode(cmark_node_next(pointer)) }
    var previous: MarkdownNode? { MarkdownNode(cmark_node_previous(pointer)) }
    var parent: MarkdownNode? { MarkdownNode(cmark_node_parent(pointer)) }

    /// From 1, as the parser counts; 0 when unknown.
    var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
    var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }

    /// Text, code, raw HTML: the text; footnotes: the label; references to them: the number.
    var literal: Bytes { Self.bytes(cmark_node_get_literal(pointer)) }
    /// A fenced code block's.
    var info: Bytes { Self.bytes(cmark_node_get_fence_info(pointer)) }
    /// A link's or an image's.
    var url: Bytes { Self.bytes(cmark_node_get_url(pointer)) }
    var title: Bytes { Self.bytes(cmark_node_get_title(pointer)) }

    static func == (a: MarkdownNode, b: MarkdownNode) -> Bool { a.pointer == b.pointer }

    /// What the reader has noted of the node.
    var tag: TagRole? {
        get { TagRole(rawValue: UInt8(truncatingIfNeeded: UInt(bitPattern: cmark_node_get_user_data(pointer)))) }
        nonmutating set {
            cmark_node_set_user_data(pointer, UnsafeMutableRawPointer(bitPattern: UInt(newValue?.rawValue ?? 0)))
        }
    }

    private static func bytes(_ text: UnsafePointer<CChar>?) -> Bytes {
        guard let text else { return Bytes(start: nil, count: 0) }
        return Bytes(start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strlen(text))
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The bytes as text.
    var string: String { String(decoding: self, as: UTF8.self) }

    /// Whether the bytes are those of ASCII text.
    func equals(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        return indices.allSatisfy { self[$0] == text.utf8Start[$0] }
    }
}

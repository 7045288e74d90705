#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What a tree holds, given over by the parser when it is done; nothing changes it afterwards.
@usableFromInline
final class HTMLTreeStorage: @unchecked Sendable {
    @usableFromInline let nodes: UnsafePointer<HTMLNode>
    @usableFromInline let nodeCount: Int
    @usableFromInline let attributes: UnsafePointer<HTMLAttribute>
    @usableFromInline let attributeCount: Int
    /// What had to be decoded.
    @usableFromInline let side: UnsafePointer<UInt8>
    @usableFromInline let sideCount: Int
    @usableFromInline let source: [UInt8]
    @usableFromInline let encoding: Encoding
    @usableFromInline let quirksMode: QuirksMode
    let tagNames: NameTable.Texts
    let attributeNames: NameTable.Texts

    /// - Parameters:
    ///   - nodes: allocated by `malloc`, as are `attributes` and `side`; freed with the storage.
    init(
        nodes: UnsafeBufferPointer<HTMLNode>, attributes: UnsafeBufferPointer<HTMLAttribute>,
        side: UnsafeBufferPointer<UInt8>, source: [UInt8], encoding: Encoding, quirksMode: QuirksMode,
        tagNames: NameTable.Texts, attributeNames: NameTable.Texts
    ) {
        (self.nodes, nodeCount) = (nodes.baseAddress!, nodes.count)
        (self.attributes, attributeCount) = (attributes.baseAddress!, attributes.count)
        (self.side, sideCount) = (side.baseAddress!, side.count)
        self.source = source
        self.encoding = encoding
        self.quirksMode = quirksMode
        self.tagNames = tagNames
        self.attributeNames = attributeNames
    }

    deinit {
        free(UnsafeMutableRawPointer(mutating: nodes))
        free(UnsafeMutableRawPointer(mutating: attributes))
        free(UnsafeMutableRawPointer(mutating: side))
    }
}

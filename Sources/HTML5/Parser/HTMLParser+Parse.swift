extension HTMLParser {
    /// Parses bytes of any encoding: sniffs it, decodes, parses.
    ///
    /// - Parameter transportEncoding: a label of the Encoding Standard, as from a `Content-Type` header.
    public func parse(_ bytes: [UInt8], transportEncoding: String? = nil) throws(HTMLError) -> HTMLTree {
        try check(bytes.count)
        let decision = EncodingDecision(for: bytes, transport: transportEncoding)
        let tree = try tree(of: bytes, in: decision.encoding, markLength: decision.markLength)
        // "Change the encoding" (HTML Standard, section 13.2.3.4), for a meta element that comes late.
        guard decision.isTentative, let declared = tree.declaredEncoding, declared != decision.encoding else {
            return tree
        }
        return try self.tree(of: bytes, in: declared, markLength: 0)
    }

    /// Parses bytes that are UTF-8; ill-formed sequences become U+FFFD, as by the Encoding Standard.
    public func parse(utf8 bytes: [UInt8]) throws(HTMLError) -> HTMLTree {
        try check(bytes.count)
        return try tree(of: bytes, encoding: .utf8, context: nil)
    }

    /// Parses bytes that are UTF-8 as the contents of an element.
    ///
    /// - Returns: a tree whose root is a fragment.
    public func parseFragment(utf8 bytes: [UInt8], context: ContextElement) throws(HTMLError) -> HTMLTree {
        try check(bytes.count)
        return try tree(of: bytes, encoding: .utf8, context: context)
    }

    /// Parses bytes that are UTF-8 as the contents of an element of HTML.
    ///
    /// - Parameter context: a constant; any other name is taken for `div`.
    public func parseFragment(utf8 bytes: [UInt8], context: TagName) throws(HTMLError) -> HTMLTree {
        try parseFragment(utf8: bytes, context: ContextElement(context.knownString ?? "div"))
    }

    private func check(_ count: Int) throws(HTMLError) {
        let limit = min(limits.inputBytes, Self.largestInput)
        if count > limit { throw .inputTooLarge(bytes: count, limit: limit) }
    }

    private func tree(of bytes: [UInt8], in encoding: Encoding, markLength: Int) throws(HTMLError) -> HTMLTree {
        if encoding == .utf8 { return try tree(of: bytes, encoding: .utf8, context: nil) }
        // What is nothing but ASCII is the same in most encodings.
        if encoding.isASCIISuperset, UTF8Mending.isASCII(bytes) {
            return try tree(of: bytes, encoding: encoding, context: nil)
        }
        let decoded = encoding.decode(bytes[markLength...])
        if decoded.count > Self.largestInput { throw .treeTooLarge }
        return try tree(of: decoded, encoding: encoding, context: nil)
    }

    private func tree(of bytes: [UInt8], encoding: Encoding, context: ContextElement?) throws(HTMLError) -> HTMLTree {
        let valid = UTF8Mending.endOfValid(bytes)
        let source = valid == bytes.count ? bytes : UTF8Mending.mended(bytes, valid: valid)
        if source.count > Self.largestInput { throw .treeTooLarge }
        let store = UnsafeMutablePointer<TreeStore>.allocate(capacity: 1)
        defer { store.deallocate() }
        // The bytes of an array stay where they are; an empty one may have no address, and is not read.
        source.withUnsafeBufferPointer { bytes in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1) { none in
                let address = bytes.baseAddress ?? UnsafePointer(none.baseAddress!)
                store.initialize(to: TreeStore(source: address, count: bytes.count))
                // Other decoders have taken the mark away; what is left of it is text.
                let hasMark = encoding == .utf8 && source.starts(with: [0xEF, 0xBB, 0xBF])
                fill(store, hasMark: hasMark, context: context)
            }
        }
        let overflowed = store.pointee.overflowed
        let hasTooManyNames = store.pointee.tagNames.overflowed || store.pointee.attributeNames.overflowed
        let tree = HTMLTree(storage: store.move().finish(source: source, encoding: encoding))
        if overflowed { throw .treeTooLarge }
        if hasTooManyNames { throw .tooManyTagNames }
        return tree
    }

    private func fill(_ store: UnsafeMutablePointer<TreeStore>, hasMark: Bool, context: ContextElement?) {
        var builder = TreeBuilder(
            store: store, scripting: scripting, limits: limits, context: context.map(FragmentContext.init))
        let model = context.map { builder.open($0) } ?? .data
        var tokenizer = Tokenizer(
            store: store, start: hasMark ? 3 : 0, sink: builder, attributeLimit: limits.attributesPerElement)
        tokenizer.model = model
        tokenizer.run()
    }
}

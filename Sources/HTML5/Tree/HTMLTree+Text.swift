#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension HTMLTree {
    /// The bytes of a text; the pointer is good inside `body` alone.
    ///
    /// - Precondition: the text is one of this tree.
    @inlinable
    public func withBytes<Result, Failure: Error>(
        of text: HTMLText, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let sourceCount = storage.source.count
        let start = Int(text.start)
        if start < sourceCount {
            precondition(start + text.count <= sourceCount, "a text of another tree")
            return try storage.source.withUnsafeBufferPointer { source throws(Failure) in
                try body(UnsafeBufferPointer(rebasing: source[start..<(start + text.count)]))
            }
        }
        precondition(start - sourceCount + text.count <= storage.sideCount, "a text of another tree")
        defer { withExtendedLifetime(storage) {} }
        return try body(UnsafeBufferPointer(start: storage.side + (start - sourceCount), count: text.count))
    }

    /// A copy of a text.
    public func string(_ text: HTMLText) -> String {
        withBytes(of: text) { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether the text is just this.
    @inlinable
    public func equals(_ text: HTMLText, _ literal: StaticString) -> Bool {
        guard text.count == literal.utf8CodeUnitCount else { return false }
        return withBytes(of: text) { bytes in
            bytes.isEmpty || memcmp(bytes.baseAddress!, literal.utf8Start, bytes.count) == 0
        }
    }

    /// Whether the text is just this, where ASCII letters may be of either case.
    ///
    /// - Parameter literal: in lower case.
    @inlinable
    public func equalsIgnoringCase(_ text: HTMLText, _ literal: StaticString) -> Bool {
        guard text.count == literal.utf8CodeUnitCount else { return false }
        return withBytes(of: text) { bytes in
            for index in 0..<bytes.count where HTMLByte.lowercased(bytes[index]) != literal.utf8Start[index] {
                return false
            }
            return true
        }
    }

    /// Whether the text has this somewhere, where ASCII letters may be of either case.
    ///
    /// - Parameter literal: in lower case.
    public func contains(_ text: HTMLText, _ literal: StaticString) -> Bool {
        let count = literal.utf8CodeUnitCount
        guard count > 0 else { return true }
        return withBytes(of: text) { bytes in
            guard bytes.count >= count else { return false }
            for start in 0...(bytes.count - count) {
                var matched = 0
                while matched < count, HTMLByte.lowercased(bytes[start + matched]) == literal.utf8Start[matched] {
                    matched += 1
                }
                if matched == count { return true }
            }
            return false
        }
    }

    /// The text of a name.
    public func string(_ name: TagName) -> String {
        storage.tagNames.string(Int(name.rawValue)) ?? ""
    }

    /// The text of a name, with its prefix where it has one.
    public func string(_ name: AttributeName) -> String {
        storage.attributeNames.string(Int(name.rawValue)) ?? ""
    }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension JSONView {
    /// The content of a string, escapes resolved; `nil` for any other value.
    public var string: String? {
        guard kind == .string else { return nil }
        return withUTF8 { String(decoding: $0, as: UTF8.self) }
    }

    /// Gives the bytes of a string's content, escapes resolved, without copying; of any other value, its
    /// bytes as they stand in the source. Always well-formed UTF-8. The buffer is valid during the call.
    @inlinable
    public func withUTF8<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let node = node
        guard node.kind == .string else { return try withSourceBytes(body) }
        if node.isFlagged, let strings = storage.strings {
            let start = strings + Int(node.payload)
            let length = UnsafeRawPointer(start).loadUnaligned(as: UInt32.self)
            let content = UnsafeBufferPointer(start: start + 4, count: Int(length))
            return try withExtendedLifetime(storage) { () throws(Failure) in try body(content) }
        }
        return try storage.source.withUnsafeBufferPointer { source throws(Failure) in
            let start = Int(node.offset) + 1
            return try body(UnsafeBufferPointer(rebasing: source[start..<(start + Int(node.length) - 2)]))
        }
    }

    /// Gives the bytes that the value was read from, as they stand in the source, without copying. The
    /// buffer is valid during the call.
    @inlinable
    public func withSourceBytes<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let range = byteRange
        return try storage.source.withUnsafeBufferPointer { source throws(Failure) in
            try body(UnsafeBufferPointer(rebasing: source[range]))
        }
    }

    /// Whether `withUTF8(_:)` gives these bytes: for telling member names apart without a `String`.
    public func hasUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        withUTF8 { own in
            guard own.count == bytes.count else { return false }
            guard let left = own.baseAddress, let right = bytes.baseAddress else { return true }
            return memcmp(left, right, own.count) == 0
        }
    }

    /// Whether this is a string of that content.
    public func isString(_ content: StaticString) -> Bool {
        guard kind == .string else { return false }
        return content.withUTF8Buffer { hasUTF8($0) }
    }
}

extension UnsafeJSONView {
    /// An object's members in the order of the text; none for any other value.
    @inlinable public var members: Members { Members(of: self) }

    /// An array's elements in order; none for any other value.
    @inlinable public var elements: Elements { Elements(of: self) }

    /// The value of the last member of that name; `nil` when there is none or the value is not an object.
    public subscript(name: String) -> UnsafeJSONView? {
        var name = name
        return name.withUTF8 { wanted in
            var found: UnsafeJSONView?
            for (key, value) in members where key.hasUTF8(wanted) { found = value }
            return found
        }
    }

    /// The element at a place, from 0; `nil` when there is none or the value is not an array.
    public subscript(place: Int) -> UnsafeJSONView? {
        guard place >= 0, kind == .array else { return nil }
        var left = place
        for element in elements {
            if left == 0 { return element }
            left -= 1
        }
        return nil
    }

    /// Whether ``utf8`` is these bytes.
    @inlinable
    public func hasUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let own = utf8
        guard own.count == bytes.count else { return false }
        for index in 0..<own.count where own[index] != bytes[index] { return false }
        return true
    }

    /// Whether this is a string of that content.
    public func isString(_ content: StaticString) -> Bool {
        kind == .string && content.withUTF8Buffer { hasUTF8($0) }
    }

    public struct Members: Sequence, IteratorProtocol {
        @usableFromInline var at: UnsafeJSONView
        @usableFromInline let end: Int

        @inlinable
        init(of view: UnsafeJSONView) {
            at = view.at(view.index + 1)
            end = view.kind == .object ? view.indexAfter : view.index + 1
        }

        @inlinable
        public mutating func next() -> (key: UnsafeJSONView, value: UnsafeJSONView)? {
            guard at.index < end else { return nil }
            let key = at
            let value = at.at(at.index + 1)
            at = at.at(value.indexAfter)
            return (key, value)
        }
    }

    public struct Elements: Sequence, IteratorProtocol {
        @usableFromInline var at: UnsafeJSONView
        @usableFromInline let end: Int

        @inlinable
        init(of view: UnsafeJSONView) {
            at = view.at(view.index + 1)
            end = view.kind == .array ? view.indexAfter : view.index + 1
        }

        @inlinable
        public mutating func next() -> UnsafeJSONView? {
            guard at.index < end else { return nil }
            let element = at
            at = at.at(element.indexAfter)
            return element
        }
    }
}

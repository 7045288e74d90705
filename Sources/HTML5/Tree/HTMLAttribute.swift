/// An attribute of an element.
@frozen
public struct HTMLAttribute: Hashable, Sendable {
    public var name: AttributeName
    /// Empty where the page gives none.
    public var value: HTMLText

    @inlinable
    public init(name: AttributeName, value: HTMLText) {
        self.name = name
        self.value = value
    }
}

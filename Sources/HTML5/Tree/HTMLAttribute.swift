/// An attribute of an element.
@frozen
public struct HTMLAttribute: Hashable, Sendable {
    /// The name; with its prefix it is another name, as `xlink:href` is.
    public var name: AttributeName
    /// Empty where the page gives none.
    public var value: HTMLText

    /// A name and a value.
    @inlinable
    public init(name: AttributeName, value: HTMLText) {
        self.name = name
        self.value = value
    }
}

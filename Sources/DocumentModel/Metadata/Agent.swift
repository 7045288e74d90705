/// A person or an organization (schema.org `Person`, `Organization`).
public struct Agent: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case person = "Person"
        case organization = "Organization"
    }

    public var kind: Kind
    /// The name alone: no title, no "by".
    public var name: String
    /// A page about the agent; empty when there is none.
    public var url: String

    public init(_ kind: Kind, name: String, url: String = "") {
        self.kind = kind
        self.name = name
        self.url = url
    }
}

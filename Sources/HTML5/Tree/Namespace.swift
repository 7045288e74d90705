/// The namespace of an element.
@frozen
public enum Namespace: UInt8, Sendable, Hashable, CaseIterable {
    case html
    case svg
    case mathML

    /// The namespace's name (Infra Standard, section 8).
    public var uri: String {
        switch self {
        case .html: "http://www.w3.org/1999/xhtml"
        case .svg: "http://www.w3.org/2000/svg"
        case .mathML: "http://www.w3.org/1998/Math/MathML"
        }
    }
}

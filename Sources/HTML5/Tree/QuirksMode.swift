/// How a document's type asks browsers to lay it out (DOM Standard, section 4.5).
@frozen
public enum QuirksMode: UInt8, Sendable, Hashable, CaseIterable {
    case noQuirks
    case limitedQuirks
    case quirks
}

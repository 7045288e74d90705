import HTML5
import PluginKit

/// A page to be read, and what is to be known of it as a whole beforehand.
struct Page {
    let tree: HTMLTree
    /// What relative addresses are seen from.
    let base: BaseAddress?
    /// Its own, if it is known.
    let address: BaseAddress?
    /// From places in the tree's source to places in the item.
    let places: SourcePlaces
    /// Bytes of the item.
    let byteCount: Int
    /// Whether it is a piece of a page, without any of the tags that a page has of its own. Then empty blocks, blank
    /// comments and tags without an end are somebody's markup, and kept; in a page they are noise.
    let isFragment: Bool
    /// Whether there is mathematics in a form that is no picture.
    let hasMath: Bool
    /// Whether that is in scripts, beside which its rendering stands.
    let hasMathScripts: Bool
    /// Whether there may be references to notes: links to a place in the page that are raised.
    let hasNotes: Bool
    /// What may say what the page is.
    let metadata: MetadataElements

    /// - Parameter address: the page's own, if it is known.
    init(tree: HTMLTree, address: BaseAddress?, places: SourcePlaces, byteCount: Int) {
        self.tree = tree
        self.address = address
        self.places = places
        self.byteCount = byteCount
        let facts = tree.withNodes { PageFacts(tree, $0) }
        let own = facts.base.flatMap { tree.attribute(.href, of: $0) }
        base = own.flatMap { tree.withBytes(of: $0) { BaseAddress($0, seenFrom: address) } } ?? address
        isFragment = facts.isFragment
        hasMath = facts.hasMath
        hasMathScripts = facts.hasMathScripts
        hasNotes = facts.hasNotes
        metadata = facts.metadata
    }

    /// Appends an address as it is seen from the page.
    func appendResolved(_ address: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        AddressReference.withCleaned(address) { cleaned in
            if let base {
                base.append(cleaned, to: &output)
            } else {
                output.append(contentsOf: cleaned)
            }
        }
    }

    /// The place of a range of the tree's source.
    @inline(__always)
    func span(_ start: UInt32, _ end: UInt32) -> SourceSpan {
        if places.isIdentity { return SourceSpan(start: start, count: end > start ? end - start : 0) }
        return places.span(start, end)
    }
}

/// An element of the stack of open elements (HTML Standard, section 13.2.4.2), or the document below them.
struct OpenElement: BitwiseCopyable {
    var node: UInt32
    /// Where elements inside of it go: itself, the contents of a `template`, or at the limit of depth its parent.
    var container: UInt32
    /// The depth that they have there.
    var childDepth: UInt32
    /// Its name in tokens and whether it is foreign, as one number.
    var key: UInt32
    /// Of the element in the tree.
    var depth: UInt32
    var traits: ElementTraits

    // Places in the stack, kept by `OpenElements`; 0, that of the document, where there is none.

    /// The last one before it with the same key.
    var previousSame: UInt32 = 0
    /// The last one before it that ends scopes, and the last boundary before it.
    var previousScope: UInt32 = 0
    var previousBoundary: UInt32 = 0
    /// The last element of HTML up to it.
    var lastHTML: UInt32 = 0

    init(node: UInt32, container: UInt32, key: UInt32, depth: UInt32, traits: ElementTraits) {
        self.node = node
        self.container = container
        childDepth = depth &+ 1
        self.key = key
        self.depth = depth
        self.traits = traits
    }

    /// The key of an element of HTML.
    @inline(__always)
    static func key(_ name: TagName) -> UInt32 {
        UInt32(name.rawValue) &* 2
    }

    /// The key of an element of SVG or MathML, by its name in tokens.
    @inline(__always)
    static func foreignKey(_ name: TagName) -> UInt32 {
        UInt32(name.rawValue) &* 2 &+ 1
    }

    /// Whether it is an element of HTML with this name.
    @inline(__always)
    func isHTML(_ name: TagName) -> Bool {
        key == Self.key(name)
    }
}

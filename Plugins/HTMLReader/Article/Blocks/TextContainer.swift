import HTML5

/// An element that texts stand in, or in whose descendants they do.
struct TextContainer {
    var node: UInt32
    /// By its place among the containers; -1 for the outermost.
    var parent: Int32
    var name: TagName
    /// How many containers it is in.
    var depth: UInt8
    /// The groups of its own words, as bits.
    var groups: UInt32
    /// Elements of a kind have the same.
    var signature: UInt32
    /// Of the signatures of it and of those that it is in.
    var path: UInt32
    /// For each telling trait, one more than the depth of the innermost container that has it; 0 for none.
    var nearest: SIMD64<UInt8>
    /// One past its last descendant among the containers.
    var end: Int32 = 0
    /// The blocks in it: the first, and one past the last.
    var firstBlock: Int32 = 0
    var endBlock: Int32 = 0

    // Of all texts in it.
    var length: Int32 = 0
    var linkLength: Int32 = 0
    var proseLength: Int32 = 0
    var proseCount: Int32 = 0
    var functionWords: Int32 = 0
    /// How much prose stands right in it, and half of what stands one level deeper.
    var density: Int32 = 0
    /// How many containers it has for children, and which of its parent's it is.
    var children: Int32 = 0
    var place: Int32 = 0
    /// How many containers of the page are of its kind, and how many of its parent's children.
    var repeats: Int32 = 1

    var blocks: Range<Int> { Int(firstBlock)..<Int(endBlock) }

    var blockCount: Int32 { endBlock - firstBlock }
}

/// What a container may be near to, by the lane of `TextContainer.nearest`.
enum Trait {
    static let names = 0
    static let groups = ContainerKinds.telling.count
    static let hiddenStyle = groups + ClassWords.Group.allCases.count
    static let hiddenLabel = hiddenStyle + 1
    static let articleBody = hiddenStyle + 2
    static let noscript = hiddenStyle + 3
    static let button = hiddenStyle + 4
    static let count = hiddenStyle + 5
}

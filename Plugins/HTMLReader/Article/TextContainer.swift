import HTML5

/// A block element that texts stand in, or in whose descendants they do.
struct TextContainer {
    /// By its place among the containers; -1 for the outermost.
    var parent: Int
    var node: UInt32
    var name: TagName
    /// How many containers it is in.
    var depth: UInt8
    /// A hash of its name and class, without digits: elements of a kind have the same.
    var signature: UInt64
    /// For each telling name and word group, one more than the depth of the innermost container that has it; 0 for
    /// none.
    var nearest: SIMD32<UInt8>

    // Of all texts in it.
    var length: Float = 0
    var linkLength: Float = 0
    var proseLength: Float = 0
    var proseCount: Float = 0
    /// How much prose stands right in it, and half of what stands one level deeper.
    var density: Float = 0
    /// One past its last descendant among the containers.
    var end = 0
    /// How many containers of the page are of its kind.
    var repeats: Int32 = 1
    /// Whether a text in it is kept.
    var holdsKept = false
}

import HTML5

/// A page cut into blocks of text, with the containers that they stand in.
struct PageBlocks {
    var blocks: [TextBlock] = []
    var containers: [TextContainer] = []
    /// The text nodes of the blocks, in order.
    var texts: [UInt32] = []
    /// What is to be seen but has no text, with its container and the number of blocks before it.
    var media: [(node: UInt32, container: Int, block: Int)] = []
    /// The block that holds the page's headline; -1 when there is none.
    var headline = -1
    /// How like the page's title it is, from 0 to about 1.
    var headlineLikeness: Float = 0

    /// How deep containers are counted; what is deeper counts as this deep.
    static let maximumDepth = 250
}

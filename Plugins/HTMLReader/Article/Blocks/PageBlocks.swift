import HTML5

/// A page cut into blocks of text, with the containers that they stand in.
struct PageBlocks {
    var blocks: [TextBlock] = []
    var containers: [TextContainer] = []
    /// The text nodes of the blocks, in order.
    var texts: [UInt32] = []
    /// Hashes of the words of the blocks, in order.
    var words: [UInt32] = []
    /// What is to be seen but has no text.
    var media: [PageMedium] = []
    var head = PageHead()

    /// How deep containers are counted; what is deeper counts as this deep.
    static let maximumDepth = 250
}

/// Something to see that has no text: an image, a frame, a line.
struct PageMedium {
    var node: UInt32
    /// The container that it stands in, by its place among the page's; -1 for none.
    var container: Int32
    /// How many blocks are before it.
    var block: Int32
}

/// What becomes of a node when the main content of a page is read.
enum NodeVerdict {
    /// The node's own content is read.
    case kept
    /// Its own content is not read, but its children are looked at.
    case outside
    /// Nothing in it is read.
    case dropped(DropReason)
}

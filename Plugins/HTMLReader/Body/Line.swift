import PluginKit

/// The line of text at hand, and what is held back until something follows it.
struct Line {
    enum State: UInt8 {
        /// No block for text is open.
        case closed
        /// A paragraph is open in the builder.
        case paragraph
        /// A heading or a term is open in the builder.
        case holder
    }

    var state = State.closed
    /// Whether something stands on the line, so that white space counts.
    var hasContent = false
    /// White space that becomes a space when something follows.
    var hasSpace = false
    /// Line breaks that count when something follows.
    var breaks = 0
    /// No-break spaces and spaces, which make a paragraph only when something else does.
    var blank: [UInt8] = []
    /// An image that so far stands alone.
    var image: HeldImage?
    /// Bytes of the source that the paragraph came from.
    var start: UInt32 = 0
    var end: UInt32 = 0

    /// Whether nothing of a line has been seen.
    var isUntouched: Bool { state == .closed && image == nil && blank.isEmpty }
}

/// An image that becomes a block when nothing stands beside it.
struct HeldImage {
    var destination: [UInt8]
    var title: [UInt8]
    var alternative: [UInt8]
    var source: SourceSpan
}

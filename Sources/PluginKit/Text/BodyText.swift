/// The text of a body without markup: what the text format, a CSV cell and JSON-LD's `articleBody` hold.
///
/// Blocks are separated by a blank line; what belongs together closer (the items of a tight list, a term and
/// its definitions, an image and its caption, the rows of a table) by a line feed. Cells are separated by a
/// tab, and are one line each. An image in a line gives its alternative text, which stands for it there; one that
/// stands by itself gives nothing, for no text refers to it. Nothing is added that was not in the document: no
/// bullets, no numbers, no indentation. Code keeps every byte but its last line feed.
public enum BodyText {
    public enum Layout: Sendable, Hashable {
        /// As above.
        case paragraphs
        /// With the white space of the plain-text source where the body carries it (``Tape/isVerbatim``), so that
        /// the source's bytes come back; as `paragraphs` where it does not.
        case asWritten
    }

    /// Appends the text of a body.
    ///
    /// - Returns: what could not be told as text.
    public static func append(
        _ tape: Tape, layout: Layout = .paragraphs, to output: inout [UInt8]
    ) -> BodyTextGaps {
        tape.nodes.withUnsafeBufferPointer { nodes in
            tape.text.withUnsafeBufferPointer { text in
                let isVerbatim = layout == .asWritten && tape.isVerbatim
                var walk = BodyTextWalk(tape: tape, nodes: nodes, text: text, isVerbatim: isVerbatim)
                walk.flow(0, gap: .blank, to: &output)
                if isVerbatim { output.append(contentsOf: text[nodes[0].text.indices]) }
                return walk.gaps
            }
        }
    }
}

/// What of a body could not be told as text.
public struct BodyTextGaps: Sendable, Hashable {
    /// How many images stand by themselves or have no alternative text, and where the first is.
    public internal(set) var images = 0
    public internal(set) var firstImage = SourceSpan.none
    /// How many raw pieces are of a format that is not `text`, and where the first is.
    public internal(set) var raws = 0
    public internal(set) var firstRaw = SourceSpan.none

    /// Whether all could be told.
    public var isEmpty: Bool { images == 0 && raws == 0 }

    /// The losses, one for each kind.
    public var losses: [Remark] {
        var losses: [Remark] = []
        if images > 0 {
            let message =
                images == 1
                ? "an image has no text in its place" : "\(images) images have no text in their places"
            losses.append(.loss("image-not-carried", message, at: firstImage))
        }
        if raws > 0 {
            let what = raws == 1 ? "a raw piece" : "\(raws) raw pieces"
            losses.append(.loss("raw-not-carried", "\(what) of another format cannot be told as text", at: firstRaw))
        }
        return losses
    }
}

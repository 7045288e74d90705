import DocumentModel

/// The buffers of a tape, held open while it is walked.
struct TapeBytes {
    let nodes: UnsafeBufferPointer<Node>
    let text: UnsafeBufferPointer<UInt8>
    let strings: UnsafeBufferPointer<TextRange>

    func text(_ range: TextRange) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: text[range.indices])
    }

    func string(of node: Node, _ slot: Int) -> TextRange {
        let index = Int(node.payload) + slot
        return strings.indices.contains(index) ? strings[index] : .empty
    }
}

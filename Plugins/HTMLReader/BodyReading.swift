import HTML5
import PluginKit

/// Makes a document of a page.
struct BodyReading {
    let page: Page
    /// The item's.
    let name: String

    func document(_ selection: Selection) throws(ItemError) -> Document {
        let tree = page.tree
        let result = (selection.verdicts ?? []).withUnsafeBufferPointer { verdicts in
            tree.source.withUnsafeBufferPointer { source in
                tree.withNodes { nodes in
                    // What had to be decoded stands behind the source, and its first byte is where that ends.
                    tree.withBytes(of: HTMLText(start: UInt32(source.count), byteCount: 0)) { side in
                        read(nodes, source, side.baseAddress, verdicts, selection)
                    }
                }
            }
        }
        return try result.get()
    }

    private func read(
        _ nodes: UnsafeBufferPointer<HTMLNode>, _ source: UnsafeBufferPointer<UInt8>, _ side: UnsafePointer<UInt8>?,
        _ verdicts: UnsafeBufferPointer<NodeVerdict>, _ selection: Selection
    ) -> Result<Document, ItemError> {
        var builder = DocumentBuilder(textCapacity: source.count / 8, nodeCapacity: nodes.count)
        builder.source = DocumentSource(name: name, ordinal: 0, offset: 0, count: page.byteCount)
        let known = PageMetadata(of: page, article: selection.article)
        builder.metadata = known.metadata
        builder.remarks += known.remarks
        if let remark = selection.remark { builder.remarks.append(remark) }
        if !page.places.isKnown {
            let encoding = page.tree.encoding.rawValue
            builder.remarks.append(
                .note("places-unknown", "what stands where in the item cannot be told in the encoding \(encoding)"))
        }
        var walker = BodyWalker(
            page: page, nodes: nodes, source: source, side: side, verdicts: verdicts, builder: builder)
        if case .nothing = selection {} else { walker.read(page.tree.root.index) }
        do throws(DocumentTooLarge) {
            return .success(try walker.finish())
        } catch {
            return .failure(ItemError("document-too-large", "\(error)", help: "split the item"))
        }
    }
}

import HTML5

/// The blocks of a page as the model sees them, for its training.
package enum BlockDump {
    package static let names = BlockFeatures.names

    /// Each block's text, white space folded, and its features.
    package static func rows(of tree: HTMLTree) -> [(text: String, features: ArraySlice<Float>)] {
        var page = PageCutter.cut(tree)
        let measures = PageMeasures(&page)
        HeadlineFinder.find(in: tree, &page)
        let features = BlockFeatures(page, measures).rows
        return page.blocks.enumerated().map { index, block in
            let start = index * BlockFeatures.count
            return (text(of: block, page, tree), features[start..<(start + BlockFeatures.count)])
        }
    }

    private static func text(of block: TextBlock, _ page: PageBlocks, _ tree: HTMLTree) -> String {
        var bytes: [UInt8] = []
        for text in page.texts[block.texts] {
            tree.withBytes(of: tree.text(of: NodeID(index: text))) { bytes += $0 }
        }
        return bytes.split { $0 == 0x20 || 0x09...0x0D ~= $0 }.map { String(decoding: $0, as: UTF8.self) }
            .joined(separator: " ")
    }
}

import HTML5

/// The blocks of a page as the model sees them, for its training.
package struct BlockDump {
    private let page: PageBlocks
    private let headline: HeadlineFinder
    private let features: BlockFeatures
    private let tree: HTMLTree

    package static let names = BlockFeatures.names

    package init(_ tree: HTMLTree) {
        var page = PageCutter.cut(tree)
        let measures = PageMeasures(&page)
        let statements = PageStatements(page.head, of: tree)
        headline = HeadlineFinder(page, statements)
        features = BlockFeatures(page, measures, headline, statements)
        self.page = page
        self.tree = tree
    }

    package var count: Int { page.blocks.count }

    package func features(of index: Int) -> ArraySlice<Float> {
        features.rows[index * BlockFeatures.count..<(index + 1) * BlockFeatures.count]
    }

    /// Which blocks are kept when the model gives them these chances.
    package func choose(_ chances: [Float]) -> [Bool] { BlockChoice(page, headline, chances).isKept }

    /// A block's text, white space folded.
    package func text(of index: Int) -> String {
        var bytes: [UInt8] = []
        var last: UInt32?
        for text in page.texts[page.blocks[index].texts] {
            if let last, isParted(last, text) { bytes.append(0x20) }
            tree.withBytes(of: tree.text(of: NodeID(index: text))) { bytes += $0 }
            last = text
        }
        return bytes.split { $0 == 0x20 || 0x09...0x0D ~= $0 }.map { String(decoding: $0, as: UTF8.self) }
            .joined(separator: " ")
    }

    /// Whether a line break or a cell's edge is between two texts.
    private func isParted(_ first: UInt32, _ second: UInt32) -> Bool {
        first < second
            && tree.withNodes { nodes in
                nodes[Int(first)..<Int(second)].contains { $0.isHTML(.br) || $0.isHTML(.td) || $0.isHTML(.th) }
            }
    }
}

/// How likely a block is to belong to the article, by gradient-boosted trees held in plain tables.
enum BlockModel {
    /// - Returns: for each block from 0 to 1.
    static func chances(_ features: BlockFeatures) -> [Float] {
        let count = BlockFeatures.count
        let blocks = features.rows.count / count
        var sums = [Float](repeating: base, count: blocks)
        features.rows.withUnsafeBufferPointer { rows in
            guard let start = rows.baseAddress else { return }
            var block = 0
            while block < blocks {
                // Past the last block the last one is read again.
                let places = SIMD4<Int>(0, 1, 2, 3).clamped(
                    lowerBound: .zero, upperBound: SIMD4(repeating: blocks - block - 1))
                let four = tables.sums(
                    start + (block + places[0]) * count, start + (block + places[1]) * count,
                    start + (block + places[2]) * count, start + (block + places[3]) * count)
                for lane in 0..<min(4, blocks - block) { sums[block + lane] += four[lane] }
                block += 4
            }
        }
        return sums.map(logistic)
    }

    /// The tables with each node in one place, and the two nodes that follow one beside each other.
    private struct Tables {
        struct Node {
            /// Of a leaf infinite, so that the walk stays at it.
            var threshold: Float
            /// The left one of the nodes that follow; of a leaf itself.
            var next: UInt16
            var feature: UInt16
        }

        private var nodes: [Node] = []
        /// Of each node what it adds, if it is a leaf.
        private var outputs: [Float] = []
        private let roots: [UInt16]

        init() {
            let leaf = Node(threshold: .infinity, next: 0, feature: 0)
            var sources: [Int] = []
            var roots: [UInt16] = []
            for root in BlockModel.roots {
                roots.append(UInt16(sources.count))
                sources.append(Int(root))
                var place = sources.count - 1
                while place < sources.count {
                    let source = sources[place]
                    var node = leaf
                    node.next = UInt16(place)
                    if features[source] != 255 {
                        node = Node(
                            threshold: values[source], next: UInt16(sources.count), feature: UInt16(features[source]))
                        sources += [Int(lefts[source]), Int(rights[source])]
                    }
                    nodes.append(node)
                    outputs.append(features[source] == 255 ? values[source] : 0)
                    place += 1
                }
            }
            self.roots = roots
        }

        /// What all trees add for four blocks, whose walks the processor takes side by side.
        func sums(
            _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ c: UnsafePointer<Float>, _ d: UnsafePointer<Float>
        ) -> SIMD4<Float> {
            var sum = SIMD4<Float>.zero
            nodes.withUnsafeBufferPointer { nodes in
                outputs.withUnsafeBufferPointer { outputs in
                    for root in roots {
                        var last = SIMD4<Int>(repeating: -1)
                        var at = SIMD4<Int>(repeating: Int(root))
                        while last != at {
                            last = at
                            at[0] = Self.next(nodes[at[0]], a)
                            at[1] = Self.next(nodes[at[1]], b)
                            at[2] = Self.next(nodes[at[2]], c)
                            at[3] = Self.next(nodes[at[3]], d)
                        }
                        sum += SIMD4(outputs[at[0]], outputs[at[1]], outputs[at[2]], outputs[at[3]])
                    }
                }
            }
            return sum
        }

        /// Where a walk goes on, without a branch to guess.
        @inline(__always)
        private static func next(_ node: Node, _ row: UnsafePointer<Float>) -> Int {
            Int(node.next) + (row[Int(node.feature)] > node.threshold ? 1 : 0)
        }
    }

    private static let tables = Tables()

    /// 1 / (1 + e^-x), without a library: exact enough to tell chances apart, and the same on every machine.
    static func logistic(_ x: Float) -> Float {
        let x = min(max(x, -20), 20)
        // e^-x as (e^(-x/1024))^1024, with the inner one by its series.
        let small = -x / 1024
        var power = 1 + small + small * small / 2 + small * small * small / 6
        for _ in 0..<10 { power *= power }
        return 1 / (1 + power)
    }
}

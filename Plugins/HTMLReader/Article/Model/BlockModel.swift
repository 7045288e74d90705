/// How likely a block is to belong to the article, by gradient-boosted trees held in plain tables.
enum BlockModel {
    /// - Returns: for each block from 0 to 1.
    static func chances(_ features: BlockFeatures) -> [Float] {
        let count = BlockFeatures.count
        return features.rows.withUnsafeBufferPointer { rows in
            stride(from: 0, to: rows.count, by: count).map { start in
                tables.chance(UnsafeBufferPointer(rebasing: rows[start..<start + count]))
            }
        }
    }

    /// The tables with each node in one place.
    private struct Tables {
        struct Node {
            var value: Float
            var left: UInt16
            var right: UInt16
            var feature: UInt8
        }

        let nodes: [Node]
        let roots: [UInt16]

        init() {
            nodes = features.indices.map {
                Node(value: values[$0], left: lefts[$0], right: rights[$0], feature: BlockModel.features[$0])
            }
            roots = BlockModel.roots
        }

        func chance(_ row: UnsafeBufferPointer<Float>) -> Float {
            var sum = base
            nodes.withUnsafeBufferPointer { nodes in
                for root in roots {
                    var node = nodes[Int(root)]
                    while node.feature != 255 {
                        node = nodes[Int(row[Int(node.feature)] <= node.value ? node.left : node.right)]
                    }
                    sum += node.value
                }
            }
            return logistic(sum)
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

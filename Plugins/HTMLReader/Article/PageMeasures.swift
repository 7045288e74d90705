import HTML5

/// What is known of a page as a whole, which the features of its blocks are measured by.
struct PageMeasures {
    private(set) var length: Float = 0
    private(set) var proseLength: Float = 0
    private(set) var bestDensity: Float = 0
    /// The blocks in the densest container: the first, and one past the last.
    private(set) var dense = 0..<0
    /// The densest container and those in it.
    private(set) var denseContainers = 0..<0

    /// Fills in what the containers of the page hold.
    init(_ page: inout PageBlocks) {
        for block in page.blocks {
            let links = Float(block.statistics.linkLength)
            length += block.length
            page.containers[block.container].length += block.length
            page.containers[block.container].linkLength += links
            if block.isProse {
                proseLength += block.length
                page.containers[block.container].proseLength += block.length
                page.containers[block.container].proseCount += 1
            }
            if block.statistics.length > 60, block.linkShare < 0.4 {
                let parent = page.containers[block.container].parent
                if parent >= 0 {
                    page.containers[parent].density += block.length
                    let next = page.containers[parent].parent
                    if next >= 0 { page.containers[next].density += block.length / 2 }
                }
            }
        }
        for index in page.containers.indices.reversed() {
            let container = page.containers[index]
            guard container.parent >= 0 else { continue }
            page.containers[container.parent].length += container.length
            page.containers[container.parent].linkLength += container.linkLength
            page.containers[container.parent].proseLength += container.proseLength
            page.containers[container.parent].proseCount += container.proseCount
        }
        countRepeats(&page)
        findDensest(page)
    }

    private func countRepeats(_ page: inout PageBlocks) {
        var counts: [UInt64: Int32] = [:]
        counts.reserveCapacity(page.containers.count / 2)
        for container in page.containers { counts[container.signature, default: 0] += 1 }
        for index in page.containers.indices {
            page.containers[index].repeats = counts[page.containers[index].signature] ?? 1
        }
    }

    private mutating func findDensest(_ page: PageBlocks) {
        var best = -1
        for (index, container) in page.containers.enumerated() where container.density > bestDensity {
            (best, bestDensity) = (index, container.density)
        }
        guard best >= 0 else { return }
        denseContainers = best..<page.containers[best].end
        let first = page.blocks.firstIndex { denseContainers.contains($0.container) } ?? 0
        let last = page.blocks.lastIndex { denseContainers.contains($0.container) } ?? 0
        dense = first..<(last + 1)
    }
}

/// What is known of a page as a whole, which the features of its blocks are measured by.
struct PageMeasures {
    var length: Int32 = 0
    var linkLength: Int32 = 0
    var proseLength: Int32 = 0
    var proseCount: Int32 = 0
    /// The container with the most prose right in it, by its place; -1 for none.
    var densest = -1
    /// The innermost containers with at least half, and at least four fifths, of the page's prose.
    var half = -1
    var most = -1
    /// The `article` or `main` element with the most prose.
    var article = -1
    var articleCount: Int32 = 0
    /// Of each block the characters before it.
    var before: [Int32] = []
    /// Of each block the prose before it.
    var proseBefore: [Int32] = []

    /// Fills in what the containers of the page hold, and looks for the ones that matter.
    init(_ page: inout PageBlocks) {
        addBlocks(&page)
        addContainers(&page)
        countRepeats(&page)
        countCopies(&page)
        find(page)
    }

    private mutating func addBlocks(_ page: inout PageBlocks) {
        before.reserveCapacity(page.blocks.count)
        proseBefore.reserveCapacity(page.blocks.count)
        for block in page.blocks {
            before.append(length)
            proseBefore.append(proseLength)
            let counts = block.counts
            let place = Int(block.container)
            length &+= counts.length
            linkLength &+= counts.linkLength
            page.containers[place].length &+= counts.length
            page.containers[place].linkLength &+= counts.linkLength
            page.containers[place].functionWords &+= Int32(counts.groups[TextWords.Group.function.rawValue])
            guard block.isProse else { continue }
            proseLength &+= counts.length
            proseCount &+= 1
            page.containers[place].proseLength &+= counts.length
            page.containers[place].proseCount &+= 1
            let parent = page.containers[place].parent
            guard parent >= 0 else { continue }
            page.containers[Int(parent)].density &+= counts.length
            let next = page.containers[Int(parent)].parent
            if next >= 0 { page.containers[Int(next)].density &+= counts.length / 2 }
        }
    }

    private func addContainers(_ page: inout PageBlocks) {
        for index in page.containers.indices.reversed() {
            let container = page.containers[index]
            guard container.parent >= 0 else { continue }
            let parent = Int(container.parent)
            page.containers[parent].length &+= container.length
            page.containers[parent].linkLength &+= container.linkLength
            page.containers[parent].proseLength &+= container.proseLength
            page.containers[parent].proseCount &+= container.proseCount
            page.containers[parent].functionWords &+= container.functionWords
        }
    }

    private func countRepeats(_ page: inout PageBlocks) {
        var table = CountTable(capacity: page.containers.count)
        for container in page.containers { table.add(container.signature) }
        for index in page.containers.indices {
            page.containers[index].repeats = table.count(page.containers[index].signature)
        }
    }

    private func countCopies(_ page: inout PageBlocks) {
        var table = CountTable(capacity: page.blocks.count)
        for index in page.blocks.indices { page.blocks[index].copiesBefore = table.add(page.blocks[index].counts.hash) }
        for index in page.blocks.indices { page.blocks[index].copies = table.count(page.blocks[index].counts.hash) }
    }

    private mutating func find(_ page: PageBlocks) {
        var bestDensity: Int32 = 0
        var bestArticle: Int32 = -1
        for (index, container) in page.containers.enumerated() {
            if container.density > bestDensity { (densest, bestDensity) = (index, container.density) }
            if container.proseLength > 0 {
                if container.proseLength * 2 >= proseLength { half = index }
                if Int(container.proseLength) * 5 >= Int(proseLength) * 4 { most = index }
            }
            if container.name == .article || container.name == .main {
                if container.name == .article { articleCount &+= 1 }
                // Of nested ones the innermost that has nearly all.
                let isBetter =
                    bestArticle < 0
                    || container.proseLength
                        >= (page.containers[Int(bestArticle)].end > Int32(index)
                            ? page.containers[Int(bestArticle)].proseLength * 3 / 4 + 1
                            : page.containers[Int(bestArticle)].proseLength + 1)
                if isBetter { bestArticle = Int32(index) }
            }
        }
        article = Int(bestArticle)
    }
}

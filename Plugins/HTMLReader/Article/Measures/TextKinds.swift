/// What the blocks of a kind have in common: those whose containers, and all that these stand in, look the same.
///
/// A template gives all paragraphs of an article the same place; what shares none of it with any prose is rarely of the
/// article.
struct TextKinds {
    struct Kind {
        var length: Int32 = 0
        var linkLength: Int32 = 0
        var count: Int32 = 0
        var proseLength: Int32 = 0
    }

    private var kinds: [Kind] = []
    /// Of each block its kind, by its place among them.
    private var places: [Int] = []

    init(_ page: PageBlocks) {
        var known: [UInt32: Int] = [:]
        places.reserveCapacity(page.blocks.count)
        var last: (container: Int32, place: Int) = (-1, 0)
        for block in page.blocks {
            if block.container != last.container {
                let path = page.containers[Int(block.container)].path
                let place = known[path] ?? kinds.count
                if place == kinds.count {
                    known[path] = place
                    kinds.append(Kind())
                }
                last = (block.container, place)
            }
            places.append(last.place)
            kinds[last.place].length &+= block.counts.length
            kinds[last.place].linkLength &+= block.counts.linkLength
            kinds[last.place].count &+= 1
            if block.isProse { kinds[last.place].proseLength &+= block.counts.length }
        }
    }

    @inline(__always)
    subscript(block: Int) -> Kind { kinds[places[block]] }
}

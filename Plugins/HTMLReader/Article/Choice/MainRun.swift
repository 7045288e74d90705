/// The run of blocks that holds the most article text for the least of anything else.
struct MainRun {
    /// The blocks' places; empty when no block is likely to be article text.
    private(set) var blocks = 0..<0
    /// Whether there is hardly any article text outside of the run.
    private(set) var isAlone = false

    /// From which chance on a block is kept in the run.
    static let insideChance: Float = 0.45
    /// From which chance on a block is kept outside of the run, where the run is not alone.
    static let outsideChance: Float = 0.5
    /// How much of all gain a run must have to be alone.
    private static let lonelyShare: Float = 0.6
    /// The length that counts of a block, in characters: no one block decides alone.
    private static let longest: Int32 = 400
    /// What a block that is no article text costs beside its length: many small ones part two runs, too.
    private static let cost: Float = 3

    /// Finds the run of the greatest sum (Kadane's algorithm).
    init(_ blocks: [TextBlock], _ chances: [Float]) {
        var best: Float = 0
        var current: Float = 0
        var start = 0
        var total: Float = 0
        for (index, chance) in chances.enumerated() {
            var gain = (chance - 0.5) * Float(min(blocks[index].counts.length, Self.longest))
            if chance > 0.5 { total += gain } else { gain -= Self.cost }
            if current <= 0 { (current, start) = (0, index) }
            current += gain
            if current > best {
                best = current
                self.blocks = start..<(index + 1)
            }
        }
        isAlone = total > 0 && best >= Self.lonelyShare * total
    }

    func keeps(_ index: Int, _ chance: Float) -> Bool {
        if blocks.contains(index) { return chance > Self.insideChance }
        return !isAlone && chance > Self.outsideChance
    }
}

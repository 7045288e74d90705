import Galley

/// Does all the work on pages of which one byte after the other is changed at random: nothing of it may fail or hang.
struct FlippedBytes {
    private(set) var slowest = 0.0
    private(set) var failed = 0
    private var state: UInt64
    private let work = [Work.extract.make(), Work.convert.make()]

    init(seed: UInt64) {
        state = seed
    }

    /// - Parameters:
    ///   - count: how many times a byte is changed. Changes pile up in a page, which is restored after 16 of them.
    mutating func run(_ pages: [[UInt8]], count: Int) {
        var damaged = pages
        for round in 0..<count {
            let index = round % pages.count
            if (round / pages.count) % 16 == 0 { damaged[index] = pages[index] }
            if damaged[index].isEmpty { continue }
            let place = Int(random() % UInt64(damaged[index].count))
            damaged[index][place] ^= UInt8(1 + random() % 255)
            let start = Clock.now
            for work in work {
                do { _ = try work(damaged[index]) } catch { failed += 1 }
            }
            slowest = max(slowest, Clock.now - start)
        }
    }

    /// SplitMix64.
    private mutating func random() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

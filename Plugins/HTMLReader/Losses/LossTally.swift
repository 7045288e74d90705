import PluginKit

/// Counts of what happened while a page was read, by kind, with the first place of each.
struct LossTally {
    private var counts = [Int](repeating: 0, count: LossKind.allCases.count)
    private var firsts = [SourceSpan](repeating: .none, count: LossKind.allCases.count)

    mutating func add(_ kind: LossKind, at span: SourceSpan) {
        let index = Int(kind.rawValue)
        if counts[index] == 0 { firsts[index] = span }
        counts[index] += 1
    }

    /// One remark a kind.
    var remarks: [Remark] {
        LossKind.allCases.compactMap { kind in
            let index = Int(kind.rawValue)
            guard counts[index] > 0 else { return nil }
            return Remark(kind.severity, kind.code, kind.message(counts[index]), at: firsts[index])
        }
    }
}

import PluginKit
import Storage

/// The results of an item that wait for its turn.
struct Slot {
    let item: StoredItem
    /// In the order of the item: one for each batch, or one for all of it.
    private(set) var parts: [Part] = []
    /// How many parts have had their turn, and are no longer here.
    private var passed = 0
    /// What was found in the parts that have had their turn.
    var findings = ItemFindings()
    /// What reading came to, when it is over.
    var end: End?

    /// What a stretch of the item came to.
    struct Part {
        var outcomes: [Outcome] = []
        var weight = 0
        var findings = ItemFindings()
        /// Whether nothing will be added.
        var isDone = false
    }

    struct End {
        var bytes: Int
        var error: ItemError?
        var findings = ItemFindings()
    }

    /// Results whose turn has come.
    struct Turn {
        var item: StoredItem
        var outcomes: [Outcome] = []
        var weight = 0
        var end: End?
    }

    init(_ item: StoredItem) {
        self.item = item
    }

    /// Bytes of the results that wait.
    var weight: Int { parts.reduce(0) { $0 + $1.weight } }

    /// - Returns: its number.
    mutating func addPart() -> Int {
        parts.append(Part())
        return passed + parts.count - 1
    }

    /// - Parameter number: of a part that is not done.
    mutating func change(_ number: Int, _ body: (inout Part) -> Void) {
        guard parts.indices.contains(number - passed) else { return }
        body(&parts[number - passed])
    }

    /// Takes out what can have its turn; `nil` when nothing can.
    mutating func takeTurn() -> Turn? {
        var turn = Turn(item: item)
        var count = 0
        for index in parts.indices {
            if turn.outcomes.isEmpty {
                // Moved and not copied.
                swap(&turn.outcomes, &parts[index].outcomes)
            } else {
                turn.outcomes += parts[index].outcomes
            }
            turn.weight += parts[index].weight
            guard parts[index].isDone else {
                parts[index].outcomes = []
                parts[index].weight = 0
                break
            }
            findings.add(parts[index].findings)
            count += 1
        }
        parts.removeFirst(count)
        passed += count
        if parts.isEmpty, var end {
            findings.add(end.findings)
            end.error = end.error ?? findings.error
            end.findings = findings
            turn.end = end
        }
        return turn.outcomes.isEmpty && turn.end == nil ? nil : turn
    }
}

import PluginKit
import Storage

/// The results of an item that wait for its turn.
///
/// A class, as it is moved about under the lock; touched only there.
final class Slot {
    let item: StoredItem
    /// What the journal knows the item by.
    let identity: String
    /// Of the item before it was read, where the run keeps a journal.
    var stamp: FileStamp?
    /// What the item came to before, as far as that is taken over.
    var replay: Replay?
    /// Whether it has come to its turn.
    var hasBegun = false
    /// In the order of the item: one for each batch, or one for all of it.
    private(set) var parts: [Part] = []
    /// How many parts have had their turn, and are no longer here.
    private var passed = 0
    /// What was found in the parts that have had their turn.
    var findings = ItemFindings()
    /// What reading came to, when it is over.
    var end: End?

    /// What a stretch of the slot came to.
    struct Part {
        var pieces: [Piece] = []
        var weight = 0
        /// Of the slot's item.
        var findings = ItemFindings()
        /// Whether nothing will be added.
        var isDone = false
    }

    /// Results of one item.
    struct Piece {
        var item: StoredItem
        var outcomes: [Outcome] = []
        /// What reading it came to, where the item ends here and is not the slot's.
        var end: End?

        var weight: Int { outcomes.reduce(0) { $0 + $1.weight } }
    }

    struct End {
        var bytes: Int
        var error: ItemError?
        var findings = ItemFindings()
        /// Whether it is of what holds items, and is none itself.
        var isContainer = false
        /// That reading and converting took.
        var milliseconds = 0
        /// Whether all that is to be said was said before, and is taken over.
        var isReplayed = false
    }

    /// Results whose turn has come.
    struct Turn {
        /// Whether it is the first of the slot.
        var isFirst = false
        var pieces: [Piece] = []
        var weight = 0
        /// Of the slot's item.
        var end: End?
    }

    init(_ item: StoredItem, identity: String) {
        self.item = item
        self.identity = identity
    }

    /// Bytes of the results that wait.
    var weight: Int { parts.reduce(0) { $0 + $1.weight } }

    /// - Returns: its number.
    func addPart() -> Int {
        parts.append(Part())
        return passed + parts.count - 1
    }

    /// - Parameter number: of a part that is not done.
    func change(_ number: Int, _ body: (inout Part) -> Void) {
        guard parts.indices.contains(number - passed) else { return }
        body(&parts[number - passed])
    }

    /// Takes out what can have its turn; `nil` when nothing can.
    func takeTurn() -> Turn? {
        var turn = Turn()
        turn.isFirst = !hasBegun
        var count = 0
        for index in parts.indices {
            turn.weight += parts[index].weight
            if turn.pieces.isEmpty {
                // Moved and not copied.
                swap(&turn.pieces, &parts[index].pieces)
            } else {
                turn.pieces += parts[index].pieces
            }
            guard parts[index].isDone else {
                parts[index].pieces = []
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
        guard !turn.pieces.isEmpty || turn.end != nil else { return nil }
        hasBegun = true
        return turn
    }
}

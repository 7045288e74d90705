import PluginKit
import Storage

extension Pipeline {
    /// How many bytes of results an item may pile up before its turn.
    private static let slotBytes = 4 << 20

    /// Reads an item, and takes its documents through the chain, or leaves that to whoever takes its batches.
    ///
    /// - Parameter number: of its slot.
    func read(_ entry: ItemFeed.Entry, _ number: Int) -> Slot.End {
        guard case .item(let item) = entry.event else {
            if case .failure(_, let error) = entry.event { return Slot.End(bytes: 0, error: error) }
            return Slot.End(bytes: 0)
        }
        guard case .read(let step) = plan.steps[entry.step] else { return Slot.End(bytes: 0) }
        var input: Input?
        func end(_ error: ItemError? = nil) -> Slot.End {
            Slot.End(bytes: input?.total ?? 0, error: error, findings: input?.findings ?? ItemFindings())
        }
        do {
            let opened = try Input.open(item, limit: options.maximumItemSize ?? options.defaultItemSize)
            input = opened
            let reader = try detector.reader(step.choice, for: opened)
            if options.maximumItemSize == nil, type(of: reader).isStreaming { opened.limit = .max }
            if let reader = reader as? any BatchReader {
                try readBatches(opened, by: reader, Origin(item: item, slot: number, step: entry.step))
                return end()
            }
            let part = state.change { $0.slots[number]?.addPart() } ?? 0
            defer { state.change { $0.slots[number]?.change(part) { $0.isDone = true } } }
            try read(opened, by: reader) { document, isOnly in
                var outcomes: [Outcome] = []
                var shared: [UInt8] = []
                chain.run(
                    document, after: entry.step, item: item, isOnly: isOnly, shared: &shared, into: &outcomes)
                for index in outcomes.indices {
                    outcomes[index].settle(in: shared)
                    try put(outcomes[index], number, part)
                }
            }
            return end()
        } catch is Cancelled {
            return end()
        } catch {
            return end(ItemError(wrapping: error))
        }
    }

    /// Hands on an item's documents, with whether each is the only one of the run where a writer asks for that.
    private func read(
        _ input: Input, by reader: any Reader, _ take: (consuming Document, _ isOnly: Bool) throws -> Void
    ) throws {
        guard plan.asksForOnlyDocument else {
            try reader.read(input) { try take($0, false) }
            return
        }
        // One document behind the reader: whether the first is the only one shows at the second, or at the end.
        var held: Document?
        var count = 0
        func release(isOnly: Bool) throws {
            if let document = held.take() { try take(document, isOnly) }
        }
        do {
            try reader.read(input) { document in
                try release(isOnly: false)
                held = document
                count += 1
            }
        } catch {
            // What was handed on before the failure stays valid.
            try release(isOnly: count == 1)
            throw error
        }
        try release(isOnly: count == 1)
    }

    struct Cancelled: Error {}

    /// Puts a result in its item's slot, and waits while the slot is full.
    private func put(_ outcome: Outcome, _ number: Int, _ part: Int) throws {
        let weight = outcome.weight
        // Nobody waits for a result that is not given on.
        let isFull = state.changeQuietly { state in
            state.slots[number]?.change(part) {
                $0.outcomes.append(outcome)
                $0.weight += weight
            }
            state.weight += weight
            return (state.slots[number]?.weight ?? 0) > Self.slotBytes
        }
        guard isFull else { return }
        while true {
            sequence()
            enum Next { case goOn, again, stop }
            let next: Next = state.wait { state in
                if state.isCancelled { return .stop }
                if (state.slots[number]?.weight ?? 0) <= Self.slotBytes { return .goOn }
                return state.head == number && !state.isSequencing ? .again : nil
            }
            switch next {
            case .goOn: return
            case .stop: throw Cancelled()
            case .again: continue
            }
        }
    }
}

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
        var origin = Origin(item: item, slot: number, step: entry.step)
        if let replay = lookUp(item, entry, number) {
            if replay.entry.isWhole { return .replayed }
            origin.skippedItems = replay.entry.items
            origin.skippedDocuments = replay.entry.ordinal
        }
        let start = ContinuousClock.now
        var end = read(item, origin, step)
        end.milliseconds = start.milliseconds
        return end
    }

    private func read(_ item: StoredItem, _ origin: Origin, _ step: ReadStep) -> Slot.End {
        do {
            let limit = options.maximumItemSize ?? options.defaultItemSize
            switch try openItem(item, limit, options.archives, options.warc(for: step.choice)) {
            case .item(let input): return read(input, by: step.choice, origin, mayBeOnly: plan.asksForOnlyDocument)
            case .container(let container): return readContainer(container, origin, step.choice)
            }
        } catch {
            return Slot.End(bytes: 0, error: ItemError(wrapping: error))
        }
    }

    /// Reads an item whose bytes may be many, part by part.
    func read(_ input: Input, by choice: ReadStep.Choice, _ origin: Origin, mayBeOnly: Bool) -> Slot.End {
        func end(_ error: ItemError? = nil) -> Slot.End {
            Slot.End(bytes: input.total, error: error, findings: input.findings)
        }
        do {
            let reader = try reader(choice, for: input)
            if let reader = reader as? any BatchReader {
                try readBatches(input, by: reader, origin, mayBeOnly: mayBeOnly)
                return end()
            }
            let part = state.change { $0.slots[origin.slot]?.addPart() } ?? 0
            defer { state.change { $0.slots[origin.slot]?.change(part) { $0.isDone = true } } }
            try read(input, by: reader, mayBeOnly: mayBeOnly) { document, isOnly in
                guard document.source.ordinal >= origin.skippedDocuments else { return }
                try input.checkTime()
                for outcome in run(document, origin.item, step: origin.step, isOnly: isOnly) {
                    try put(outcome, origin, part)
                }
            }
            return end()
        } catch is Cancelled {
            return end()
        } catch {
            return end(ItemError(wrapping: error))
        }
    }

    /// The reader of an item, which may be of any size if that streams it and no limit was asked for.
    func reader(_ choice: ReadStep.Choice, for input: Input) throws -> any Reader {
        let reader = try detector.reader(choice, for: input)
        let isStreaming = type(of: reader).isStreaming
        if options.maximumItemSize == nil, isStreaming { input.limit = .max }
        let seconds = options.timeLimit ?? (isStreaming ? 0 : RunOptions.defaultTimeLimit)
        if seconds > 0 { input.deadline = (.now.advanced(by: .seconds(seconds)), seconds) }
        return reader
    }

    /// Takes a document through the rest of the chain.
    func run(_ document: consuming Document, _ item: StoredItem, step: Int, isOnly: Bool = false) -> [Outcome] {
        var outcomes: [Outcome] = []
        var shared: [UInt8] = []
        chain.run(consume document, after: step, item: item, isOnly: isOnly, shared: &shared, into: &outcomes)
        for index in outcomes.indices { outcomes[index].settle(in: shared) }
        return outcomes
    }

    /// Hands on an item's documents, with whether each is the only one of the run where a writer asks for that.
    private func read(
        _ input: Input, by reader: any Reader, mayBeOnly: Bool,
        _ take: (consuming Document, _ isOnly: Bool) throws -> Void
    ) throws {
        guard mayBeOnly else {
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
    private func put(_ outcome: Outcome, _ origin: Origin, _ part: Int) throws {
        let number = origin.slot
        let weight = outcome.weight
        // Nobody waits for a result that is not given on.
        let isFull = state.changeQuietly { state in
            state.slots[number]?.change(part) {
                if $0.pieces.isEmpty { $0.pieces.append(Slot.Piece(item: origin.item)) }
                $0.pieces[0].outcomes.append(outcome)
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

extension Slot.End {
    /// Of an item that is taken over whole.
    static var replayed: Slot.End {
        var end = Slot.End(bytes: 0)
        end.isReplayed = true
        return end
    }
}

extension ContinuousClock.Instant {
    /// That have passed since.
    var milliseconds: Int {
        let (seconds, attoseconds) = duration(to: .now).components
        return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
    }
}

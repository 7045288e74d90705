import PluginKit
import Storage

/// Where documents come from.
struct Origin: Sendable {
    var item: StoredItem
    /// The number of the slot.
    var slot: Int
    /// The step of the plan that reads it.
    var step: Int
    /// Of what holds items: how many of them were converted before, and are passed over.
    var skippedItems = 0
    /// Documents before this one, in the order of the item, were converted before.
    var skippedDocuments = 0
}

/// Something to do for a part of a slot, by whichever thread is free.
struct PartTask: Sendable {
    enum Work: Sendable {
        /// Documents to make.
        ///
        /// - Parameter isOnly: whether it holds the only document of the run.
        case batch(DocumentBatch, isOnly: Bool)
        /// Items to read, whose bytes are at hand.
        case items([HeldItem])
    }

    var work: Work
    var origin: Origin
    /// The number of the part.
    var part: Int
}

extension Pipeline {
    /// How many batches may wait to be taken, for each job.
    private static let batchesWaitingPerJob = 2
    /// How many batches of an item may be waiting, in work, or waiting for their turn, for each job.
    private static let batchesAheadPerJob = 6

    /// Parts an item into batches, and leaves those to whichever thread is free.
    ///
    /// - Parameter mayBeOnly: whether the item may hold the only document of the run.
    func readBatches(
        _ input: Input, by reader: any BatchReader, _ origin: Origin, mayBeOnly: Bool
    ) throws {
        // The first batch waits until it shows whether it holds the only document of the run.
        var held: DocumentBatch?
        var mayBeOnly = mayBeOnly
        func release(isOnly: Bool) throws {
            if let batch = held.take() { try submit(.batch(batch, isOnly: isOnly), origin) }
        }
        do {
            try reader.readBatches(input) { batch in
                guard mayBeOnly else { return try submit(.batch(batch, isOnly: false), origin) }
                if let first = held.take() {
                    guard first.count + batch.count > 1 else {
                        held = first.count > 0 ? first : batch
                        return
                    }
                    mayBeOnly = false
                    try submit(.batch(first, isOnly: false), origin)
                    try submit(.batch(batch, isOnly: false), origin)
                } else {
                    held = batch
                }
            }
        } catch {
            // What was handed on before the failure stays valid.
            try release(isOnly: held?.count == 1)
            throw error
        }
        try release(isOnly: held?.count == 1)
    }

    /// Lines work up, or does it here where enough is waiting.
    func submit(_ work: PartTask.Work, _ origin: Origin) throws {
        let task = try state.change { state -> PartTask? in
            guard !state.isCancelled, let part = state.slots[origin.slot]?.addPart() else { throw Cancelled() }
            let task = PartTask(work: work, origin: origin, part: part)
            if state.tasks.count >= Self.batchesWaitingPerJob * (options.jobs - 1) { return task }
            state.tasks.append(task)
            return nil
        }
        if let task {
            make(task)
            sequence()
        }
        try waitForRoom(origin)
    }

    /// Helps with what is lined up, and then waits, until not too much of an item waits for its turn.
    private func waitForRoom(_ origin: Origin) throws {
        enum Next { case goOn, make(PartTask), sequence, stop }
        while true {
            let next: Next = state.wait { state in
                guard !state.isCancelled, let slot = state.slots[origin.slot] else { return .stop }
                if slot.parts.count <= Self.batchesAheadPerJob * options.jobs { return .goOn }
                if !state.tasks.isEmpty { return .make(state.tasks.removeFirst()) }
                let mayHaveTurn = state.head == origin.slot && slot.parts[0].isDone && !state.isSequencing
                return mayHaveTurn ? .sequence : nil
            }
            switch next {
            case .goOn: return
            case .stop: throw Cancelled()
            case .make(let task):
                make(task)
                sequence()
            case .sequence: sequence()
            }
        }
    }

    /// Does the work for a part, and puts what it comes to in the slot.
    func make(_ task: PartTask) {
        var part = Slot.Part()
        switch task.work {
        case .batch(let batch, let isOnly): make(batch, task.origin, isOnly: isOnly, &part)
        case .items(let items): part.pieces = items.map { read($0, step: task.origin.step) }
        }
        part.weight = part.pieces.reduce(0) { $0 + $1.weight }
        part.isDone = true
        state.change { state in
            state.weight += part.weight
            state.slots[task.origin.slot]?.change(task.part) { $0 = part }
        }
    }

    /// Makes the documents of a batch, and takes them through the chain.
    private func make(_ batch: DocumentBatch, _ origin: Origin, isOnly: Bool, _ part: inout Slot.Part) {
        var outcomes: [Outcome] = []
        outcomes.reserveCapacity(batch.count)
        var shared: [UInt8] = []
        shared.reserveCapacity(batch.byteCount)
        do {
            try batch.documents(&part.findings) { (document: consuming Document) in
                guard document.source.ordinal >= origin.skippedDocuments else { return }
                chain.run(
                    consume document, after: origin.step, item: origin.item, isOnly: isOnly, shared: &shared,
                    into: &outcomes)
            }
        } catch {
            part.findings.fail(ItemError(wrapping: error))
        }
        for index in outcomes.indices { outcomes[index].settle(in: shared) }
        part.pieces = [Slot.Piece(item: origin.item, outcomes: outcomes)]
    }
}

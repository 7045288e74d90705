import PluginKit
import Storage

/// Where documents come from.
struct Origin: Sendable {
    var item: StoredItem
    /// The number of the item's slot.
    var slot: Int
    /// The step of the plan that reads it.
    var step: Int
}

/// A batch to make documents of, and to take these through the chain.
struct BatchTask: Sendable {
    var batch: DocumentBatch
    var origin: Origin
    /// The number of the part of the slot that its results are.
    var part: Int
    /// Whether it holds the only document of the run.
    var isOnly: Bool
}

extension Pipeline {
    /// How many batches may wait to be taken, for each job.
    private static let batchesWaitingPerJob = 2
    /// How many batches of an item may be waiting, in work, or waiting for their turn, for each job.
    private static let batchesAheadPerJob = 6

    /// Parts an item into batches, and leaves those to whichever thread is free.
    func readBatches(_ input: Input, by reader: any BatchReader, _ origin: Origin) throws {
        // The first batch waits until it shows whether it holds the only document of the run.
        var held: DocumentBatch?
        var mayBeOnly = plan.asksForOnlyDocument
        func release(isOnly: Bool) throws {
            if let batch = held.take() { try submit(batch, origin, isOnly: isOnly) }
        }
        do {
            try reader.readBatches(input) { batch in
                guard mayBeOnly else { return try submit(batch, origin, isOnly: false) }
                if let first = held.take() {
                    guard first.count + batch.count > 1 else {
                        held = first.count > 0 ? first : batch
                        return
                    }
                    mayBeOnly = false
                    try submit(first, origin, isOnly: false)
                    try submit(batch, origin, isOnly: false)
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

    /// Lines a batch up, or makes it here where enough are waiting.
    private func submit(_ batch: DocumentBatch, _ origin: Origin, isOnly: Bool) throws {
        let task = try state.change { state -> BatchTask? in
            guard !state.isCancelled, let part = state.slots[origin.slot]?.addPart() else { throw Cancelled() }
            let task = BatchTask(batch: batch, origin: origin, part: part, isOnly: isOnly)
            if state.batches.count >= Self.batchesWaitingPerJob * (options.jobs - 1) { return task }
            state.batches.append(task)
            return nil
        }
        if let task {
            make(task)
            sequence()
        }
        try waitForRoom(origin)
    }

    /// Helps with the batches, and then waits, until not too much of an item waits for its turn.
    private func waitForRoom(_ origin: Origin) throws {
        enum Next { case goOn, make(BatchTask), sequence, stop }
        while true {
            let next: Next = state.wait { state in
                guard !state.isCancelled, let slot = state.slots[origin.slot] else { return .stop }
                if slot.parts.count <= Self.batchesAheadPerJob * options.jobs { return .goOn }
                if !state.batches.isEmpty { return .make(state.batches.removeFirst()) }
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

    /// Makes the documents of a batch, takes them through the chain, and puts what they come to in the slot.
    func make(_ task: BatchTask) {
        var part = Slot.Part()
        part.outcomes.reserveCapacity(task.batch.count)
        var shared: [UInt8] = []
        shared.reserveCapacity(task.batch.byteCount)
        do {
            try task.batch.documents(&part.findings) { (document: consuming Document) in
                chain.run(
                    consume document, after: task.origin.step, item: task.origin.item, isOnly: task.isOnly,
                    shared: &shared, into: &part.outcomes)
            }
        } catch {
            part.findings.fail(ItemError(wrapping: error))
        }
        for index in part.outcomes.indices { part.outcomes[index].settle(in: shared) }
        part.weight = part.outcomes.reduce(0) { $0 + $1.weight }
        part.isDone = true
        state.change { state in
            state.weight += part.weight
            state.slots[task.origin.slot]?.change(task.part) { $0 = part }
        }
    }
}

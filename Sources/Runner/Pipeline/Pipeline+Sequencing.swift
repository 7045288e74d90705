import PluginKit
import Storage

extension Pipeline {
    /// Gives the results whose turn has come to the sequencer, unless another thread is at it.
    func sequence() {
        let mayEnter = state.change { state in
            if state.isSequencing || state.isCancelled { return false }
            state.isSequencing = true
            return true
        }
        guard mayEnter else { return }
        while var turn = nextTurn() {
            var tasks: [FileTask] = []
            var goesOn = true
            for index in turn.pieces.indices where goesOn {
                goesOn = sequence(&turn.pieces[index], &tasks)
            }
            if goesOn, let end = turn.end {
                goesOn = sequencer.finish(turn.item, end)
            }
            enqueue(tasks)
            if !goesOn { cancelAfterFiles() }
        }
    }

    /// - Returns: whether the run goes on.
    private func sequence(_ piece: inout Slot.Piece, _ tasks: inout [FileTask]) -> Bool {
        for index in piece.outcomes.indices {
            guard let more = sequencer.accept(&piece.outcomes[index], of: piece.item) else { return false }
            tasks += more
        }
        if let end = piece.end { return sequencer.finish(piece.item, end) }
        return true
    }

    private func nextTurn() -> (item: StoredItem, pieces: [Slot.Piece], end: Slot.End?)? {
        state.change { state in
            guard !state.isCancelled, let item = state.slots[state.head]?.item,
                let turn = state.slots[state.head]?.takeTurn()
            else {
                state.isSequencing = false
                return nil
            }
            state.weight -= turn.weight
            for piece in turn.pieces {
                state.progress.documents += piece.outcomes.count
                if let end = piece.end {
                    state.progress.items += 1
                    state.progress.bytes += end.bytes
                }
            }
            if let end = turn.end {
                state.slots[state.head] = nil
                state.head += 1
                state.progress.items += end.isContainer ? 0 : 1
                state.progress.bytes += end.bytes
            }
            return (item, turn.pieces, turn.end)
        }
    }

    /// Hands files to whichever thread is free; writes them here when too many wait already.
    private func enqueue(_ tasks: [FileTask]) {
        var left = tasks[...]
        state.change { state in
            let room = max(0, Self.filesAheadPerJob * options.jobs - state.files.count)
            // The thread that takes from the end takes the oldest first.
            state.files.insert(contentsOf: left.prefix(room).reversed(), at: 0)
            left = left.dropFirst(room)
            state.filesInWork += left.count
        }
        for task in left { write(task) }
    }

    /// Everything before the failure is written; nothing after it is.
    private func cancelAfterFiles() {
        while let task = state.change({ state -> FileTask? in
            guard let task = state.files.popLast() else { return nil }
            state.filesInWork += 1
            return task
        }) {
            write(task)
        }
        state.change { $0.isCancelled = true }
    }

    func write(_ task: FileTask) {
        var failure: ItemError?
        do throws(ItemError) {
            try task.folder.write(task.bytes, to: task.name)
        } catch {
            failure = error
        }
        state.change { state in
            state.filesInWork -= 1
            if let failure {
                state.writtenFiles.failures.append(
                    RunEvent.Failure(item: task.item, ordinal: task.ordinal, error: failure))
                if options.onError == .stop {
                    state.isCancelled = true
                    for left in state.files {
                        let error = ItemError(
                            "not-written", "the output '\(left.name)' was not written, as the run stopped")
                        state.writtenFiles.failures.append(
                            RunEvent.Failure(item: left.item, ordinal: left.ordinal, error: error))
                    }
                    state.files = []
                }
            } else {
                state.writtenFiles.count += 1
                state.writtenFiles.bytes += task.bytes.count
            }
        }
    }
}

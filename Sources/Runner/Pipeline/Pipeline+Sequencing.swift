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
        while true {
            var turns = nextTurns()
            if turns.isEmpty { break }
            var tasks: [FileTask] = []
            var goesOn = true
            for index in turns.indices where goesOn { goesOn = sequence(&turns[index], &tasks) }
            if sequencer.announce(tasks) { enqueue(tasks) } else { goesOn = false }
            if goesOn, sequencer.journal != nil {
                let (files, failed) = state.look { ($0.writtenFiles.upTo, $0.writtenFiles.failedEntries) }
                goesOn = sequencer.flushJournal(files: files, failed: failed)
            }
            if !goesOn { cancelAfterFiles() }
        }
    }

    /// - Returns: whether the run goes on.
    private func sequence(_ turn: inout Turn, _ tasks: inout [FileTask]) -> Bool {
        if turn.isFirst, !sequencer.begin(turn.item, turn.identity, turn.number, turn.stamp, turn.replay) {
            return false
        }
        for index in turn.pieces.indices {
            guard sequence(&turn.pieces[index], &tasks) else { return false }
        }
        guard let end = turn.end else { return true }
        return sequencer.finish(turn.item, end)
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

    /// What comes next in the order of the input.
    private struct Turn {
        var number: Int
        var item: StoredItem
        var identity: String
        var isFirst: Bool
        var stamp: FileStamp?
        var replay: Replay?
        var pieces: [Slot.Piece]
        var end: Slot.End?
    }

    /// How many items that are taken over come to their turn together.
    private static let turnsAtOnce = 64

    private func nextTurns() -> [Turn] {
        state.change { state in
            var turns: [Turn] = []
            while turns.count < Self.turnsAtOnce, let turn = nextTurn(&state) {
                turns.append(turn)
                if turn.end?.isReplayed != true { break }
            }
            if turns.isEmpty { state.isSequencing = false }
            return turns
        }
    }

    private func nextTurn(_ state: inout State) -> Turn? {
        let number = state.head
        guard !state.isCancelled, let turn = state.slots[number]?.takeTurn(), let slot = state.slots[number] else {
            return nil
        }
        state.weight -= turn.weight
        for piece in turn.pieces {
            state.progress.documents += piece.outcomes.count
            for outcome in piece.outcomes {
                if case .failed = outcome.status { state.progress.failures += 1 }
            }
            if let end = piece.end {
                state.progress.items += 1
                if end.error != nil { state.progress.failures += 1 }
                state.progress.bytes += end.bytes
            }
        }
        if let end = turn.end {
            state.slots[number] = nil
            state.head += 1
            state.progress.entries += 1
            if end.error != nil { state.progress.failures += 1 }
            state.progress.items += end.isContainer ? 0 : 1
            state.progress.bytes += end.bytes
        }
        return Turn(
            number: number, item: slot.item, identity: slot.identity, isFirst: turn.isFirst, stamp: slot.stamp,
            replay: slot.replay,
            pieces: turn.pieces, end: turn.end)
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
        var isWritten = true
        do throws(ItemError) {
            let mark = OutputMark(size: task.bytes.count, checksum: task.checksum)
            isWritten = try runState?.isToBeWritten(mark, write: task.write, task.folder, task.name) ?? true
            if isWritten { try task.folder.write(task.bytes, to: task.name) }
            runState?.setMark(mark, write: task.write, path: task.name)
        } catch {
            failure = error
        }
        state.change { state in
            state.filesInWork -= 1
            if let failure {
                // What the journal says must not go beyond a file that may be written when there is room.
                if failure.code == "disk-full", runState != nil {
                    state.writtenFiles.isDiskFull = true
                } else {
                    state.writtenFiles.end(task, hasFailed: true)
                }
                state.writtenFiles.failures.append(
                    RunEvent.Failure(item: task.item, ordinal: task.ordinal, error: failure))
                if options.onError == .stop || state.writtenFiles.isDiskFull {
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
                state.writtenFiles.end(task, hasFailed: false)
            }
        }
    }
}

import Storage

extension Pipeline {
    /// How many items are looked up together: what most of them come to is known already, and takes little time.
    static let lookupSize = 64

    /// An item that waits to be taken up.
    struct NumberedEntry: Sendable {
        var number: Int
        var entry: ItemFeed.Entry
    }

    /// Whether items may have been converted by an earlier run.
    var looksUp: Bool {
        guard let runState else { return false }
        return (runState.finished != nil && replays.isFinishedUsable)
            || (runState.stopped != nil && replays.isStoppedUsable)
    }

    /// Looks items up; those that were not converted before wait for whichever thread is free.
    func lookUp(_ entries: [NumberedEntry]) {
        var window = RecordWindow()
        let found = entries.map { numbered -> (stamp: FileStamp?, replay: Replay?) in
            guard case .item(let item) = numbered.entry.event else { return (nil, nil) }
            return lookUp(item, numbered.entry.identity(of: item), &window)
        }
        state.change { state in
            for (numbered, (stamp, replay)) in zip(entries, found) {
                state.slots[numbered.number]?.stamp = stamp
                state.slots[numbered.number]?.replay = replay
                if replay?.entry.isWhole == true {
                    state.slots[numbered.number]?.end = .replayed
                } else {
                    state.entries.append(numbered)
                }
            }
            // Other threads may have looked up what comes before.
            state.entries.sort { $0.number > $1.number }
            state.lookups -= 1
        }
    }

    /// Looks an item up that has not been.
    func lookUp(_ item: StoredItem, _ entry: ItemFeed.Entry, _ number: Int) -> Replay? {
        guard runState != nil else { return nil }
        if looksUp { return state.look { $0.slots[number]?.replay } }
        var window = RecordWindow()
        let (stamp, _) = lookUp(item, entry.identity(of: item), &window)
        state.changeQuietly { $0.slots[number]?.stamp = stamp }
        return nil
    }

    private func lookUp(
        _ item: StoredItem, _ identity: String, _ window: inout RecordWindow
    ) -> (FileStamp?, Replay?) {
        guard let runState else { return (nil, nil) }
        let stamp = item.path == "-" ? nil : FileStamp.of(item.path, rawPath: item.rawPath)
        let replay = runState.replay(
            of: identity, stamp, replays, retriesFailures: options.onError == .stop, &window)
        // Of a change within the same instant its times would not tell.
        let kept = stamp?.isFresh == true ? nil : stamp
        if let replay, replay.areFilesThere(folders) { return (kept, replay) }
        return (kept, nil)
    }
}

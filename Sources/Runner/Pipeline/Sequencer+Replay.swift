import PluginKit
import Storage

extension Sequencer {
    /// Takes over what an item came to in an earlier run, as if it had come to it now.
    ///
    /// - Returns: whether it fits what came before it in this run; where it does not, part of it may be taken over.
    func take(_ replay: Replay) -> Bool {
        guard let journal else { return false }
        let isPassed = journal.pass(replay)
        // What a run that was stopped has left is written over from where this one parts from it.
        if !isPassed, replay.isLeft { return false }
        var item = entry
        var records = replay.records
        while let record = records.next() {
            switch record {
            case .item(let name, let path):
                item = StoredItem(path: path, name: name, relativePath: path)
                open(item, isWritten: isPassed)
            case .document(var document):
                open(item, isWritten: isPassed)
                guard take(&document, of: item, isLeft: replay.isLeft) else { return false }
                count(document, item.path)
                if !isPassed { write(.document(document)) }
                report?.add(document) { place(of: $0) }
            case .itemEnd(let end):
                open(item, isWritten: isPassed)
                if !isPassed { write(.itemEnd(end)) }
                close(item, end)
                item = entry
            case .entryEnd(let end):
                let isSilent = end.isContainer && end.error == nil && end.remarks.isEmpty
                if !isSilent { open(entry, isWritten: isPassed) }
                if !isPassed { write(.entryEnd(end)) }
                if !isSilent { close(entry, end) }
                summary.unchangedItems += 1
            case .entry(let entry):
                if !isPassed { write(.entry(entry)) }
            default: break
            }
        }
        return true
    }

    private func open(_ item: StoredItem, isWritten: Bool) {
        guard !isItemOpen else { return }
        guard isWritten else { return open(item) }
        isItemOpen = true
        report?.begin(item: item.name)
    }

    /// Gives a document's outputs the same names, and collected outputs the same bytes.
    ///
    /// - Returns: whether that is possible.
    private func take(_ document: inout DocumentRecord, of item: StoredItem, isLeft: Bool) -> Bool {
        if plan.numbersOutputs, document.number != summary.documents + 1 { return false }
        document.number = summary.documents + 1
        for index in document.outputs.indices {
            let output = document.outputs[index]
            switch output.place {
            case .file(let wanted, let path, _):
                guard let folder = folders[output.write], (try? claim(wanted, folder, item.path)) == path else {
                    return false
                }
                summary.outputs += 1
                summary.bytesWritten += output.size
                if hasReport {
                    document.outputs[index].sha256 = SHA256.hex(ofFile: PathName.join(folder.path, path))
                }
            case .collected(let offset):
                guard let start = takeCollected(output, offset, isLeft) else { return false }
                document.outputs[index].place = .collected(offset: start)
            case .entry(let wanted, let path, let offset):
                guard plan.writes.indices.contains(output.write), claim(wanted, inArchive: output.write) == path,
                    let start = takeCollected(output, offset, isLeft)
                else { return false }
                document.outputs[index].place = .entry(wanted: wanted, path: path, offset: start)
            }
        }
        return true
    }

    /// - Returns: where the document is in the collected output now; `nil` when it cannot be taken over.
    private func takeCollected(_ output: OutputRecord, _ offset: Int, _ isLeft: Bool) -> Int? {
        guard let sink = sinks[output.write] else { return nil }
        let (start, isLost) = add(to: sink) { sink throws(ItemError) in
            try sink.addAgain(offset..<offset + output.size, isLeft: isLeft)
        }
        // An output that fails has been told, and is no reason to make the others anew.
        if isLost { return mustStartOver ? nil : offset }
        return start.flatMap { $0 }
    }
}

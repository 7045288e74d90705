import PluginKit
import Storage

extension Sequencer {
    /// Writes down what is true by now, where enough has come together.
    ///
    /// - Parameters:
    ///   - files: all with lower numbers are written.
    ///   - failed: numbers of entries of which a file could not be.
    /// - Returns: whether the run goes on.
    func flushJournal(files: Int, failed: Set<Int>, isForced: Bool = false) -> Bool {
        guard let journal, isForced || journal.isFlushDue else { return true }
        for sink in sinks.values where sink.failure == nil {
            let (_, isLost) = add(to: sink) { sink throws(ItemError) in try sink.flush() }
            if isLost, isDiskFull { return false }
        }
        do throws(ItemError) {
            try journal.flush(files: files, failed: failed)
            try intents?.settle(upTo: files)
            return true
        } catch {
            failJournal(error)
            return false
        }
    }

    /// Tells of files before they are written.
    ///
    /// - Returns: whether the run goes on.
    func announce(_ tasks: [FileTask]) -> Bool {
        guard let intents, let state, !tasks.isEmpty else { return true }
        do throws(ItemError) {
            try journal?.part()
            try intents.announce(tasks, state)
            return true
        } catch {
            failJournal(error)
            return false
        }
    }

    /// Counts the files, and lets the collected outputs appear, unless the run did not come to its end.
    func end(_ files: Pipeline.WrittenFiles, isCancelled: Bool) -> RunSummary {
        summary.wasCancelled = isCancelled
        summary.outputs += files.count
        summary.bytesWritten += files.bytes
        // Threads finish in any order; the report must not.
        var last: RunEvent.Failure?
        for failure in files.failures.sorted(by: { ($0.item, $0.ordinal ?? 0) < ($1.item, $1.ordinal ?? 0) }) {
            // A document with two files that fail is one failed document.
            if last?.item != failure.item || last?.ordinal != failure.ordinal {
                summary.writtenDocuments -= 1
                summary.failedDocuments += 1
            }
            last = failure
            if options.onError == .stop { summary.wasStopped = true }
            fail(failure)
        }
        if files.isDiskFull { summary.wasStopped = true }
        if mustStartOver {
            for sink in sinks.values { sink.abandon() }
            report = nil
            keepForNewStart(files)
            return summary
        }
        let isWhole = !summary.wasCancelled && !summary.wasStopped
        if journal != nil, !flushJournal(files: files.upTo, failed: files.failedEntries, isForced: true) {
            summary.wasStopped = true
        }
        guard isWhole, !summary.wasStopped else {
            summary.isResumable = journal != nil
            for sink in sinks.values { if journal == nil { sink.abandon() } else { sink.keep() } }
            journal?.keep()
            endReport()
            return summary
        }
        endSinks()
        if mustStartOver {
            report = nil
            keepForNewStart(files)
            return summary
        }
        endReport()
        return summary
    }

    /// Lets the journal tell the next attempt what this one has written.
    private func keepForNewStart(_ files: Pipeline.WrittenFiles) {
        guard let journal else { return }
        try? journal.flush(files: files.upTo, failed: files.failedEntries)
        journal.keep()
    }

    private func endSinks() {
        var ended: [(write: Int, sink: CollectedSink)] = []
        var sizes: [JournalRecord.OutputSize] = []
        for (write, sink) in sinks.sorted(by: { $0.key < $1.key }) {
            let hasFailed = summary.failedItems + summary.failedDocuments > 0
            if (sink.documents == 0 && hasFailed) || sink.failure != nil {
                sink.abandon()
                continue
            }
            let (size, isLost) = add(to: sink) { sink throws(ItemError) in try sink.finish() }
            guard !isLost else { continue }
            if let size = size.flatMap({ $0 }) { sizes.append(JournalRecord.OutputSize(write: write, size: size)) }
            ended.append((write, sink))
        }
        if mustStartOver {
            for sink in sinks.values { sink.abandon() }
            return
        }
        let isUntouched =
            (journal?.isUntouched ?? false) && sizes.isEmpty && ended.count == sinks.count
            && state?.intents.isEmpty != false
        do throws(ItemError) {
            if !isUntouched { try journal?.write(.committing(sizes)) }
        } catch {
            return failJournal(error)
        }
        var stamps: [JournalRecord.OutputStamp] = []
        for (write, sink) in ended {
            let (_, isLost) = add(to: sink) { sink throws(ItemError) in try sink.commit() }
            guard !isLost else { continue }
            summary.outputs += 1
            summary.bytesWritten += sink.size
            stamps += self.stamps(of: sink, write)
        }
        defer { for (_, sink) in ended { sink.clean() } }
        guard let journal, !isUntouched || options.prunes else {
            try? state?.forgetIntents()
            return
        }
        removeLeftParts(stamps)
        let orphans = settleOrphans()
        guard !isUntouched else {
            try? state?.forgetIntents()
            return
        }
        do throws(ItemError) {
            for orphan in orphans { try journal.write(.orphan(orphan)) }
            try journal.write(.end(stamps))
            try journal.commit()
            try state?.forgetIntents()
        } catch {
            failJournal(error)
        }
    }

    /// The files of a collected output as they are.
    private func stamps(of sink: CollectedSink, _ write: Int) -> [JournalRecord.OutputStamp] {
        let folder = plan.writes[write].target.folder
        let past = state?.previous?.end?.filter { $0.write == write } ?? []
        let names = sink.names.isEmpty ? past.map(\.name) : sink.names
        return names.compactMap { name in
            FileStamp.of(PathName.join(folder, name)).map {
                JournalRecord.OutputStamp(write: write, name: name, stamp: $0, content: sink.size)
            }
        }
    }

    /// Removes parts of collected outputs that there are fewer of than in the run before.
    private func removeLeftParts(_ stamps: [JournalRecord.OutputStamp]) {
        for past in state?.previous?.end ?? [] {
            guard plan.writes.indices.contains(past.write), plan.writes[past.write].split != nil,
                stamps.contains(where: { $0.write == past.write }),
                !stamps.contains(where: { $0.write == past.write && $0.name == past.name })
            else { continue }
            let folder = plan.writes[past.write].target.folder
            guard FileStamp.of(PathName.join(folder, past.name)) == past.stamp else { continue }
            try? OutputFolder(path: folder).remove(past.name)
        }
    }

    /// Files that an earlier run made of documents that there are no longer: they are removed where that was asked for,
    /// unless someone has changed them.
    ///
    /// - Returns: those that stay.
    private func settleOrphans() -> [OutputRecord] {
        var left: [OutputRecord] = []
        var seen: Set<UInt64> = []
        if let past = state?.previous {
            var records = RecordCursor(past.file, past.firstEntry..<past.file.size)
            while let record = records.next() {
                switch record {
                case .document(let document): for output in document.outputs { settle(output, &left, &seen) }
                case .orphan(let output): settle(output, &left, &seen)
                default: break
                }
            }
        }
        for output in state?.intentsNow ?? [] {
            settle(output, &left, &seen)
            removeHidden(output)
        }
        summary.orphans = left.count
        return left
    }

    /// Removes what a killed run has left of a file that it was just writing.
    private func removeHidden(_ output: OutputRecord) {
        guard let path = output.path, let folder = folders[output.write] else { return }
        let hidden = PathName.join(
            PathName.folder(path), PathName.base(PendingFile.hiddenPath(of: PathName.base(path), in: "")))
        if folder.stamp(of: hidden) != nil { try? folder.remove(hidden) }
    }

    private func settle(_ output: OutputRecord, _ left: inout [OutputRecord], _ seen: inout Set<UInt64>) {
        guard case .file(_, let path, _) = output.place, let folder = folders[output.write],
            !names.has(folder: folder.resolved, path), folder.stamp(of: path) != nil,
            seen.insert(OutputMark.key(write: output.write, path)).inserted
        else { return }
        guard options.prunes else {
            if let known = state?.lastWritten(output, folder, path) { left.append(known) }
            return
        }
        guard state?.isOurs(write: output.write, folder, path) == true else {
            summary.failedItems += 1
            let path = PathName.join(folder.path, path)
            let error = ItemError(
                "output-edited", "\(path) is of a document that is gone, but was changed by someone else, and stays",
                help: "remove it if it is not needed")
            return fail(RunEvent.Failure(item: path, ordinal: nil, error: error))
        }
        do throws(ItemError) {
            try folder.remove(path)
            summary.removedOutputs += 1
        } catch {
            left.append(output)
            summary.failedItems += 1
            fail(RunEvent.Failure(item: PathName.join(folder.path, path), ordinal: nil, error: error))
        }
    }

    private func failJournal(_ error: ItemError) {
        summary.failedItems += 1
        fail(RunEvent.Failure(item: "the journal", ordinal: nil, error: error))
    }

    private func endReport() {
        do throws(ItemError) {
            try failures?.write()
            summary.failuresPath = failures?.path
        } catch {
            failJournal(error)
        }
        guard let report = report.take(), !summary.wasCancelled else { return }
        let collected = sinks.sorted { $0.key < $1.key }.filter { $0.value.failure == nil }.map { write, sink in
            ReportFile.CollectedOutput(
                writer: plan.writes[write].name, path: sink.path, documents: sink.documents, bytes: sink.size,
                sha256: SHA256.hex(ofFile: sink.path))
        }
        do throws(ItemError) {
            try report.commit(summary, collected)
        } catch {
            summary.failedItems += 1
            observe(.failed(RunEvent.Failure(item: "the report", ordinal: nil, error: error)))
        }
    }
}

import Storage

/// What an item came to in an earlier run, to be taken over.
struct Replay: Sendable {
    let past: PastRun
    let entry: PastRun.Entry
    /// Whether it is of a run that was stopped, so that its bytes in collected outputs are under their hidden names.
    let isLeft: Bool

    /// - Parameter stamp: of the item now.
    /// - Returns: `nil` when the item is not as it was.
    init?(_ past: PastRun, _ entry: PastRun.Entry, _ stamp: FileStamp, isLeft: Bool) {
        var cursor = RecordCursor(past.file, entry.range)
        guard case .entry(let record)? = cursor.next(), record.stamp == stamp else { return nil }
        self.past = past
        self.entry = entry
        self.isLeft = isLeft
    }

    /// Its records, in order.
    var records: RecordCursor { RecordCursor(past.file, entry.range) }

    /// Whether the files of its documents are there.
    ///
    /// - Parameter folders: of the writes.
    func areFilesThere(_ folders: [Int: OutputFolder]) -> Bool {
        var records = records
        while let record = records.next() {
            guard case .document(let document) = record else { continue }
            for output in document.outputs {
                guard case .file(_, let path, let checksum) = output.place else { continue }
                guard let folder = folders[output.write], let stamp = folder.stamp(of: path), stamp.size == output.size
                else { return false }
                // Changed after the journal was finished.
                if !isLeft, stamp.modified > past.file.stamp.modified, folder.checksum(of: path) != checksum {
                    return false
                }
            }
        }
        return true
    }
}

import Storage

/// What an item came to in an earlier run, to be taken over.
struct Replay: Sendable {
    let past: PastRun
    let entry: PastRun.Entry
    /// Whether it is of a run that was stopped, so that its bytes in collected outputs are under their hidden names.
    let isLeft: Bool
    /// Its records, where they are few.
    private let bytes: ArraySlice<UInt8>?

    /// - Parameters:
    ///   - stamp: of the item now.
    ///   - window: the part of the journal that was read last.
    /// - Returns: `nil` when the item is not as it was.
    init?(
        _ past: PastRun, _ entry: PastRun.Entry, _ stamp: FileStamp, isLeft: Bool, _ window: inout RecordWindow
    ) {
        self.past = past
        self.entry = entry
        self.isLeft = isLeft
        bytes = window.bytes(entry.range, of: past)
        var cursor = records
        let found = cursor.next { bytes in try? JournalRecord.stamp(ofEntry: bytes) }
        guard let found, found == stamp else { return nil }
    }

    /// Its records, in order.
    var records: RecordCursor {
        bytes.map { RecordCursor($0, at: entry.range.lowerBound) } ?? RecordCursor(past.file, entry.range)
    }

    /// Whether the files of its documents are there.
    ///
    /// - Parameter folders: of the writes.
    func areFilesThere(_ folders: [Int: OutputFolder]) -> Bool {
        var records = records
        while true {
            let areThere = records.next { bytes in
                (try? JournalRecord.eachFile(bytes) { write, path, size, checksum in
                    isThere(folders[write], path, size, checksum)
                }) ?? false
            }
            guard let areThere else { return true }
            guard areThere else { return false }
        }
    }

    private func isThere(
        _ folder: OutputFolder?, _ path: UnsafeRawBufferPointer, _ size: Int, _ checksum: UInt64
    ) -> Bool {
        let name = String(decoding: path, as: UTF8.self)
        guard let folder, let stamp = folder.stamp(of: name), stamp.size == size else { return false }
        // Changed after the journal was finished.
        return isLeft || stamp.modified <= past.file.stamp.modified || folder.checksum(of: name) == checksum
    }
}

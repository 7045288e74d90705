import PluginKit
import Storage

/// Which files a run is about to write, beside the journal: told before they are, where the journal tells of them
/// after. So a file that a killed run has written, and had no time to write down, is known as Galley's own.
final class IntentFile {
    private let file: AppendedFile
    /// How much of the file is of runs before.
    private var base: Int
    /// What the journal does not tell of yet, in the order of the files.
    private var open: [(file: Int, bytes: [UInt8])] = []
    private static let slack = 1 << 18

    init(_ state: RunState) throws(ItemError) {
        base = state.intentBytes
        file = try AppendedFile(path: state.location.intentPath, keeping: base)
    }

    /// Takes over what a journal tells of that will be cut off.
    ///
    /// - Parameter range: of the journal; it begins where a record does.
    func adopt(_ past: PastRun, _ range: Range<Int>) throws(ItemError) {
        guard open.isEmpty, range.lowerBound < past.file.size else { return }
        var bytes: [UInt8] = []
        var records = RecordCursor(past.file, range)
        while let record = records.next() {
            switch record {
            case .document(let document):
                for output in document.outputs where output.path != nil {
                    RecordFrame.append(.orphan(output), to: &bytes)
                }
            case .orphan: RecordFrame.append(record, to: &bytes)
            default: break
            }
            guard bytes.count > 1 << 20 else { continue }
            try file.append(bytes)
            base += bytes.count
            bytes = []
        }
        try file.append(bytes)
        base += bytes.count
    }

    /// Tells of files that will be written next.
    func announce(_ tasks: [FileTask], _ state: RunState) throws(ItemError) {
        var bytes: [UInt8] = []
        for task in tasks {
            let mark = OutputMark(size: task.bytes.count, checksum: task.checksum)
            if state.mark(write: task.write, path: task.name) == mark { continue }
            let start = bytes.count
            let place = OutputRecord.Place.file(wanted: task.name, path: task.name, checksum: task.checksum)
            RecordFrame.append(
                .orphan(OutputRecord(write: task.write, place: place, size: task.bytes.count)), to: &bytes)
            open.append((task.number, Array(bytes[start...])))
        }
        if !bytes.isEmpty { try file.append(bytes) }
    }

    /// Forgets files that the journal tells of.
    ///
    /// - Parameter files: all with lower numbers are in it.
    func settle(upTo files: Int) throws(ItemError) {
        open.removeFirst(open.firstIndex { $0.file >= files } ?? open.count)
        let left = open.reduce(0) { $0 + $1.bytes.count }
        guard file.size > base, open.isEmpty || file.size - base > Self.slack + 2 * left else { return }
        try file.cut(to: base)
        if !open.isEmpty { try file.append(open.flatMap(\.bytes)) }
    }
}

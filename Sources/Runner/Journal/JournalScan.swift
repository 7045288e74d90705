import Storage

/// Goes through a journal once, and takes down where things are.
struct JournalScan {
    private let file: RandomFile
    private var cursor: RecordCursor
    private(set) var start: StartRecord?
    private(set) var entries: [UInt64: PastRun.Entry] = [:]
    private(set) var outputs: [UInt64: OutputMark] = [:]
    private(set) var writing: Set<Int> = []
    private(set) var collectedSizes: [Int: Int] = [:]
    private(set) var replaced: Set<Int> = []
    private(set) var committing: [JournalRecord.OutputSize]?
    private(set) var end: [JournalRecord.OutputStamp]?
    /// How much of the journal is known to be on disk, with the outputs that it tells of.
    private(set) var durable = 0

    /// The entry that is not whole yet.
    private var open: Open?
    /// Sizes of collected outputs that count when the part of the entry that they stand in does.
    private var unsettledSizes: [Int: Int] = [:]

    /// Where the entry before ends, or the first record.
    private var lastEnd = 0
    private(set) var firstEntry = 0
    /// Of the last entry that is whole.
    private(set) var entriesEnd = 0

    private struct Open {
        var key: UInt64
        var lead: Int
        /// Whether something of it failed.
        var hasFailed = false
        /// Where it begins.
        var start: Int
        /// Items in it that are done.
        var items = 0
        var isInItem = false
        /// Of the document that came last.
        var ordinal = 0
        /// Up to where it can be used though more was to come.
        var usable: Int
    }

    init(_ file: RandomFile, end: Int? = nil) {
        self.file = file
        cursor = RecordCursor(file, 0..<(end ?? file.size))
        if case .start(let start)? = cursor.next() { self.start = start }
        firstEntry = cursor.offset
        lastEnd = cursor.offset
        entriesEnd = cursor.offset
    }

    mutating func run() {
        var cursor = cursor
        while true {
            let offset = cursor.offset
            let isTaken = cursor.next { bytes in
                do throws(RecordDecoder.Malformed) {
                    try take(bytes, at: offset)
                    return true
                } catch {
                    return false
                }
            }
            guard isTaken == true else { break }
        }
        endPartly()
    }

    private mutating func take(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(RecordDecoder.Malformed) {
        var decoder = RecordDecoder(bytes)
        let end = offset + RecordFrame.headerSize + bytes.count
        switch JournalRecord.Kind(rawValue: UInt8(truncatingIfNeeded: try decoder.number())) {
        case .start, nil: throw RecordDecoder.Malformed()
        case .entry:
            open = Open(key: Checksum.of(try decoder.textBytes()), lead: lastEnd, start: offset, usable: end)
        case .item: open?.isInItem = true
        case .document: try take(document: &decoder, at: offset)
        case .itemEnd:
            let item = try decoder.itemEnd()
            if item.error != nil { open?.hasFailed = true }
            open?.isInItem = false
            open?.items += 1
            open?.usable = end
            settle()
        case .entryEnd:
            guard let open else { throw RecordDecoder.Malformed() }
            let item = try decoder.itemEnd()
            entries[open.key] = PastRun.Entry(
                lead: open.lead, range: open.start..<end, isWhole: true,
                hasFailed: open.hasFailed || item.error != nil, isUnfinished: item.isUnfinished)
            self.open = nil
            lastEnd = end
            entriesEnd = end
            settle()
        case .writing: writing.insert(try decoder.number())
        case .durable: durable = try decoder.number()
        case .orphan:
            let output = try decoder.output()
            guard case .file(_, let path, let checksum) = output.place else { throw RecordDecoder.Malformed() }
            outputs[OutputMark.key(write: output.write, path)] = OutputMark(size: output.size, checksum: checksum)
        case .replaced: replaced.insert(try decoder.number())
        case .committing, .end:
            switch try JournalRecord(bytes) {
            case .committing(let sizes):
                committing = sizes
                replaced.formUnion(sizes.map(\.write))
            case .end(let stamps): self.end = stamps
            default: throw RecordDecoder.Malformed()
            }
        }
    }

    private mutating func take(
        document decoder: inout RecordDecoder, at offset: Int
    ) throws(RecordDecoder.Malformed) {
        _ = try decoder.number()
        let ordinal = try decoder.number()
        if let open, !open.isInItem, ordinal != open.ordinal {
            // All of the documents before are there.
            self.open?.ordinal = ordinal
            self.open?.usable = offset
            settle()
        }
        let hasFailed = try decoder.outputs { write, path, size, number in
            if let path {
                let mark = OutputMark(size: size, checksum: UInt64(UInt(bitPattern: number)))
                outputs[OutputMark.key(write: write, path)] = mark
            } else {
                unsettledSizes[write] = number + size
            }
            return true
        }
        if hasFailed { open?.hasFailed = true }
    }

    /// What was taken down of collected outputs so far is of what counts.
    private mutating func settle() {
        for (write, size) in unsettledSizes { collectedSizes[write] = size }
        unsettledSizes = [:]
    }

    /// The journal ended within an entry: what of it is usable is kept.
    private mutating func endPartly() {
        guard let open, open.items > 0 || open.ordinal > 0 else { return }
        entriesEnd = open.usable
        entries[open.key] = PastRun.Entry(
            lead: open.lead, range: open.start..<open.usable, isWhole: false, items: open.items, ordinal: open.ordinal)
    }
}

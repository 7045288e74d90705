import PluginKit
import Storage

extension JournalRecord {
    /// The first byte of a record.
    enum Kind: UInt8 {
        case start = 1
        case entry
        case item
        case document
        case itemEnd
        case entryEnd
        case writing
        case durable
        case orphan
        case replaced
        case committing
        case end
    }

    var encoded: [UInt8] {
        var encoder = RecordEncoder()
        func begin(_ kind: Kind) { encoder.number(Int(kind.rawValue)) }
        switch self {
        case .start(let start):
            begin(.start)
            encoder.number(Int(bitPattern: UInt(start.fingerprint)))
            encoder.text(start.boot)
        case .entry(let entry):
            begin(.entry)
            encoder.text(entry.name)
            encoder.flag(entry.stamp != nil)
            if let stamp = entry.stamp { encoder.stamp(stamp) }
        case .item(let name, let path):
            begin(.item)
            encoder.text(name)
            encoder.text(path)
        case .document(let document):
            begin(.document)
            encoder.document(document)
        case .itemEnd(let end):
            begin(.itemEnd)
            encoder.itemEnd(end)
        case .entryEnd(let end):
            begin(.entryEnd)
            encoder.itemEnd(end)
        case .writing(let write):
            begin(.writing)
            encoder.number(write)
        case .durable(let place):
            begin(.durable)
            encoder.number(place)
        case .orphan(let output):
            begin(.orphan)
            encoder.output(output)
        case .replaced(let write):
            begin(.replaced)
            encoder.number(write)
        case .committing(let sizes):
            begin(.committing)
            encoder.number(sizes.count)
            for size in sizes {
                encoder.number(size.write)
                encoder.number(size.size)
            }
        case .end(let stamps):
            begin(.end)
            encoder.number(stamps.count)
            for output in stamps {
                encoder.number(output.write)
                encoder.text(output.name)
                encoder.stamp(output.stamp)
                encoder.number(output.content)
            }
        }
        return encoder.bytes
    }

    /// - Throws: ``RecordDecoder/Malformed``.
    init(_ bytes: UnsafeRawBufferPointer) throws(RecordDecoder.Malformed) {
        var decoder = RecordDecoder(bytes)
        guard let kind = Kind(rawValue: UInt8(truncatingIfNeeded: try decoder.number())) else {
            throw RecordDecoder.Malformed()
        }
        switch kind {
        case .start:
            let fingerprint = UInt64(UInt(bitPattern: try decoder.number()))
            self = .start(StartRecord(fingerprint: fingerprint, boot: try decoder.text()))
        case .entry:
            let name = try decoder.text()
            self = .entry(EntryRecord(name: name, stamp: try decoder.flag() ? try decoder.stamp() : nil))
        case .item:
            let name = try decoder.text()
            self = .item(name: name, path: try decoder.text())
        case .document: self = .document(try decoder.document())
        case .itemEnd: self = .itemEnd(try decoder.itemEnd())
        case .entryEnd: self = .entryEnd(try decoder.itemEnd())
        case .writing: self = .writing(write: try decoder.number())
        case .durable: self = .durable(upTo: try decoder.number())
        case .orphan: self = .orphan(try decoder.output())
        case .replaced: self = .replaced(write: try decoder.number())
        case .committing:
            var sizes: [OutputSize] = []
            for _ in 0..<(try decoder.count()) {
                let write = try decoder.number()
                sizes.append(OutputSize(write: write, size: try decoder.number()))
            }
            self = .committing(sizes)
        case .end:
            var stamps: [OutputStamp] = []
            for _ in 0..<(try decoder.count()) {
                let write = try decoder.number()
                let name = try decoder.text()
                let stamp = try decoder.stamp()
                stamps.append(OutputStamp(write: write, name: name, stamp: stamp, content: try decoder.number()))
            }
            self = .end(stamps)
        }
    }
}

extension JournalRecord {
    /// The stamp of an entry, without the rest; `nil` where it has none, or is no entry.
    static func stamp(ofEntry bytes: UnsafeRawBufferPointer) throws(RecordDecoder.Malformed) -> FileStamp? {
        var decoder = RecordDecoder(bytes)
        guard try decoder.number() == Int(Kind.entry.rawValue) else { return nil }
        _ = try decoder.textBytes()
        return try decoder.flag() ? try decoder.stamp() : nil
    }

    /// The files of a document, without the rest.
    ///
    /// - Parameter body: takes the write, the path, the size and the checksum; gives whether to go on.
    /// - Returns: whether the body has always said so; `true` for records of other kinds.
    static func eachFile(
        _ bytes: UnsafeRawBufferPointer, _ body: (Int, UnsafeRawBufferPointer, Int, UInt64) -> Bool
    ) throws(RecordDecoder.Malformed) -> Bool {
        var decoder = RecordDecoder(bytes)
        guard try decoder.number() == Int(Kind.document.rawValue) else { return true }
        _ = try decoder.number()
        _ = try decoder.number()
        var goesOn = true
        _ = try decoder.outputs { write, path, size, number in
            guard let path else { return true }
            goesOn = body(write, path, size, UInt64(UInt(bitPattern: number)))
            return goesOn
        }
        return goesOn
    }
}

extension RecordDecoder {
    /// The outputs of a document, from behind its ordinal on, without the rest.
    ///
    /// - Parameter body: takes the write; the path, or `nil` in a collected output; the size; and the checksum, or where
    ///   in the collected output it begins. It gives whether to go on.
    /// - Returns: whether the document has failed.
    mutating func outputs(
        _ body: (Int, UnsafeRawBufferPointer?, Int, Int) -> Bool
    ) throws(Malformed) -> Bool {
        _ = try number()
        _ = try number()
        _ = try textBytes()
        switch try number() {
        case 0: break
        case 1:
            _ = try textBytes()
            _ = try textBytes()
        default: return true
        }
        for _ in 0..<(try count()) {
            let write = try number()
            let size = try number()
            let kind = try number()
            let path = kind == 0 ? nil : try textBytes()
            if kind != 0 { _ = try textBytes() }
            guard body(write, kind == 1 ? path : nil, size, try number()) else { return false }
        }
        return false
    }
}

extension RecordEncoder {
    mutating func stamp(_ stamp: FileStamp) {
        number(stamp.size)
        number(stamp.modified)
        number(stamp.changed)
    }

    mutating func document(_ document: DocumentRecord) {
        number(document.number)
        number(document.ordinal)
        number(document.offset)
        number(document.count)
        text(document.headline)
        switch document.status {
        case .written: number(0)
        case .dropped(let by, let reason):
            number(1)
            text(by)
            text(reason)
        case .failed(let error):
            number(2)
            self.error(error)
        }
        number(document.outputs.count)
        for output in document.outputs { self.output(output) }
        remarks(document.remarks)
    }

    mutating func output(_ output: OutputRecord) {
        number(output.write)
        number(output.size)
        switch output.place {
        case .file(let wanted, let path, let checksum):
            number(1)
            text(path)
            text(wanted == path ? "" : wanted)
            number(Int(bitPattern: UInt(checksum)))
        case .collected(let offset):
            number(0)
            number(offset)
        case .entry(let wanted, let path, let offset):
            number(2)
            text(path)
            text(wanted == path ? "" : wanted)
            number(offset)
        }
    }

    mutating func itemEnd(_ end: ItemEndRecord) {
        number(end.bytes)
        number(end.milliseconds)
        flag(end.error != nil)
        if let error = end.error { self.error(error) }
        remarks(end.remarks)
        flag(end.isContainer)
        flag(end.isUnfinished)
    }

    private mutating func remarks(_ remarks: [Remark]) {
        number(remarks.count)
        for remark in remarks {
            flag(remark.severity == .loss)
            text(remark.code.rawValue)
            text(remark.message)
            number(Int(remark.span.start))
            number(Int(remark.span.count))
        }
    }

    private mutating func error(_ error: ItemError) {
        text(error.code)
        text(error.message)
        number(error.offset)
        number(error.line)
        number(error.column)
        text(error.help)
    }
}

extension RecordDecoder {
    mutating func stamp() throws(Malformed) -> FileStamp {
        let size = try number()
        let modified = try number()
        return FileStamp(size: size, modified: modified, changed: try number())
    }

    mutating func document() throws(Malformed) -> DocumentRecord {
        let number = try self.number()
        let ordinal = try self.number()
        let offset = try self.number()
        let count = try self.number()
        let headline = try text()
        let status: DocumentRecord.Status
        switch try self.number() {
        case 0: status = .written
        case 1:
            let by = try text()
            status = .dropped(by: by, reason: try text())
        case 2: status = .failed(try error())
        default: throw Malformed()
        }
        var outputs: [OutputRecord] = []
        for _ in 0..<(try self.count()) { outputs.append(try output()) }
        return DocumentRecord(
            number: number, ordinal: ordinal, headline: headline, offset: offset, count: count, status: status,
            outputs: outputs,
            remarks: try remarks())
    }

    mutating func output() throws(Malformed) -> OutputRecord {
        let write = try number()
        let size = try number()
        let kind = try number()
        if kind == 0 { return OutputRecord(write: write, place: .collected(offset: try number()), size: size) }
        guard kind == 1 || kind == 2 else { throw Malformed() }
        let path = try text()
        let differing = try text()
        let wanted = differing.isEmpty ? path : differing
        let number = try number()
        let place: OutputRecord.Place =
            kind == 1
            ? .file(wanted: wanted, path: path, checksum: UInt64(UInt(bitPattern: number)))
            : .entry(wanted: wanted, path: path, offset: number)
        return OutputRecord(write: write, place: place, size: size)
    }

    mutating func itemEnd() throws(Malformed) -> ItemEndRecord {
        let bytes = try number()
        let milliseconds = try number()
        let error = try flag() ? try self.error() : nil
        let remarks = try remarks()
        let isContainer = try flag()
        return ItemEndRecord(
            bytes: bytes, milliseconds: milliseconds, error: error, remarks: remarks, isContainer: isContainer,
            isUnfinished: try flag())
    }

    private mutating func remarks() throws(Malformed) -> [Remark] {
        var remarks: [Remark] = []
        for _ in 0..<(try count()) {
            let isLoss = try flag()
            let code = RemarkCode(rawValue: try text())
            let message = try text()
            let start = try number()
            let count = try number()
            guard let start = UInt32(exactly: start), let count = UInt32(exactly: count) else {
                throw Malformed()
            }
            remarks.append(
                Remark(isLoss ? .loss : .note, code, message, at: SourceSpan(start: start, count: count)))
        }
        return remarks
    }

    private mutating func error() throws(Malformed) -> ItemError {
        let code = try text()
        let message = try text()
        let offset = try optionalNumber()
        let line = try optionalNumber()
        let column = try optionalNumber()
        return ItemError(code, message, offset: offset, line: line, column: column, help: try text())
    }
}

import DocumentJSON
import JSON
import PluginKit

/// One item on its way from values to documents: records that stand for themselves go on in batches, to be made into
/// documents by any thread; those that belong to what is around them are made here.
struct ReadingSession {
    let name: String
    let options: JSONReaderOptions
    let isLines: Bool
    var stream: ValueStream
    /// For records that are made here.
    var records: RecordReader
    private let readers: RecordReaderPool
    /// Records met so far, good and bad.
    var ordinal = 0
    /// Documents that were made here and not handed on.
    private var made: [Document] = []
    /// Failures of records that never came to be made.
    private var findings = ItemFindings()
    /// Documents made here go on when there are this many.
    private static let madeAtOnce = 64
    /// The last document, where what comes after the records may have something to say of it.
    private var held: Document?
    /// What stands around the records at hand, and its number.
    private var envelope: (document: JSONDocument, shape: Int?)?
    private var envelopeCount = 0

    init(_ reader: JSONReader, _ input: Input) {
        name = input.name
        options = reader.options
        isLines = LineNames.isLines(input)
        var settings = ValueStream.Settings()
        settings.isLines = isLines
        settings.pointer = options.records?.pointer
        settings.recordLimit = options.maximumRecordSize
        settings.maximumDepth = options.maximumDepth
        settings.keepsArrays = !isLines && options.records == nil && Self.beginsAsGraph(input)
        stream = ValueStream(input, settings)
        readers = RecordReaderPool(options, bodies: reader.bodies, name: name)
        records = readers.take()
    }

    /// Whether an item begins with an array of JSON-LD's nodes, which may refer to each other.
    private static func beginsAsGraph(_ input: Input) -> Bool {
        guard let bytes = try? input.peek(1 << 12),
            let beginning = Beginning(Sample(name: "", bytes: bytes, isWhole: false))?.mended
        else { return false }
        return beginning.root.withUnsafeView { root in
            guard root.kind == .array, let first = root[0] else { return false }
            return first["@type"] != nil || first["@id"] != nil
        }
    }

    /// - Returns: how many records there were, and what failed of them outside of batches.
    mutating func run(_ emit: (DocumentBatch) throws -> Void) throws -> ItemFindings {
        reading: while let next = try stream.next() {
            switch next {
            case .run(let run): try take(run, emit)
            case .value(let value): try take(value, emit)
            case .failure(let error): fail(error)
            case .mistake(let error):
                fail(error)
                break reading
            }
            // What comes next may be long in coming.
            try handOn(emit)
        }
        if ordinal == 0, !isLines, !stream.hasArray {
            throw ItemError("no-document", "the item is empty; expected a JSON document")
        }
        notePassedEnvelope()
        if let document = held.take() { made.append(document) }
        try handOn(emit)
        findings.records = ordinal
        return findings
    }

    private mutating func fail(_ error: ItemError) {
        ordinal += 1
        findings.fail(error)
    }

    /// Hands on what was made here.
    private mutating func handOn(_ emit: (DocumentBatch) throws -> Void) throws {
        guard !made.isEmpty || !records.findings.isEmpty else { return }
        let batch = DocumentBatch(made, findings: records.findings)
        made = []
        records.findings = ItemFindings()
        try emit(batch)
    }

    private mutating func add(_ document: Document, _ emit: (DocumentBatch) throws -> Void) throws {
        made.append(document)
        if made.count >= Self.madeAtOnce { try handOn(emit) }
    }

    private mutating func take(_ run: ValueStream.Run, _ emit: (DocumentBatch) throws -> Void) throws {
        let standAlone = stream.pointer == nil && options.records == nil
        var index = 0
        var batch: RecordBatch?
        try run.values.withUnsafeViews { views in
            for view in views {
                if standAlone, let shape = Self.shape(ofRecord: view, run.values) {
                    if batch == nil {
                        batch = RecordBatch(run, from: index, ordinal: ordinal, name: name, readers: readers)
                    }
                    batch?.append(shape, byteCount: view.byteRange.count)
                    ordinal += 1
                } else {
                    if let batch = batch.take() { try handOn(batch, emit) }
                    try take(
                        ValueStream.Value(view: run.values.holding(view), base: run.base, replacedSurrogates: 0), emit)
                }
                index += 1
            }
        }
        if let batch { try handOn(batch, emit) }
    }

    private mutating func handOn(_ batch: RecordBatch, _ emit: (DocumentBatch) throws -> Void) throws {
        try handOn(emit)
        try emit(
            DocumentBatch(count: batch.count, byteCount: batch.byteCount) { findings, emit in
                try batch.documents(&findings, emit)
            })
    }

    /// What a value is that is a record by itself, as ``RecordBatch`` has it; `nil` when it may be more or less.
    private static func shape(ofRecord view: UnsafeJSONView, _ run: JSONRun) -> UInt8? {
        guard view.kind == .object else { return nil }
        let face = Face(view)
        if face.mayBeDocument { return DocumentJSON.isMarked(run.holding(view)) ? RecordBatch.ownDocument : nil }
        guard !face.mayHoldRecords else { return nil }
        return UInt8(ShapeTable.index(of: view, face) ?? ShapeTable.all.count)
    }

    private mutating func take(_ value: ValueStream.Value, _ emit: (DocumentBatch) throws -> Void) throws {
        try value.view.withUnsafeView { view throws in
            if stream.pointer != nil {
                try takeStreamed(view, value, emit)
            } else if let pointer = options.records?.pointer {
                try takeTold(pointer, in: view, value, emit)
            } else {
                try takeFound(in: view, value, emit)
            }
        }
    }

    /// Takes a value that was found at the pointer while it was read.
    private mutating func takeStreamed(
        _ view: UnsafeJSONView, _ value: ValueStream.Value, _ emit: (DocumentBatch) throws -> Void
    ) throws {
        notePassedEnvelope()
        if stream.envelopeCount != envelopeCount {
            envelopeCount = stream.envelopeCount
            envelope = stream.envelope?.document.map { ($0, EnvelopeLosses.shape($0.root, at: stream.pointer)) }
        }
        if let previous = held.take() { try add(previous, emit) }
        let made: Result<Document, ItemError>
        if let envelope {
            made = envelope.document.root.withUnsafeView { around in
                var context = RecordContext()
                context.envelope = around
                return document(of: view, envelope.shape, context, value)
            }
        } else {
            made = document(of: view, nil, RecordContext(), value)
        }
        switch made {
        case .success(let document): held = document
        case .failure(let error): findings.fail(error)
        }
    }

    /// Says of the last document what stood around it and the others.
    private mutating func notePassedEnvelope() {
        guard let passed = stream.takePassedEnvelope(), let pointer = stream.pointer else { return }
        guard held != nil, let document = passed.document else { return }
        let remark = document.root.withUnsafeView { around in
            EnvelopeLosses.remark(
                around, SourcePath(pointer), shape: envelope?.shape, omitted: passed.omitted,
                isAskedFor: options.records != nil)
        }
        if let remark { held?.remarks.append(remark) }
    }

    /// Takes what the pointer leads to in a value that is known whole.
    private mutating func takeTold(
        _ pointer: JSONPointer, in view: UnsafeJSONView, _ value: ValueStream.Value,
        _ emit: (DocumentBatch) throws -> Void
    ) throws {
        guard let found = view[pointer], found.kind.isContainer else {
            let place = stream.place(of: value.base + view.byteOffset)
            fail(
                ItemError(
                    "no-records", "there are no records at '\(pointer)'", at: place,
                    help: "the option 'records' names an array of records, or one"))
            return
        }
        var list = RecordList(found.kind == .array ? Array(found.elements) : [found])
        list.path = SourcePath(pointer)
        list.envelope = view
        list.shape = ShapeTable.index(around: view)
        try takeList(list, in: view, value, emit)
    }

    private mutating func takeFound(
        in view: UnsafeJSONView, _ value: ValueStream.Value, _ emit: (DocumentBatch) throws -> Void
    ) throws {
        let face = Face(view)
        if view.kind == .object, !face.mayHoldRecords, !face.mayBeDocument {
            let shape = ShapeTable.index(of: view, face) ?? ShapeTable.all.count
            try takeRecord(view, shape, RecordContext(), value, emit)
            return
        }
        if face.mayBeDocument, view["pandoc-api-version"] != nil, view["blocks"] != nil {
            let place = stream.place(of: value.base + view.byteOffset)
            fail(
                ItemError(
                    "pandoc-document", "this is a document of pandoc's, which the reader 'pandoc-json' reads",
                    at: place,
                    help: "use --from pandoc-json"))
            return
        }
        let isOurs = face.mayBeDocument && DocumentJSON.isMarked(value.view)
        try takeList(isOurs ? RecordList([view]) : RecordList(in: view, face), in: view, value, emit)
    }

    private mutating func takeList(
        _ list: RecordList, in view: UnsafeJSONView, _ value: ValueStream.Value,
        _ emit: (DocumentBatch) throws -> Void
    ) throws {
        var remarks: [Remark] = []
        if let path = list.path, let envelope = list.envelope {
            if list.isGuessed {
                remarks.append(.note("records-found", "the records are taken from \(path.description)"))
            }
            let around = EnvelopeLosses.remark(
                envelope, path, shape: list.shape, isAskedFor: options.records != nil)
            if let around { remarks.append(around) }
        }
        if let lost = list.graph?.lost, lost > 0 {
            remarks.append(
                .loss("graph-nodes", "\(lost) nodes of the graph belong to no document and are not carried over"))
        }
        for (index, record) in list.records.enumerated() {
            try takeRecord(record, list.shape, list.context(of: index), value, remarks: remarks, emit)
            remarks = []
        }
    }

    private mutating func takeRecord(
        _ record: UnsafeJSONView, _ shape: Int?, _ context: RecordContext, _ value: ValueStream.Value,
        remarks: [Remark] = [], _ emit: (DocumentBatch) throws -> Void
    ) throws {
        switch document(of: record, shape, context, value) {
        case .success(var document):
            if !remarks.isEmpty { document.remarks += remarks }
            try add(document, emit)
        case .failure(let error): findings.fail(error)
        }
    }
}

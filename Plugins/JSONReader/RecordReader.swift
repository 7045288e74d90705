import JSON
import PluginKit

/// Makes documents of records, each by its shape.
struct RecordReader {
    let name: String
    let bodyFormat: BodyFormat?
    let bodies: BodyReaders
    /// One for each known shape, in the table's order, and one for guesses.
    private var mappers: [RecordMapper]
    private let hasTold: Bool
    private var guesses = Guesses()
    private var isNamed: [Bool]
    /// What is to be said of the item that the records are of.
    var findings = ItemFindings()

    init(_ options: JSONReaderOptions, bodies: BodyReaders, name: String) {
        self.name = name
        self.bodies = bodies
        bodyFormat = options.bodyFormat
        let told = options.fields.entries.map { Rule($0) }
        hasTold = !told.isEmpty
        mappers = (ShapeTable.all + [.guess]).map { RecordMapper($0, told: told) }
        isNamed = Array(repeating: false, count: mappers.count)
    }

    /// - Parameters:
    ///   - shape: what the record is known to be, by its place in the table; `nil` when only the record itself can say
    ///     it.
    ///   - context: what it is read with; its start is where the document begins.
    /// - Throws: ``NotARecord``, or what the reader of the body throws.
    mutating func document(
        of record: UnsafeJSONView, shape: Int?, _ context: RecordContext, source: DocumentSource
    ) throws -> Document {
        if record.kind == .string { return try text(record, context, source) }
        guard record.kind == .object else {
            throw NotARecord(found: record.kind == .array ? "a list" : "\(Self.shown(record))")
        }
        let index = shape ?? ShapeTable.index(of: record) ?? ShapeTable.all.count
        var mapped: MappedRecord
        var layerNames: [String] = []
        if index == ShapeTable.all.count {
            (mapped, layerNames) = guess(record, context)
        } else {
            mapped = mappers[index].map([record], context)
        }
        noteMissing(index, &mapped)
        mappers[index].keepLeftovers(in: &mapped, context)
        let (format, isAsked) = format(of: mapped.body)
        tell(index, layerNames, format, &mapped)
        return try build(consume mapped, format, isAsked: isAsked, record, context, source)
    }

    private static func shown(_ view: UnsafeJSONView) -> String {
        String(decoding: view.sourceBytes.prefix(20), as: UTF8.self)
    }

    /// Guesses the fields of a record, those too of an object in it that holds the record itself.
    private mutating func guess(
        _ record: UnsafeJSONView, _ context: RecordContext
    ) -> (MappedRecord, layerNames: [String]) {
        let index = ShapeTable.all.count
        var mapped = mappers[index].map([record], context)
        if mapped.body == nil, let (name, inner) = Self.wrapped(in: record) {
            let headline = mapped.metadata.headline
            let inside = mappers[index].map([inner, record], context)
            if inside.body != nil || (headline == nil && inside.metadata.headline != nil) {
                mapped = inside
                mappers[index].guessByLooks(&mapped, context)
                return (mapped, [name])
            }
            mapped = mappers[index].map([record], context)
        }
        mappers[index].guessByLooks(&mapped, context)
        return (mapped, [])
    }

    private static func wrapped(in record: UnsafeJSONView) -> (name: String, value: UnsafeJSONView)? {
        var best: (rank: Int, name: String, value: UnsafeJSONView)?
        for (key, value) in record.members where value.kind == .object && value.count > 0 {
            guard let name = key.string, let rank = Shape.wrappers.firstIndex(of: name), rank < best?.rank ?? .max
            else { continue }
            best = (rank, name, value)
        }
        return best.map { ($0.name, $0.value) }
    }

    /// Notes which of the user's fields found nothing.
    private func noteMissing(_ index: Int, _ mapped: inout MappedRecord) {
        guard hasTold else { return }
        for (rule, choice) in zip(mappers[index].rules, mappers[index].choices)
        where choice == nil && rule.origins[0].reading == .told {
            mapped.remarks.append(
                .note("field-not-set", "'\(rule.target.name)' is not set: the record has nothing that fits it there"))
        }
    }

    /// What the body is to be read as, and whether it was asked for.
    private func format(of body: MappedRecord.Body?) -> (BodyFormat?, isAsked: Bool) {
        guard let body else { return (nil, false) }
        if let bodyFormat { return (bodyFormat, true) }
        switch body {
        case .text: return (.text, false)
        case .views(let views, let reading):
            switch reading {
            case .html: return (.html, false)
            case .markdown: return (.markdown, false)
            case .text: return (.text, false)
            case .plain, .utc, .told:
                return (views.first.map { JSONText.looksLikeHTML($0.utf8) } == true ? .html : .text, false)
            }
        }
    }

    /// Says what the record was taken for.
    private mutating func tell(
        _ index: Int, _ layerNames: [String], _ format: BodyFormat?, _ mapped: inout MappedRecord
    ) {
        if index < ShapeTable.all.count {
            if !isNamed[index] {
                isNamed[index] = true
                findings.note(.note("shape-known", "this is \(mappers[index].shape.about)"))
            }
            return
        }
        let (told, isNew) = guesses.told(of: &mappers[index], layerNames: layerNames, format: format)
        if !told.origins.isEmpty { mapped.metadata.origins = told.origins }
        if isNew { findings.note(.note("fields-guessed", told.message)) }
    }
}

/// A value that cannot be a record.
struct NotARecord: Error {
    var found: String
}

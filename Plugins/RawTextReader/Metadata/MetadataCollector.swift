import PluginKit

/// Puts names and values into the metadata fields that they mean, and loses none: what has no field, or does not fit
/// the one it has, goes to ``Metadata/other`` under its own name.
struct MetadataCollector {
    private(set) var metadata = Metadata()
    /// Values that do not fit their fields, and why.
    private(set) var misfits: [(name: String, reason: String)] = []
    /// Fields that have a value.
    private var taken: Set<MetadataField> = []
    private var others: [MetadataObject.Member] = []
    private var places: [String: Int] = [:]
    /// Names that were kept more than once, and so became lists.
    private var repeated: Set<String> = []

    mutating func add(_ name: String, _ value: MetadataValue) {
        guard let field = FieldNames.field(name), value != .null else {
            keep(name, value)
            return
        }
        if taken.contains(field) {
            if !append(value, to: field) { keep(name, value) }
            return
        }
        do throws(MetadataFieldError) {
            try metadata.set(field, to: try FieldValue.fit(value, to: field))
            taken.insert(field)
            if FieldValue.hasMore(value, than: field) { keep(name, value) }
        } catch {
            misfits.append((name, error.description))
            keep(name, value)
        }
    }

    consuming func finish() -> Metadata {
        metadata.other = MetadataObject(others)
        metadata.derivePublisher()
        return metadata
    }

    /// Adds to a field that holds several values and has some already.
    private mutating func append(_ value: MetadataValue, to field: MetadataField) -> Bool {
        guard [.author, .keywords, .image].contains(field) else { return false }
        var more = Metadata()
        guard let fitted = try? FieldValue.fit(value, to: field), (try? more.set(field, to: fitted)) != nil,
            !FieldValue.hasMore(value, than: field)
        else { return false }
        metadata.author += more.author
        metadata.keywords += more.keywords
        metadata.image += more.image
        return true
    }

    private mutating func keep(_ name: String, _ value: MetadataValue) {
        guard let place = places[name] else {
            places[name] = others.count
            others.append(MetadataObject.Member(key: name, value: value))
            return
        }
        if repeated.insert(name).inserted {
            others[place].value = .array([others[place].value, value])
        } else if case .array(var values) = others[place].value {
            others[place].value = .null
            values.append(value)
            others[place].value = .array(values)
        }
    }
}

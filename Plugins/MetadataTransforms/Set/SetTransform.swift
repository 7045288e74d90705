public import PluginKit

/// Sets metadata fields to what the recipe says.
///
/// All values are made from the document as it came, so the order of the fields does not matter. A value that needs
/// a field that the document has not, or that does not fit its field, is not set, which is noted.
public struct SetTransform: Transform {
    public static let info = PluginInfo(
        name: "set", summary: "Sets metadata fields to text, which may refer to other fields")

    private let entries: [SetFields.Entry]
    private let overwrites: Bool

    public init(options: SetOptions, context: PluginContext) {
        entries = options.fields.entries
        overwrites = options.overwrites
    }

    public var definedMetadata: [String] {
        FieldNames.defined(entries.map(\.name))
    }

    public func apply(_ document: consuming Document) -> TransformResult {
        var metadata = document.metadata
        for entry in entries where overwrites || FieldNames.value(entry.name, in: document.metadata) == nil {
            do throws(MissingReference) {
                let value = try Self.value(entry.value, in: document)
                do throws(MetadataFieldError) {
                    try FieldNames.set(entry.name, to: value, in: &metadata)
                } catch {
                    document.remarks.append(.note("field-not-set", "'\(entry.name)' was not set: \(error)"))
                }
            } catch {
                document.remarks.append(
                    .note("field-not-set", "'\(entry.name)' was not set: the document has no '\(error.name)'"))
            }
        }
        document.metadata = metadata
        return .keep(document)
    }

    private static func value(
        _ value: SetFields.Value, in document: borrowing Document
    ) throws(MissingReference) -> MetadataValue {
        switch value {
        case .text(let template): return try template.value(in: document)
        case .list(let templates):
            var values: [MetadataValue] = []
            for template in templates {
                // A list in a list is its elements: [{keywords}, archive] is the keywords and one more.
                let value = try template.value(in: document)
                if case .array(let elements) = value { values += elements } else { values.append(value) }
            }
            return .array(values)
        }
    }
}

public import PluginKit

/// Gives metadata other names; what gets the name of a typed field is made to fit it.
///
/// A byline loses its "by", keywords in one text are split at semicolons or else commas, and a list of one is that
/// one. A value that does not fit, or whose new name is taken, stays where it is, which is noted.
public struct RenameTransform: Transform {
    public static let info = PluginInfo(name: "rename", summary: "Gives metadata fields other names")

    private let entries: [RenameFields.Entry]
    private let overwrites: Bool

    public init(options: RenameOptions, context: PluginContext) {
        entries = options.fields.entries
        overwrites = options.overwrites
    }

    public var definedMetadata: [String] {
        FieldNames.defined(entries.map(\.new))
    }

    public func apply(_ document: consuming Document) -> TransformResult {
        for entry in entries {
            guard let value = FieldNames.value(entry.old, in: document.metadata) else { continue }
            if !overwrites, FieldNames.value(entry.new, in: document.metadata) != nil {
                document.remarks.append(
                    .note("not-renamed", "'\(entry.old)' keeps its name: the document has '\(entry.new)' already"))
                continue
            }
            do throws(MetadataFieldError) {
                let converted = FieldConversion.convert(value, for: entry.new)
                try FieldNames.set(entry.new, to: converted, in: &document.metadata)
                try FieldNames.set(entry.old, to: nil, in: &document.metadata)
            } catch {
                document.remarks.append(.note("not-renamed", "'\(entry.old)' keeps its name: \(error)"))
            }
        }
        return .keep(document)
    }
}

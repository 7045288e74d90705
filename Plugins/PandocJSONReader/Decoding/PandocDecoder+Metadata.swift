import JSON
import PandocAST
import PluginKit

extension PandocDecoder {
    mutating func decodeMetadata(_ meta: UnsafeJSONView) throws(PandocMistake) {
        guard meta.kind == .object else { throw PandocMistake(view: meta, message: "'meta' is an object") }
        var metadata = Metadata()
        var others: [MetadataObject.Member] = []
        for (key, value) in meta.members {
            let name = key.string ?? ""
            var isWhole = true
            let read = try self.value(value, isWhole: &isWhole)
            if !isWhole { losses.note(.metadata, at: Self.span(value)) }
            let field = PandocMetadata.field(of: name).flatMap { MetadataField(rawValue: $0) }
            if let field, PandocMetadataFields.set(field, to: read, in: &metadata) { continue }
            others.append(MetadataObject.Member(key: name, value: read))
        }
        metadata.other = MetadataObject(others)
        builder.metadata = metadata
    }

    /// - Parameter isWhole: set to false when the value does not say all that pandoc's does.
    private func value(
        _ view: UnsafeJSONView, isWhole: inout Bool
    ) throws(PandocMistake) -> MetadataValue {
        let (name, contents) = try Self.node(view)
        switch name {
        case "MetaBool":
            guard contents.kind == .true || contents.kind == .false else {
                throw PandocMistake(view: contents, message: "expected true or false")
            }
            return .bool(contents.kind == .true)
        case "MetaString": return .string(try Self.string(contents))
        case "MetaInlines":
            let text = try Self.plainText(contents)
            if try !isPlain(contents, as: text) { isWhole = false }
            return .string(text)
        case "MetaBlocks":
            var texts: [String] = []
            for block in try Self.list(contents) { texts.append(try self.text(of: block, isWhole: &isWhole)) }
            // One paragraph comes back as a line of text.
            if texts.count == 1 { isWhole = false }
            return .string(texts.joined(separator: "\n\n"))
        case "MetaList":
            var values: [MetadataValue] = []
            for element in try Self.list(contents) { values.append(try value(element, isWhole: &isWhole)) }
            return .array(values)
        case "MetaMap":
            guard contents.kind == .object else { throw PandocMistake(view: contents, message: "expected an object") }
            var members: [MetadataObject.Member] = []
            for (key, element) in contents.members {
                let value = try value(element, isWhole: &isWhole)
                members.append(MetadataObject.Member(key: key.string ?? "", value: value))
            }
            return .object(MetadataObject(members))
        default: throw PandocMistake(view: view, message: "there is no metadata value '\(name)'")
        }
    }

    /// The text of a block in metadata, which is a paragraph in nearly all there are.
    private func text(of block: UnsafeJSONView, isWhole: inout Bool) throws(PandocMistake) -> String {
        let (name, contents) = try Self.node(block)
        switch name {
        case "Para", "Plain":
            let text = try Self.plainText(contents)
            let isLine = try isPlain(contents, as: text)
            if name == "Plain" || !isLine { isWhole = false }
            return text
        case "CodeBlock":
            isWhole = false
            return try Self.string(try Self.parts(contents, 2)[1])
        case "BlockQuote":
            isWhole = false
            var texts: [String] = []
            for inner in try Self.list(contents) { texts.append(try text(of: inner, isWhole: &isWhole)) }
            return texts.joined(separator: "\n\n")
        case "BulletList", "OrderedList":
            isWhole = false
            let items = name == "BulletList" ? contents : try Self.parts(contents, 2)[1]
            var texts: [String] = []
            for item in try Self.list(items) {
                for inner in try Self.list(item) { texts.append(try text(of: inner, isWhole: &isWhole)) }
            }
            return texts.joined(separator: "\n\n")
        default:
            isWhole = false
            return ""
        }
    }
}

import JSON
import PandocAST
import PluginKit

extension PandocEncoder {
    /// Writes the metadata: fields by pandoc's names, and other metadata by its own. Where other metadata has the name
    /// of a field, it says the same in the form that it came in, and is written alone.
    mutating func writeMetadata() {
        let metadata = document.metadata
        writer.beginObject()
        for (fieldName, name) in PandocMetadata.names where metadata.other[name] == nil {
            guard let field = MetadataField(rawValue: fieldName), let value = value(of: field) else { continue }
            writer.key(name)
            write(value)
        }
        for member in metadata.other.members {
            writer.key(member.key)
            write(member.value)
        }
        writer.endObject()
    }

    /// The value of a field in the form that pandoc's templates take.
    private mutating func value(of field: MetadataField) -> MetadataValue? {
        let metadata = document.metadata
        switch field {
        case .author:
            for agent in metadata.author where !agent.url.isEmpty || agent.kind != .person { losses.note(.agent) }
            let names = metadata.author.map { MetadataValue.string($0.name) }
            return names.count > 1 ? .array(names) : names.first
        case .publisher:
            guard let publisher = metadata.publisher else { return nil }
            if !publisher.url.isEmpty || publisher.kind != .organization { losses.note(.agent) }
            return .string(publisher.name)
        case .type, .headline, .alternativeHeadline, .description, .datePublished, .dateModified, .url, .inLanguage,
            .keywords, .articleSection, .image:
            return metadata[field]
        }
    }

    private mutating func write(_ value: MetadataValue) {
        switch value {
        case .null: node("MetaString") { $0.writer.string("") }
        case .bool(let flag): node("MetaBool") { $0.writer.bool(flag) }
        case .number(let digits): node("MetaInlines") { $0.writeWords(digits) }
        case .string(let text): write(text)
        case .array(let values):
            node("MetaList") { encoder in
                encoder.writer.beginArray()
                for value in values { encoder.write(value) }
                encoder.writer.endArray()
            }
        case .object(let object):
            node("MetaMap") { encoder in
                encoder.writer.beginObject()
                for member in object.members {
                    encoder.writer.key(member.key)
                    encoder.write(member.value)
                }
                encoder.writer.endObject()
            }
        }
    }

    /// Writes text as inlines, or as paragraphs where blank lines part it.
    private mutating func write(_ text: String) {
        let paragraphs = Self.paragraphs(text)
        guard paragraphs.count > 1 else {
            node("MetaInlines") { $0.writeWords(text) }
            return
        }
        node("MetaBlocks") { encoder in
            encoder.writer.beginArray()
            for paragraph in paragraphs { encoder.node("Para") { $0.writeWords(paragraph) } }
            encoder.writer.endArray()
        }
    }

    private static func paragraphs(_ text: String) -> [String] {
        guard text.utf8.contains(0x0A) else { return [text] }
        var paragraphs: [String] = []
        var lines: [Substring] = []
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: { $0.isNewline }) + [Substring()] {
            if line.allSatisfy({ $0 == " " || $0 == "\t" }) {
                if !lines.isEmpty { paragraphs.append(lines.joined(separator: "\n")) }
                lines = []
            } else {
                lines.append(line)
            }
        }
        return paragraphs
    }

    /// Notes what metadata a document has that a division does not hold.
    mutating func noteMetadata() {
        var metadata = document.metadata
        metadata.headline = nil
        metadata.origins = [:]
        if metadata != Metadata() { losses.note(.metadata) }
    }
}

import DocumentJSON
import JSON
import PluginKit

/// Writes the members of a document's node, in an order that never changes.
struct ArticleWriting: Sendable {
    let type: JSONLDType
    let hasBody: Bool

    /// Writes the members into the object that is open.
    ///
    /// - Returns: the type that the node got.
    func write(_ document: Document, to writer: inout JSONWriter, remarks: inout [Remark]) -> ArticleType {
        let metadata = document.metadata
        var lost: [String] = []
        let type = decideType(metadata, lost: &lost, remarks: &remarks)
        writer.member("@type", type.name)
        if let url = metadata.url, IRI.isAbsolute(url) { writer.member("@id", url) }
        writer.member("headline", metadata.headline)
        writer.member("alternativeHeadline", metadata.alternativeHeadline)
        writer.member("description", metadata.description)
        let authors = metadata.author.filter { !$0.isEmpty }
        if !authors.isEmpty {
            writer.key("author")
            writer.beginArray()
            for author in authors { writer.agent(author) }
            writer.endArray()
        }
        if let publisher = metadata.publisher, !publisher.isEmpty {
            writer.key("publisher")
            writer.agent(publisher)
        }
        writer.member("datePublished", metadata.datePublished?.description)
        writer.member("dateModified", metadata.dateModified?.description)
        writer.member("url", metadata.url)
        if metadata.other[SchemaProperties.page] == nil { writer.member(SchemaProperties.page, metadata.url) }
        writer.member("inLanguage", metadata.inLanguage)
        writer.member("keywords", metadata.keywords)
        if type.isArticle {
            writer.member("articleSection", metadata.articleSection)
        } else if metadata.articleSection?.isEmpty == false {
            lost.append("articleSection")
        }
        writer.member("image", metadata.image)
        writeOther(metadata.other, type, to: &writer, lost: &lost)
        if !lost.isEmpty {
            let names = lost.map { "'\($0)'" }.joined(separator: ", ")
            remarks.append(.loss("metadata-not-carried", "schema.org has no place for the metadata \(names)"))
        }
        writeBody(document.body, type, to: &writer, remarks: &remarks)
        return type
    }

    private func decideType(_ metadata: Metadata, lost: inout [String], remarks: inout [Remark]) -> ArticleType {
        switch type {
        case .newsArticle, .article, .blogPosting: return ArticleType(type.rawValue)
        case .webPage: return ArticleType(type.rawValue, isArticle: false)
        case .auto: break
        }
        if let name = metadata.type, !name.isEmpty {
            if let type = ArticleType(named: name) { return type }
            lost.append("type")
        }
        let type = ArticleType.guessed(from: metadata)
        remarks.append(.note("type-guessed", "the type \(type.name) follows from which metadata is known"))
        return type
    }

    private func writeOther(
        _ other: MetadataObject, _ type: ArticleType, to writer: inout JSONWriter, lost: inout [String]
    ) {
        for member in other.members {
            guard SchemaProperties.has(member.key, type) else {
                // The words are counted anew.
                if member.key != "wordCount", member.value != .null { lost.append(member.key) }
                continue
            }
            var cleaning = SchemaValue()
            if let value = cleaning.clean(member.value) {
                writer.key(member.key)
                writer.write(value)
            }
            if cleaning.hasDropped { lost.append(member.key) }
        }
    }

    private func writeBody(_ body: Tape, _ type: ArticleType, to writer: inout JSONWriter, remarks: inout [Remark]) {
        let words = body.wordCount
        if words > 0 {
            writer.key("wordCount")
            writer.number(words)
        }
        guard hasBody else { return }
        var text: [UInt8] = []
        text.reserveCapacity(body.text.count)
        remarks += BodyText.append(body, to: &text).losses
        guard !text.isEmpty else { return }
        writer.key(type.isArticle ? "articleBody" : "text")
        writer.string(utf8: text[...])
    }
}

extension JSONWriter {
    /// Writes a member that has a value; none for an empty one.
    fileprivate mutating func member(_ name: String, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        key(name)
        string(value)
    }

    fileprivate mutating func member(_ name: String, _ values: [String]) {
        guard values.contains(where: { !$0.isEmpty }) else { return }
        key(name)
        beginArray()
        for value in values where !value.isEmpty { string(value) }
        endArray()
    }

    fileprivate mutating func agent(_ agent: Agent) {
        beginObject()
        member("@type", agent.kind.rawValue)
        member("name", agent.name)
        member("url", agent.url)
        endObject()
    }
}

extension Agent {
    fileprivate var isEmpty: Bool { name.isEmpty && url.isEmpty }
}

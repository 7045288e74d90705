import DocumentModel
import JSON

/// Reads a document from its JSON, and collects every mistake on the way.
struct DocumentDecoder: ~Copyable {
    let root: JSONView
    let limits: DocumentBuilder.Limits
    var builder: DocumentBuilder
    var errors: [DocumentJSONError] = []
    /// Blocks and inlines read; what the builder makes of them must have as many nodes.
    var nodeCount = 0

    init(root: JSONView, limits: DocumentBuilder.Limits) {
        self.root = root
        self.limits = limits
        builder = DocumentBuilder(limits: limits, textCapacity: root.byteRange.count)
    }

    /// Whether so many mistakes were found that no more are looked for.
    var isFull: Bool { errors.count >= DocumentJSONErrors.limit }

    mutating func decode() throws(DocumentJSONErrors) -> Document {
        if checkVersion() { decodeMembers() }
        if !errors.isEmpty { throw DocumentJSONErrors(errors) }
        let built = takeBuilder()
        let document: Document
        do throws(DocumentTooLarge) {
            document = try built.finish()
        } catch {
            report(root, error.description)
            throw DocumentJSONErrors(errors)
        }
        guard document.body.nodes.count == nodeCount + 1 else {
            report(root, "the body is not well-formed: some of its blocks or inlines cannot stand where they do")
            throw DocumentJSONErrors(errors)
        }
        return document
    }

    private mutating func takeBuilder() -> DocumentBuilder {
        var taken = DocumentBuilder(limits: limits)
        swap(&taken, &builder)
        return taken
    }

    /// - Returns: whether the value is a document in a version that can be read.
    private mutating func checkVersion() -> Bool {
        guard root.kind == .object else {
            report(root, "expected a document, which is an object, found \(Self.describe(root))")
            return false
        }
        guard let mark = root[TopMember.galley.rawValue] else {
            report(
                root, "this is not a Galley document: the object has no member 'galley'",
                help: "a Galley document begins with {\"galley\": \(DocumentJSON.version)")
            return false
        }
        guard let version = integer(mark, in: 1...Int.max) else { return false }
        guard version <= DocumentJSON.version else {
            report(
                mark,
                "the document is in version \(version) of the JSON form; this Galley reads version "
                    + "\(DocumentJSON.version) and older",
                help: "use a newer Galley")
            return false
        }
        return true
    }

    private mutating func decodeMembers() {
        var isVerbatim = false
        var trailing: JSONView?
        for (member, value) in members(of: root, TopMember.self, owner: "a document") {
            switch member {
            case .galley: break
            case .source: decodeSource(value)
            case .metadata: decodeMetadata(value)
            case .verbatim: isVerbatim = bool(value) ?? false
            case .trailing: trailing = string(value)
            case .body: decodeBlocks(value, in: .root, depth: 0)
            case .remarks: decodeRemarks(value)
            }
        }
        if isVerbatim {
            builder.setVerbatim(trailing: trailing?.string ?? "")
        } else if let trailing {
            report(trailing, "'trailing' has a meaning only in a document with \"verbatim\": true")
        }
    }

    private mutating func decodeSource(_ value: JSONView) {
        guard isObject(value) else { return }
        var source = DocumentSource()
        for (member, value) in members(of: value, SourceMember.self, owner: "'source'") {
            switch member {
            case .name: source.name = text(value) ?? ""
            case .ordinal: source.ordinal = integer(value, in: 0...Int.max) ?? 0
            case .offset: source.offset = integer(value, in: 0...Int.max) ?? 0
            case .count: source.count = integer(value, in: 0...Int.max) ?? 0
            }
        }
        builder.source = source
    }

    private mutating func decodeRemarks(_ value: JSONView) {
        guard isArray(value) else { return }
        var remarks: [Remark] = []
        for element in value.elements {
            guard !isFull else { return }
            guard isObject(element) else { continue }
            var severity: Remark.Severity?
            var code: String?
            var message: String?
            var span = SourceSpan.none
            let found = members(of: element, RemarkMember.self, owner: "a remark")
            for (member, value) in found {
                switch member {
                case .severity: severity = word(value, Remark.Severity.self)
                case .code: code = text(value)
                case .message: message = text(value)
                case .span: span = self.span(value)
                }
            }
            require([RemarkMember.severity, .code, .message], among: found.map(\.0), of: element, owner: "a remark")
            if let severity, let code, let message {
                remarks.append(Remark(severity, RemarkCode(rawValue: code), message, at: span))
            }
        }
        builder.remarks = remarks
    }
}

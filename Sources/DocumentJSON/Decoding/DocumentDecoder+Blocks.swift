import DocumentModel
import JSON

extension DocumentDecoder {
    /// Reads an array of blocks; nesting is checked against the limits, so that this may recurse.
    ///
    /// - Parameter depth: how many blocks are open.
    mutating func decodeBlocks(_ array: JSONView, in parent: BlockKind, depth: Int) {
        guard isArray(array) else { return }
        let model = ContentModel.of(parent)
        for element in array.elements {
            guard !isFull else { return }
            decodeBlock(element, in: parent, model, depth: depth)
        }
    }

    private mutating func decodeBlock(_ object: JSONView, in parent: BlockKind, _ model: ContentModel, depth: Int) {
        guard isObject(object) else { return }
        guard let type = typeMember(of: object) else {
            report(object, "a block needs the member 'type'")
            return
        }
        guard let type = string(type) else { return }
        guard let kind = type.withUTF8({ BlockKind.byJSONName[$0] }) else {
            reportUnknownBlock(type)
            return
        }
        guard model.allows(kind) else {
            report(
                type, "'\(kind.jsonName)' cannot stand in \(Self.describe(parent))",
                help: "\(Self.describe(parent)) holds \(Self.describe(model))")
            return
        }
        guard depth + ContentModel.levels(of: kind) <= max(limits.depth, 1) else {
            report(
                object,
                "the block is nested too deep: at most \(limits.depth) levels are allowed, "
                    + "and '\(kind.jsonName)' needs \(ContentModel.levels(of: kind)) of its own")
            return
        }
        guard let reading = read(object, NodeShape.of(kind), named: kind.jsonName) else { return }
        nodeCount += 1
        guard let start = start(of: kind, reading) else {
            addLeaf(kind, reading)
            return
        }
        builder.open(start, leading: reading.leading?.string ?? "", source: reading.span)
        if let children = reading.children {
            if ContentModel.of(kind) == .phrasing {
                decodeInlines(children, depth: 0, isInLink: false)
            } else {
                decodeBlocks(children, in: kind, depth: depth + 1)
            }
        }
        builder.close()
    }

    /// - Returns: `nil` for a block that holds nothing.
    private mutating func start(of kind: BlockKind, _ reading: NodeReading) -> BlockStart? {
        switch kind {
        case .root, .code, .image, .thematicBreak, .raw: return nil
        case .paragraph: return .paragraph
        case .heading: return .heading(level: reading.level)
        case .list:
            if let start = reading.start, !reading.isOrdered {
                report(start.view, "'start' has a meaning only in a list with \"ordered\": true")
            }
            return .list(ordered: reading.isOrdered, start: reading.start?.value ?? 1, tight: reading.isTight)
        case .item: return .item(task: reading.task)
        case .quote: return .quote
        case .table: return .table
        case .row: return .row(header: reading.isHeader)
        case .cell:
            return .cell(
                header: reading.isHeader, alignment: reading.alignment, columnSpan: reading.columnSpan,
                rowSpan: reading.rowSpan)
        case .caption: return .caption
        case .figure: return .figure
        case .definitionList: return .definitionList
        case .term: return .term
        case .definition: return .definition
        case .footnote: return .footnote(label: reading.name?.string ?? "")
        case .section: return .section(role: reading.name?.string ?? "")
        }
    }

    private mutating func addLeaf(_ kind: BlockKind, _ reading: NodeReading) {
        switch kind {
        case .code:
            builder.codeBlock(
                reading.text?.string ?? "", language: reading.name?.string ?? "", source: reading.span)
        case .raw:
            builder.rawBlock(reading.text?.string ?? "", format: reading.name?.string ?? "", source: reading.span)
        case .image:
            builder.imageBlock(
                reading.destination?.string ?? "", title: reading.title?.string ?? "",
                alternative: reading.alternative?.string ?? "", leading: reading.leading?.string ?? "",
                source: reading.span)
        case .thematicBreak:
            builder.thematicBreak(leading: reading.leading?.string ?? "", source: reading.span)
        case .root, .paragraph, .heading, .list, .item, .quote, .table, .row, .cell, .caption, .figure,
            .definitionList, .term, .definition, .footnote, .section:
            break
        }
    }

    private mutating func reportUnknownBlock(_ type: JSONView) {
        let name = type.string ?? ""
        if type.withUTF8({ InlineKind.byJSONName[$0] }) != nil {
            report(
                type, "'\(name)' is an inline, and here stands a block",
                help: "put it in a block of type 'paragraph'")
        } else {
            report(
                type, "there is no type of block '\(name)'",
                help: NearestName.help(for: name, among: BlockKind.byJSONName.names))
        }
    }

    private static func describe(_ parent: BlockKind) -> String {
        parent == .root ? "the body" : "'\(parent.jsonName)'"
    }

    private static func describe(_ model: ContentModel) -> String {
        switch model {
        case .flow: "blocks that are not parts of others"
        case .figure: "blocks that are not parts of others, and 'caption'"
        case .parts(let kinds): NearestName.list(kinds.map(\.jsonName), joinedBy: "and")
        case .phrasing: "inlines"
        case .nothing: "nothing"
        }
    }
}

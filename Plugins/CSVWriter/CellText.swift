import DocumentJSON
import JSON
import PluginKit

/// Turns what a column tells of a document into the text of a cell.
struct CellText: Sendable {
    enum Kind: Sendable {
        /// There is no value.
        case absent
        case text
        /// A count or a truth value, which no spreadsheet takes for a formula.
        case plain
    }

    let lists: CSVLists
    let separator: [UInt8]

    /// Appends the cell's text to `cell`, which is empty.
    func append(
        _ column: CSVColumn, of document: Document, to cell: inout [UInt8], remarks: inout [Remark]
    ) -> Kind {
        switch column.source {
        case .computed(let computed): return append(computed, of: document, to: &cell, remarks: &remarks)
        case .metadata(let path): return append(path, of: document.metadata, to: &cell, remarks: &remarks)
        }
    }

    private func append(
        _ path: MetadataPath, of metadata: Metadata, to cell: inout [UInt8], remarks: inout [Remark]
    ) -> Kind {
        switch path.wholeField {
        case .headline: return append(metadata.headline, to: &cell)
        case .url: return append(metadata.url, to: &cell)
        case .description: return append(metadata.description, to: &cell)
        case .datePublished: return append(metadata.datePublished, to: &cell)
        case .dateModified: return append(metadata.dateModified, to: &cell)
        case .publisher where lists == .join: return append(metadata.publisher?.name, to: &cell)
        case .author where lists == .join && metadata.author.count == 1:
            return append(metadata.author[0].name, to: &cell)
        case .author where lists == .join && !metadata.author.isEmpty:
            let names = metadata.author.map { MetadataValue.string($0.name) }
            return append(.array(names), path.name, to: &cell, remarks: &remarks)
        case _:
            guard let value = path.value(in: metadata) else { return .absent }
            return append(value, path.name, to: &cell, remarks: &remarks)
        }
    }

    private func append(_ text: String?, to cell: inout [UInt8]) -> Kind {
        guard let text else { return .absent }
        cell.append(contentsOf: text.utf8)
        return .text
    }

    private func append(_ date: DateTime?, to cell: inout [UInt8]) -> Kind {
        guard let date else { return .absent }
        date.append(to: &cell)
        return .text
    }

    private func append(
        _ computed: CSVComputed, of document: Document, to cell: inout [UInt8], remarks: inout [Remark]
    ) -> Kind {
        switch computed {
        case .body:
            let gaps = BodyText.append(document.body, to: &cell)
            if !gaps.isEmpty { remarks += gaps.losses }
            return .text
        case .words: cell.append(contentsOf: String(document.body.wordCount).utf8)
        case .characters:
            var text: [UInt8] = []
            _ = BodyText.append(document.body, to: &text)
            let count = text.withUnsafeBufferPointer { $0.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
            cell.append(contentsOf: String(count).utf8)
        case .path: return append(document.source.name, to: &cell)
        case .stem: return append(Self.stem(of: document.source.name), to: &cell)
        case .losses:
            let count = document.remarks.reduce(0) { $0 + ($1.severity == .loss ? 1 : 0) }
            cell.append(contentsOf: String(count).utf8)
        }
        return .plain
    }

    private func append(
        _ value: MetadataValue, _ name: String, to cell: inout [UInt8], remarks: inout [Remark]
    ) -> Kind {
        switch value {
        case .null: return .absent
        case .bool(let flag):
            cell.append(contentsOf: (flag ? "true" : "false").utf8)
            return .plain
        case .number(let text), .string(let text): return append(text, to: &cell)
        case .array, .object:
            if lists == .json {
                appendJSON(value, to: &cell)
            } else if join(value, to: &cell) {
                remarks.append(
                    .loss(
                        "ambiguous-list",
                        "a value in '\(name)' holds the separator of its list, so where it ends cannot be told"))
            }
            return .text
        }
    }

    /// Appends the values that are in a list, however deep, one after the other; an object by its name, or as
    /// JSON when it has none.
    ///
    /// - Returns: whether one of a list holds the separator.
    private func join(_ value: MetadataValue, to cell: inout [UInt8]) -> Bool {
        var count = 0
        var isAmbiguous = false
        func add(_ value: MetadataValue) {
            if case .array(let values) = value {
                for value in values { add(value) }
                return
            }
            if value == .null { return }
            if count > 0 { cell.append(contentsOf: separator) }
            count += 1
            let start = cell.count
            if let text = value.plainText {
                cell.append(contentsOf: text.utf8)
            } else {
                appendJSON(value, to: &cell)
            }
            isAmbiguous = isAmbiguous || holdsSeparator(cell[start...])
        }
        add(value)
        // One value of a list is taken for several as well.
        if case .array = value { return isAmbiguous }
        return false
    }

    private func appendJSON(_ value: MetadataValue, to cell: inout [UInt8]) {
        var writer = JSONWriter()
        writer.write(value)
        cell += writer.finish()
    }

    private func holdsSeparator(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = separator.first else { return true }
        var rest = text
        while let start = rest.firstIndex(of: first) {
            if rest[start...].starts(with: separator) { return true }
            rest = rest[(start + 1)...]
        }
        return false
    }

    /// The base name without its ending, and without that of a compression: `a/page.html.gz` gives `page`.
    private static func stem(of name: String) -> String {
        let name = CompressedName.uncompressed(name) ?? name
        let base = name.utf8.split(separator: UInt8(ascii: "/")).last.map(Substring.init) ?? name[...]
        guard let point = base.utf8.lastIndex(of: UInt8(ascii: ".")), point != base.startIndex else {
            return String(base)
        }
        return String(base[..<point])
    }
}

import PluginKit

extension Emitter {
    /// Writes a table as HTML: a row a line, and no empty line, which would end it (CommonMark 0.31, section 4.6).
    mutating func writeHTMLTable(_ index: Int) {
        append("<table>")
        var child = index + 1
        while child < Int(nodes[index].end) {
            newLine()
            if nodes[child].blockKind == .caption {
                wrapHTML("caption", child)
            } else {
                writeHTMLRow(child)
            }
            child = Int(nodes[child].end)
        }
        newLine()
        append("</table>")
    }

    private mutating func writeHTMLRow(_ row: Int) {
        append("<tr>")
        var cell = row + 1
        while cell < Int(nodes[row].end) {
            let node = nodes[cell]
            let isHeader = node.flags.contains(.header) || nodes[row].flags.contains(.header)
            append(isHeader ? "<th" : "<td")
            if node.small > 1 { out.append(contentsOf: " colspan=\"\(node.small)\"".utf8) }
            if node.payload > 1 { out.append(contentsOf: " rowspan=\"\(node.payload)\"".utf8) }
            switch node.flags.alignment {
            case .none: break
            case .left: append(" align=\"left\"")
            case .center: append(" align=\"center\"")
            case .right: append(" align=\"right\"")
            }
            append(">")
            writeHTMLContent(of: cell)
            append(isHeader ? "</th>" : "</td>")
            cell = Int(nodes[cell].end)
        }
        append("</tr>")
    }

    /// Writes the blocks of a node; a paragraph that is alone without its tags.
    private mutating func writeHTMLContent(of parent: Int) {
        let first = parent + 1
        guard first < Int(nodes[parent].end) else { return }
        if nodes[first].blockKind == .paragraph, nodes[first].end == nodes[parent].end {
            writeHTMLInlines(of: first)
        } else {
            writeHTMLBlocks(of: parent)
        }
    }

    private mutating func writeHTMLBlocks(of parent: Int) {
        var index = parent + 1
        while index < Int(nodes[parent].end) {
            writeHTMLBlock(index)
            index = Int(nodes[index].end)
        }
    }

    private mutating func wrapHTML(_ name: StaticString, _ index: Int) {
        openHTMLTag(name)
        writeHTMLContent(of: index)
        closeHTMLTag(name)
    }

    private mutating func writeHTMLBlock(_ index: Int) {
        let node = nodes[index]
        guard let kind = node.blockKind else { return }
        switch kind {
        case .paragraph:
            openHTMLTag("p")
            writeHTMLInlines(of: index)
            closeHTMLTag("p")
        case .heading:
            out.append(contentsOf: "<h\(node.small)>".utf8)
            writeHTMLInlines(of: index)
            out.append(contentsOf: "</h\(node.small)>".utf8)
        case .list: writeHTMLList(index, node)
        case .quote: wrapHTML("blockquote", index)
        case .code: writeHTMLCode(node)
        case .table: writeHTMLTable(index)
        case .figure: wrapHTML("figure", index)
        case .caption: wrapHTML("figcaption", index)
        case .image: writeHTMLImage(node)
        case .thematicBreak: append("<hr>")
        case .definitionList: wrapHTML("dl", index)
        case .term:
            openHTMLTag("dt")
            writeHTMLInlines(of: index)
            closeHTMLTag("dt")
        case .definition: wrapHTML("dd", index)
        case .footnote: pendingFootnotes.append(index)
        case .section:
            let role = string(node)
            if !role.isEmpty {
                lose("section-role", "the role '\(String(decoding: role, as: UTF8.self))' of a section", at: index)
            }
            writeHTMLBlocks(of: index)
        case .raw: writeHTMLRaw(node, index)
        case .root, .item, .row, .cell: writeHTMLBlocks(of: index)
        }
    }

    private mutating func writeHTMLList(_ index: Int, _ node: Node) {
        let isOrdered = node.flags.contains(.ordered)
        if isOrdered, node.payload != 1 {
            out.append(contentsOf: "<ol start=\"\(node.payload)\">".utf8)
        } else {
            openHTMLTag(isOrdered ? "ol" : "ul")
        }
        var item = index + 1
        while item < Int(node.end) {
            append("<li>")
            if nodes[item].flags.contains(.task) {
                append("<input type=\"checkbox\" disabled")
                append(nodes[item].flags.contains(.checked) ? " checked> " : "> ")
            }
            if node.flags.contains(.tight) { writeHTMLContent(of: item) } else { writeHTMLBlocks(of: item) }
            append("</li>")
            item = Int(nodes[item].end)
        }
        closeHTMLTag(isOrdered ? "ol" : "ul")
    }

    private mutating func writeHTMLCode(_ node: Node) {
        append("<pre><code")
        if !string(node).isEmpty {
            append(" class=\"language-")
            appendHTML(string(node), isLiteral: true)
            append("\"")
        }
        append(">")
        appendHTML(bytes(node.text), isLiteral: true)
        append("</code></pre>")
    }
}

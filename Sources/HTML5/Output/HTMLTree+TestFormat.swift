extension HTMLTree {
    /// The tree in the format of the html5lib tests: one node a line, indented by its depth.
    ///
    ///     | <html>
    ///     |   <head>
    ///     |   <body>
    ///     |     "text"
    ///
    /// - Returns: UTF-8, every line with its end.
    public func testFormat() -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(storage.source.count * 2)
        var depth = 0
        // Where the walk goes on after the contents of templates.
        var hosts: [NodeID] = []
        var top = root
        var at = firstChild(of: root)
        while true {
            guard let node = at else {
                guard let host = hosts.popLast() else { return output }
                depth -= 2
                top = hosts.isEmpty ? root : templateContents(of: hosts[hosts.count - 1]) ?? root
                at = next(after: host, within: top, &depth)
                continue
            }
            appendLine(node, depth, to: &output)
            if let contents = templateContents(of: node) {
                indent(depth + 1, &output)
                output += "content\n".utf8
                hosts.append(node)
                top = contents
                depth += 2
                at = firstChild(of: contents)
            } else if let child = firstChild(of: node) {
                depth += 1
                at = child
            } else {
                at = next(after: node, within: top, &depth)
            }
        }
    }

    /// The next node that is not inside of this one.
    private func next(after id: NodeID, within top: NodeID, _ depth: inout Int) -> NodeID? {
        var at = id
        while at != top {
            if let sibling = nextSibling(of: at) { return sibling }
            guard let parent = parent(of: at) else { return nil }
            at = parent
            if at != top { depth -= 1 }
        }
        return nil
    }

    private func indent(_ depth: Int, _ output: inout [UInt8]) {
        output += "| ".utf8
        output.append(contentsOf: repeatElement(0x20, count: depth * 2))
    }

    private func append(_ text: HTMLText, to output: inout [UInt8]) {
        withBytes(of: text) { output.append(contentsOf: $0) }
    }

    private func appendLine(_ id: NodeID, _ depth: Int, to output: inout [UInt8]) {
        indent(depth, &output)
        switch kind(of: id) {
        case .document, .fragment: break
        case .doctype: appendDoctype(id, to: &output)
        case .element: appendElement(id, depth, to: &output)
        case .text:
            output.append(0x22)
            append(text(of: id), to: &output)
            output.append(0x22)
        case .comment:
            output += "<!-- ".utf8
            append(text(of: id), to: &output)
            output += " -->".utf8
        }
        output.append(0x0A)
    }

    private func appendDoctype(_ id: NodeID, to output: inout [UInt8]) {
        guard let parts = doctype(of: id) else { return }
        output += "<!DOCTYPE ".utf8
        append(parts.name, to: &output)
        if parts.publicID.map(\.isEmpty) == false || parts.systemID.map(\.isEmpty) == false {
            for part in [parts.publicID, parts.systemID] {
                output += " \"".utf8
                append(part ?? .empty, to: &output)
                output.append(0x22)
            }
        }
        output.append(0x3E)
    }

    private func appendElement(_ id: NodeID, _ depth: Int, to output: inout [UInt8]) {
        let prefix =
            switch namespace(of: id) {
            case .html: "<"
            case .svg: "<svg "
            case .mathML: "<math "
            }
        output += prefix.utf8
        output += string(name(of: id)).utf8
        output.append(0x3E)
        let named = attributes(of: id).map { (name: testName($0.name), value: $0.value) }
        for attribute in named.sorted(by: { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) }) {
            output.append(0x0A)
            indent(depth + 1, &output)
            output += attribute.name.utf8
            output += "=\"".utf8
            append(attribute.value, to: &output)
            output.append(0x22)
        }
    }

    /// A name in a namespace has a space after its prefix.
    private func testName(_ name: AttributeName) -> String {
        let text = string(name)
        guard name.isNamespaced else { return text }
        return text == "xmlns" ? "xmlns xmlns" : String(text.map { $0 == ":" ? " " : $0 })
    }
}

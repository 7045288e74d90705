extension JSONWriter {
    /// Writes a parsed value and all in it, in this writer's layout: members in their order, duplicate names
    /// and the digits of numbers kept. Takes no stack, however deep the value.
    public mutating func value(_ view: JSONView) {
        let end = view.indexAfter
        var index = view.index
        /// The containers being written and where each ends, outermost first.
        var open: [(kind: JSONKind, end: Int)] = []
        var isKey = false
        while true {
            while let innermost = open.last, index == innermost.end {
                if innermost.kind == .object { endObject() } else { endArray() }
                open.removeLast()
                isKey = open.last?.kind == .object
            }
            guard index < end else { return }
            let node = JSONView(storage: view.storage, index: index)
            index += 1
            if isKey {
                node.withUTF8 { key(wellFormed: $0) }
                isKey = false
                continue
            }
            switch node.kind {
            case .object:
                beginObject()
                open.append((.object, node.indexAfter))
            case .array:
                beginArray()
                open.append((.array, node.indexAfter))
            case .string:
                node.withUTF8 { string(wellFormed: $0) }
            case .number, .true, .false, .null:
                beforeValue()
                node.withSourceBytes { bytes.append(contentsOf: $0) }
            }
            isKey = open.last?.kind == .object
        }
    }

    private mutating func key(wellFormed name: UnsafeBufferPointer<UInt8>) {
        beforeKey()
        JSONEscaping.appendWellFormed(name, to: &bytes, scriptSafe: options.scriptSafe)
        afterKey()
    }

    private mutating func string(wellFormed text: UnsafeBufferPointer<UInt8>) {
        beforeValue()
        JSONEscaping.appendWellFormed(text, to: &bytes, scriptSafe: options.scriptSafe)
    }
}

extension HTMLTree {
    /// The encoding that the first meta element names which names one; as the standard has it, UTF-16 there means
    /// UTF-8, and x-user-defined windows-1252.
    var declaredEncoding: Encoding? {
        for index in 0..<UInt32(nodeCount) where isHTML(NodeID(index: index), .meta) {
            switch declaredEncoding(of: NodeID(index: index)) {
            case nil: continue
            case .utf16BE, .utf16LE: return .utf8
            case .xUserDefined: return .windows1252
            case let encoding: return encoding
            }
        }
        return nil
    }

    private func declaredEncoding(of meta: NodeID) -> Encoding? {
        if let charset = attribute(.charset, of: meta), let encoding = Encoding(label: string(charset)) {
            return encoding
        }
        guard let name = attribute(.httpEquiv, of: meta), equalsIgnoringCase(name, "content-type"),
            let content = attribute(.content, of: meta)
        else { return nil }
        return ContentTypeCharset.encoding(in: withBytes(of: content) { Array($0) })
    }
}

extension Encoding {
    /// Whether bytes below 0x80 always mean what they do in ASCII.
    var isASCIISuperset: Bool {
        switch self {
        case .utf16BE, .utf16LE, .iso2022JP, .replacement: false
        // 0x5C and 0x7E too are as in ASCII by the Encoding Standard, if not by all that is called Shift_JIS.
        default: true
        }
    }
}

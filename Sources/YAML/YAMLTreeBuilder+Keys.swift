extension YAMLTreeBuilder {
    /// Judges a key of the innermost mapping.
    /// - Parameter first: where that mapping has the same key already, if it does.
    mutating func pendingKey(_ key: YAMLNode, first: YAMLMark?) -> PendingKey {
        guard let scalar = key.scalar else {
            let kind = key.mapping == nil ? "list" : "mapping"
            report(
                .keyNotScalar, "this key is a \(kind), and keys are text",
                help: "put a text in braces or brackets in quotes", start: key.start, end: key.end)
            return .leaveOut
        }
        if scalar.text == "<<", !scalar.isString {
            report(
                .mergeKey, "'<<' merges mappings in YAML 1.1 and has no such meaning in YAML 1.2",
                help: "write the keys out, or put '<<' in quotes if it is a name", start: key.start, end: key.end)
            return .leaveOut
        }
        if let first {
            report(
                .duplicateKey, "the key '\(Self.shown(scalar.text))' is on line \(first.line) already",
                help: "keep one of the two", start: key.start, end: key.end, related: first)
        }
        return .keep(key)
    }

    /// Text for a message: one line, not too long.
    static func shown(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(60) {
            shown.append(scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? "\u{FFFD}" : scalar)
        }
        return String(shown) + (text.unicodeScalars.count > 60 ? "..." : "")
    }
}

import JSON

/// Finds the way to a value, so that nothing need be kept while decoding goes well.
enum ValuePath {
    /// The normalized path (RFC 9535, with names in the short form where they allow it) from `root` to a value
    /// in it, or to the member whose name `view` is.
    static func of(_ view: JSONView, in root: JSONView) -> String {
        var path = "$"
        var place = root
        // Whatever contains the offset is one step further, until the value itself is reached.
        while place.byteOffset != view.byteOffset, let step = step(from: place, to: view.byteOffset) {
            path += step.text
            guard let next = step.value else { break }
            place = next
        }
        return path
    }

    private static func step(from place: JSONView, to offset: Int) -> (text: String, value: JSONView?)? {
        for (index, element) in place.elements.enumerated() where element.byteRange.contains(offset) {
            return ("[\(index)]", element)
        }
        for (key, value) in place.members {
            if value.byteRange.contains(offset) { return (name(key.string ?? ""), value) }
            if key.byteRange.contains(offset) { return (name(key.string ?? ""), nil) }
        }
        return nil
    }

    private static func name(_ name: String) -> String {
        let isShort =
            name.utf8.allSatisfy { byte in
                0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || byte == 0x5F || byte >= 0x80
            } && !name.isEmpty && !(0x30...0x39 ~= (name.utf8.first ?? 0x30))
        if isShort { return ".\(name)" }
        var quoted = "['"
        for scalar in name.unicodeScalars {
            switch scalar {
            case "'", "\\": quoted += "\\\(scalar)"
            case _ where scalar.value < 0x20:
                let hex = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "']"
    }
}

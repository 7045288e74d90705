import JSON

/// Values of JSON-LD as plain text.
enum JSONLDText {
    /// A value itself, or the members of a list, of lists in it, of `@list`, `@set` and `itemListElement`.
    static func items(_ value: JSONView) -> [JSONView] {
        if value.kind == .string { return [value] }
        var items: [JSONView] = []
        var waiting = [value]
        while let value = waiting.popLast() {
            switch value.kind {
            case .array: waiting += value.elements.reversed()
            case .object:
                if let list = value["@list"] ?? value["@set"], list.kind == .array {
                    waiting += list.elements.reversed()
                } else {
                    items.append(value)
                }
            case .null: break
            default: items.append(value)
            }
        }
        return items
    }

    /// The texts of a value, cleaned; of an object its `@value` or `name`.
    static func texts(_ value: JSONView) -> [String] {
        items(value).compactMap { item in
            var item = item
            for _ in 0..<4 where item.kind == .object || item.kind == .array {
                guard
                    let inner = item.kind == .array ? item.elements.first { _ in true } : item["@value"] ?? item["name"]
                else { return nil }
                item = inner
            }
            guard item.kind == .string || item.kind == .number else { return nil }
            let text = item.withUTF8 { PlainText.clean($0) }
            return text.isEmpty ? nil : text
        }
    }

    /// The first of a value's texts.
    static func text(_ value: JSONView) -> String? {
        guard value.kind == .string else { return texts(value).first }
        let text = value.withUTF8 { PlainText.clean($0) }
        return text.isEmpty ? nil : text
    }
}

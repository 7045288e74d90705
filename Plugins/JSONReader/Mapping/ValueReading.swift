import JSON

/// Plain values in the forms in which records have them.
enum ValueReading {
    /// Names of the member that a value stands in where more is said of it.
    private static let insides: [StaticString] = [
        "@value", "value", "rendered", "main", "_", "#text", "$t", "__cdata", "$date", "$oid", "$numberLong", "text",
        "content", "html", "raw", "plain",
    ]

    /// The value itself, out of a list of one and out of objects such as `{"@value": …}`, `{"rendered": …}` and
    /// `{"$date": …}`; `nil` when there is no such value.
    static func scalar(_ view: UnsafeJSONView) -> UnsafeJSONView? {
        var view = view
        for _ in 0..<6 {
            switch view.kind {
            case .string, .number, .true, .false: return view
            case .null: return nil
            case .array:
                guard view.count == 1, let only = view[0] else { return nil }
                view = only
            case .object:
                guard let inside = inside(view) else { return nil }
                view = inside
            }
        }
        return nil
    }

    private static func inside(_ object: UnsafeJSONView) -> UnsafeJSONView? {
        var best: (rank: Int, value: UnsafeJSONView)?
        for (key, value) in object.members where value.kind != .null {
            guard let rank = insides.firstIndex(where: { key.isString($0) }), rank <= best?.rank ?? .max else {
                continue
            }
            best = (rank, value)
        }
        return best?.value
    }

    /// Text with something in it, without white space around it.
    static func text(_ view: UnsafeJSONView, _ reading: Rule.Reading = .plain) -> String? {
        switch view.kind {
        case .string:
            let bytes = JSONText.trimmed(view.utf8)
            if bytes.isEmpty { return nil }
            if reading == .html { return MarkupText.plain(bytes) }
            return String(decoding: bytes, as: UTF8.self)
        case .number: return String(decoding: view.sourceBytes, as: UTF8.self)
        case .true: return "true"
        case .false: return "false"
        case .object, .array, .null: return nil
        }
    }

    /// Whether a value says nothing: null, an empty text, list or object.
    static func isEmpty(_ view: UnsafeJSONView) -> Bool {
        switch view.kind {
        case .null: true
        case .string: JSONText.trimmed(view.utf8).isEmpty
        case .array, .object: view.count == 0
        case .number, .true, .false: false
        }
    }

    /// The elements of lists, and of JSON-LD's `@list` and `@set`; of any other value, itself.
    static func each(_ view: UnsafeJSONView, depth: Int = 0, _ take: (UnsafeJSONView) -> Void) {
        if view.kind == .array, depth < 4 {
            for element in view.elements { each(element, depth: depth + 1, take) }
        } else if view.kind == .object, depth < 4, let list = view["@list"] ?? view["@set"] {
            each(list, depth: depth + 1, take)
        } else if view.kind != .null {
            take(view)
        }
    }

    /// The value of a member that is called by any of these names, the first that there is; names may have
    /// schema.org's address before them.
    static func member(_ object: UnsafeJSONView, _ names: [StaticString]) -> (rank: Int, value: UnsafeJSONView)? {
        var best: (rank: Int, value: UnsafeJSONView)?
        for (key, value) in object.members where !isEmpty(value) {
            let name = KeyTable.withoutPrefix(key.utf8)
            let rank = names.firstIndex { wanted in
                wanted.withUTF8Buffer { $0.count == name.count && $0.elementsEqual(name) }
            }
            if let rank, rank <= best?.rank ?? .max { best = (rank, value) }
        }
        return best
    }
}

import PluginKit

/// Makes values of other metadata fit to stand in JSON-LD, where a stray keyword would make the whole text invalid
/// or have a processor fetch a foreign context.
struct SchemaValue {
    /// Whether something was left out that was not empty.
    private(set) var hasDropped = false

    private static let depthLimit = 32

    /// The value without what is empty, and without members that are neither `@type`, `@id` nor a plain name.
    ///
    /// - Returns: `nil` when nothing is left.
    mutating func clean(_ value: MetadataValue, depth: Int = 0) -> MetadataValue? {
        guard depth < Self.depthLimit else {
            hasDropped = true
            return nil
        }
        switch value {
        case .null: return nil
        case .string(let text): return text.isEmpty ? nil : value
        case .bool, .number: return value
        case .array(let values):
            var kept: [MetadataValue] = []
            for value in values {
                if let value = clean(value, depth: depth + 1) { kept.append(value) }
            }
            return kept.isEmpty ? nil : .array(kept)
        case .object(let object): return clean(object, depth: depth)
        }
    }

    private mutating func clean(_ object: MetadataObject, depth: Int) -> MetadataValue? {
        // A value object is told by its value; a language or a datatype beside it is not kept.
        if let value = object["@value"] {
            if object.members.count > 1 { hasDropped = true }
            return clean(value, depth: depth + 1)
        }
        var kept = MetadataObject()
        for member in object.members {
            let isType = member.key == "@type" || (member.key == "type" && object["@type"] == nil)
            if isType, Self.isType(member.value) {
                kept["@type"] = member.value
            } else if member.key == "@id", case .string(let text) = member.value, IRI.isAbsolute(text) {
                kept["@id"] = member.value
            } else if Self.isTerm(member.key) {
                kept[member.key] = clean(member.value, depth: depth + 1)
            } else {
                hasDropped = true
            }
        }
        return kept.isEmpty ? nil : .object(kept)
    }

    private static func isType(_ value: MetadataValue) -> Bool {
        switch value {
        case .string(let name): isTerm(name) || IRI.isAbsolute(name)
        case .array(let values):
            !values.isEmpty
                && values.allSatisfy { value in
                    guard case .string = value else { return false }
                    return isType(value)
                }
        case .null, .bool, .number, .object: false
        }
    }

    /// Whether a name is one of letters and digits, as all of schema.org's are.
    private static func isTerm(_ name: String) -> Bool {
        guard let first = name.utf8.first, 0x61...0x7A ~= first | 0x20 else { return false }
        return name.utf8.allSatisfy { 0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 }
    }
}

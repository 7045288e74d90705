/// The tags of the core schema (YAML 1.2.2 section 10.3).
extension YAMLTreeBuilder {
    private static let prefix = "tag:yaml.org,2002:"

    /// Checks the tag of a scalar, and lets it say whether the scalar is a string.
    mutating func checkTag(_ tag: String, on scalar: inout YAMLScalar, start: YAMLMark, end: YAMLMark) {
        var content = scalar
        content.isString = false
        let fits: Bool
        switch Self.name(tag) {
        case "str", "!":
            scalar.isString = true
            return
        case "null": fits = content.isNull
        case "bool": fits = content.bool != nil
        case "int": fits = content.int != nil
        case "float": fits = content.float != nil
        case "seq", "map": fits = false
        default:
            reportUnknown(tag, start: start, end: end)
            return
        }
        guard fits else {
            reportMismatch(tag, "'\(Self.shown(scalar.text))'", start: start, end: end)
            return
        }
        scalar.isString = false
    }

    /// Checks the tag of a collection.
    mutating func checkTag(_ tag: String, isMapping: Bool, start: YAMLMark) {
        switch (Self.name(tag), isMapping) {
        case ("!", _), ("seq", false), ("map", true): break
        case ("seq", true), ("map", false), ("str", _), ("null", _), ("bool", _), ("int", _), ("float", _):
            reportMismatch(tag, isMapping ? "a mapping" : "a list", start: start, end: start)
        default: reportUnknown(tag, start: start, end: start)
        }
    }

    private mutating func reportUnknown(_ tag: String, start: YAMLMark, end: YAMLMark) {
        report(
            .unknownTag, "the tag '\(Self.written(tag))' is not of YAML's core schema",
            help: "leave it out, or put a text that begins with '!' in quotes", start: start, end: end)
    }

    private mutating func reportMismatch(_ tag: String, _ content: String, start: YAMLMark, end: YAMLMark) {
        report(
            .tagMismatch, "the tag '\(Self.written(tag))' does not fit \(content)",
            help: "leave the tag out, or correct the value", start: start, end: end)
    }

    private static func name(_ tag: String) -> String {
        tag.hasPrefix(prefix) ? String(tag.dropFirst(prefix.count)) : tag == "!" ? tag : ""
    }

    private static func written(_ tag: String) -> String {
        shown(tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : tag)
    }
}

import PluginKit
import YAML

extension MetadataValue {
    /// A YAML value by the core schema; numbers that JSON cannot write stay text.
    init(_ node: YAMLNode) {
        switch node.value {
        case .scalar(let scalar):
            if scalar.isNull {
                self = .null
            } else if let flag = scalar.bool {
                self = .bool(flag)
            } else if !scalar.isString, Self.isJSONNumber(scalar.text) {
                self = .number(scalar.text)
            } else {
                self = .string(scalar.text)
            }
        case .sequence(let nodes): self = .array(nodes.map { MetadataValue($0) })
        case .mapping(let pairs):
            self = .object(
                MetadataObject(pairs.map { MetadataObject.Member(key: $0.name, value: MetadataValue($0.value)) }))
        }
    }

    /// Whether text is a number as JSON writes them (RFC 8259, section 6).
    private static func isJSONNumber(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        func takeDigits() -> ArraySlice<UInt8> {
            let digits = rest.prefix(while: Byte.isDigit)
            rest = rest[digits.endIndex...]
            return digits
        }
        if rest.first == Byte.hyphen { rest.removeFirst() }
        let whole = takeDigits()
        guard let first = whole.first, first != UInt8(ascii: "0") || whole.count == 1 else { return false }
        if rest.first == Byte.point {
            rest.removeFirst()
            if takeDigits().isEmpty { return false }
        }
        if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
            rest.removeFirst()
            if rest.first == Byte.hyphen || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
            if takeDigits().isEmpty { return false }
        }
        return rest.isEmpty
    }
}

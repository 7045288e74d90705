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
            } else if !scalar.isString, Self.isNumber(scalar.text.utf8) {
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
    private static func isNumber(_ text: some Collection<UInt8>) -> Bool {
        var rest = text[...]
        func digits() -> Int {
            let run = rest.prefix { 0x30...0x39 ~= $0 }
            rest = rest.dropFirst(run.count)
            return run.count
        }
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let startsWithZero = rest.first == 0x30
        let whole = digits()
        guard whole > 0, !(startsWithZero && whole > 1) else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard digits() > 0 else { return false }
        }
        if let exponent = rest.first, exponent | 0x20 == UInt8(ascii: "e") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }
}

import PluginKit
import YAML

/// Writes JSON-like values as block YAML.
struct YAMLTree {
    /// Metadata comes from outside, where nesting has no bounds; deeper values become null.
    static let maximumDepth = 64

    /// Whether something was nested too deep.
    private(set) var isCut = false

    /// Keys longer than this many bytes need a `?` (YAML 1.2.2, section 7.4.2: 1024 characters).
    private static let longestKey = 1_000

    mutating func append(_ members: [YAMLMember], to output: inout [UInt8]) {
        for member in members {
            appendKey(member.key, indent: 0, to: &output)
            switch member.value {
            case .bare(let text):
                output.append(Byte.space)
                output.append(contentsOf: text.utf8)
                output.append(Byte.lineFeed)
            case .tree(let value): append(value, indent: 0, depth: 1, to: &output)
            }
        }
    }

    /// Appends a value behind its key or its `-`, and the line's end.
    private mutating func append(_ value: MetadataValue, indent: Int, depth: Int, to output: inout [UInt8]) {
        switch value {
        case .null: output.append(contentsOf: " null\n".utf8)
        case .bool(let flag): output.append(contentsOf: (flag ? " true\n" : " false\n").utf8)
        case .number(let digits):
            output.append(Byte.space)
            Self.append(number: digits, to: &output)
            output.append(Byte.lineFeed)
        case .string(let text):
            output.append(Byte.space)
            appendYAMLString(text, to: &output)
            output.append(Byte.lineFeed)
        case .array(let values):
            if values.isEmpty {
                output.append(contentsOf: " []\n".utf8)
            } else if hasRoom(depth, &output) {
                output.append(Byte.lineFeed)
                for value in values {
                    Self.indent(indent + 2, to: &output)
                    output.append(Byte.hyphen)
                    append(value, indent: indent + 2, depth: depth + 1, to: &output)
                }
            }
        case .object(let object):
            if object.isEmpty {
                output.append(contentsOf: " {}\n".utf8)
            } else if hasRoom(depth, &output) {
                append(object, indent: indent + 2, depth: depth, to: &output)
            }
        }
    }

    /// Appends members: behind a `-` on the same line, behind a key below it.
    private mutating func append(_ object: MetadataObject, indent: Int, depth: Int, to output: inout [UInt8]) {
        var isFirst = output.last == Byte.hyphen
        if !isFirst { output.append(Byte.lineFeed) }
        for member in object.members {
            if isFirst { output.append(Byte.space) }
            appendKey(member.key, indent: isFirst ? 0 : indent, rest: indent, to: &output)
            append(member.value, indent: indent, depth: depth + 1, to: &output)
            isFirst = false
        }
    }

    private mutating func hasRoom(_ depth: Int, _ output: inout [UInt8]) -> Bool {
        if depth < Self.maximumDepth { return true }
        isCut = true
        output.append(contentsOf: " null\n".utf8)
        return false
    }

    /// Appends a key and its colon.
    ///
    /// - Parameter rest: where further lines of the same mapping begin.
    private func appendKey(_ key: String, indent: Int, rest: Int? = nil, to output: inout [UInt8]) {
        Self.indent(indent, to: &output)
        let start = output.count
        appendYAMLString(key, to: &output)
        if output.count - start > Self.longestKey {
            output.insert(contentsOf: "? ".utf8, at: start)
            output.append(Byte.lineFeed)
            Self.indent(rest ?? indent, to: &output)
        }
        output.append(Byte.colon)
    }

    private static func indent(_ width: Int, to output: inout [UInt8]) {
        output.append(contentsOf: repeatElement(Byte.space, count: width))
    }

    /// Appends a number in the form that YAML 1.1 takes for one too: an exponent needs a point and a sign there.
    private static func append(number digits: String, to output: inout [UInt8]) {
        let parts = digits.utf8.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 | 0x20 == 0x65 }
        guard parts.count == 2, let mantissa = parts.first, let exponent = parts.last else {
            output.append(contentsOf: digits.utf8)
            return
        }
        output.append(contentsOf: mantissa)
        if !mantissa.contains(Byte.point) { output.append(contentsOf: ".0".utf8) }
        output.append(UInt8(ascii: "e"))
        if let sign = exponent.first, Byte.isDigit(sign) { output.append(Byte.plus) }
        output.append(contentsOf: exponent)
    }
}

import PluginKit

/// Writes metadata as `name: value` lines, in the order of ``MetadataField`` and then of the source, with a blank
/// line at the end. A list has a line for each of its values, so that a value may hold any separator.
struct HeaderLines {
    private(set) var remarks: [Remark] = []
    /// Names of metadata that no line can hold.
    private var lost: [String] = []
    private var folded: [String] = []

    mutating func append(_ metadata: Metadata, to output: inout [UInt8]) {
        let start = output.count
        for field in MetadataField.allCases {
            switch field {
            case .author: for agent in metadata.author { append(agent, .person, field, to: &output) }
            case .publisher: if let agent = metadata.publisher { append(agent, .organization, field, to: &output) }
            default: if let value = metadata[field] { append(value, field.rawValue, to: &output) }
            }
        }
        for member in metadata.other.members {
            if Self.isName(member.key) {
                append(member.value, member.key, to: &output)
            } else {
                Self.note(member.key, in: &lost)
            }
        }
        if output.count > start { output.append(UInt8(ascii: "\n")) }
        if !lost.isEmpty {
            remarks.append(.loss("metadata-not-carried", "a 'name: value' line cannot hold \(Self.quoted(lost))"))
        }
        if !folded.isEmpty {
            remarks.append(
                .note("line-break-folded", "line breaks became spaces in \(Self.quoted(folded)), a line each"))
        }
    }

    private mutating func append(_ agent: Agent, _ usual: Agent.Kind, _ field: MetadataField, to output: inout [UInt8])
    {
        line(field.rawValue, agent.name, to: &output)
        if !agent.url.isEmpty { Self.note("\(field.rawValue).url", in: &lost) }
        if agent.kind != usual { Self.note("\(field.rawValue).type", in: &lost) }
    }

    private mutating func append(_ value: MetadataValue, _ name: String, to output: inout [UInt8]) {
        switch value {
        case .null: break
        case .bool, .number, .string: line(name, value.plainText ?? "", to: &output)
        case .array(let values):
            for value in values {
                switch value {
                case .array, .object: Self.note(name, in: &lost)
                case .null, .bool, .number, .string: append(value, name, to: &output)
                }
            }
        case .object: Self.note(name, in: &lost)
        }
    }

    /// Writes a line; an empty value has none.
    private mutating func line(_ name: String, _ value: String, to output: inout [UInt8]) {
        var value = value[...]
        if value.unicodeScalars.contains(where: Self.isLineEnd) {
            Self.note(name, in: &folded)
            let parts = value.unicodeScalars.split(whereSeparator: Self.isLineEnd).map(Substring.init)
            value = parts.joined(separator: " ")[...]
        }
        guard !value.isEmpty else { return }
        output.append(contentsOf: "\(name): \(value)\n".utf8)
    }

    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        0x0A...0x0D ~= scalar.value || scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
    }

    /// Whether a name before a colon is what those who read such lines take for one: at most 40 bytes, a letter first,
    /// then letters, digits, spaces, `-`, `_` and `.`, no space last.
    private static func isName(_ name: String) -> Bool {
        guard name.utf8.count <= 40, let first = name.utf8.first, isLetter(first), name.utf8.last != 0x20 else {
            return false
        }
        return name.utf8.allSatisfy { isLetter($0) || 0x30...0x39 ~= $0 || " -_.".utf8.contains($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || 0x61...0x7A ~= byte | 0x20
    }

    private static func note(_ name: String, in list: inout [String]) {
        if !list.contains(name) { list.append(name) }
    }

    private static func quoted(_ names: [String]) -> String {
        names.map { "'\($0)'" }.joined(separator: ", ")
    }
}

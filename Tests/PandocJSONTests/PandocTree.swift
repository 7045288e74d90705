import JSON

/// A value of pandoc's JSON, to compare documents with.
indirect enum PandocTree: Equatable {
    case object([String: PandocTree])
    case array([PandocTree])
    case string(String)
    case number(String)
    case bool(Bool)
    case null

    init(_ view: JSONView) {
        switch view.kind {
        case .object:
            var members: [String: PandocTree] = [:]
            for (key, value) in view.members { members[key.string ?? ""] = PandocTree(value) }
            self = .object(members)
        case .array: self = .array(Self.joined(view.elements.map { PandocTree($0) }))
        case .string: self = .string(view.string ?? "")
        case .number: self = .number(view.numberLiteral ?? "")
        case .true: self = .bool(true)
        case .false: self = .bool(false)
        case .null: self = .null
        }
        // Pandoc takes the one for the other wherever metadata is text.
        if case .object(let members) = self, members["t"] == .string("MetaString"),
            case .string(let text)? = members["c"]
        {
            self = Self.inlines(text)
        }
    }

    /// Words next to each other are one, which no format tells apart.
    private static func joined(_ values: [PandocTree]) -> [PandocTree] {
        var result: [PandocTree] = []
        for value in values {
            if let last = result.last?.word, let next = value.word {
                result[result.count - 1] = word(last + next)
            } else {
                result.append(value)
            }
        }
        return result
    }

    private var word: String? {
        guard case .object(let members) = self, members["t"] == .string("Str"), case .string(let text)? = members["c"]
        else { return nil }
        return text
    }

    private static func word(_ text: String) -> PandocTree {
        .object(["t": .string("Str"), "c": .string(text)])
    }

    private static func inlines(_ text: String) -> PandocTree {
        var inlines: [PandocTree] = []
        for (index, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { inlines.append(.object(["t": .string("Space")])) }
            if !word.isEmpty { inlines.append(Self.word(String(word))) }
        }
        return .object(["t": .string("MetaInlines"), "c": .array(inlines)])
    }

    /// The first place where two trees differ, and what is there; `nil` when they are equal.
    func difference(to other: PandocTree, at path: String = "") -> String? {
        if self == other { return nil }
        switch (self, other) {
        case (.object(let a), .object(let b)):
            for key in Set(a.keys).union(b.keys).sorted() {
                guard let left = a[key], let right = b[key] else { return "\(path)/\(key) is on one side only" }
                if let difference = left.difference(to: right, at: path + "/" + key) { return difference }
            }
        case (.array(let a), .array(let b)):
            for index in 0..<min(a.count, b.count) {
                if let difference = a[index].difference(to: b[index], at: "\(path)/\(index)") { return difference }
            }
            return "\(path) has \(a.count) and \(b.count) elements"
        default: break
        }
        return "\(path) is \(self) and \(other)"
    }
}

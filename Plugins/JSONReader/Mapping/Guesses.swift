import JSON
import PluginKit

/// Puts into words what was guessed of a record's fields; records whose fields were guessed alike share the words.
struct Guesses {
    /// What is said of the records that are alike.
    struct Told {
        var origins: [String: Metadata.Origin]
        var message: String
    }

    private var all: [UInt64: Told] = [:]
    private var last: (key: UInt64, told: Told)?

    /// - Parameters:
    ///   - mapper: only looked at; it is not handed over as a copy, which would cost more than the look.
    ///   - layerNames: the names that lead to the innermost layer of the record.
    ///   - format: what the body was read as.
    /// - Returns: what was guessed, and whether that is told for the first time.
    mutating func told(
        of mapper: inout RecordMapper, layerNames: [String], format: BodyFormat?
    ) -> (told: Told, isNew: Bool) {
        let key = Self.key(&mapper, layerNames, format)
        if let last, last.key == key { return (last.told, false) }
        if let told = all[key] {
            last = (key, told)
            return (told, false)
        }
        let told = Self.told(&mapper, layerNames, format)
        // Records that are all unlike each other are not remembered without end.
        if all.count < 256 { all[key] = told }
        last = (key, told)
        return (told, true)
    }

    private static func key(_ mapper: inout RecordMapper, _ layerNames: [String], _ format: BodyFormat?) -> UInt64 {
        var key: UInt64 = 0xCBF2_9CE4_8422_2325
        func mix(_ value: UInt64) { key = (key ^ value) &* 0x100_0000_01B3 }
        for choice in mapper.choices {
            guard let choice, let member = choice.member else {
                mix(0)
                continue
            }
            mix(UInt64(choice.origin) + (choice.isByLook ? 0x8000 : 1))
            mix(UInt64(mapper.members.all[member].layer))
            for byte in mapper.members.all[member].key.utf8 { mix(UInt64(byte)) }
        }
        mix(UInt64(layerNames.count))
        switch format {
        case nil: mix(1)
        case .text: mix(2)
        case .html: mix(3)
        case .markdown: mix(4)
        }
        return key
    }

    private static func told(_ mapper: inout RecordMapper, _ layerNames: [String], _ format: BodyFormat?) -> Told {
        var origins: [String: Metadata.Origin] = [:]
        var parts: [String] = []
        for (rule, choice) in zip(mapper.rules, mapper.choices) {
            guard let choice, let member = choice.member, rule.origins[choice.origin].reading != .told else { continue }
            let entry = mapper.members.all[member]
            let names = layerNames.dropLast(entry.layer) + [entry.key.string ?? ""]
            let pointer = JSONPointer(tokens: Array(names)).description
            var part = "\(rule.target.name) is \(pointer)"
            if choice.isByLook { part += " by its look" }
            switch rule.target {
            case .body:
                switch format {
                case nil, .text: break
                case .html: part += " (HTML)"
                case .markdown: part += " (Markdown)"
                }
            case .field(let field): origins[field.rawValue] = Metadata.Origin(.guessed, from: pointer)
            case .other: break
            }
            parts.append(part)
        }
        let message =
            parts.isEmpty
            ? "no known shape, and no member is called as a title, a date or a text would be; all is kept as metadata"
            : "no known shape; guessed: " + parts.joined(separator: ", ")
        return Told(origins: origins, message: message)
    }
}

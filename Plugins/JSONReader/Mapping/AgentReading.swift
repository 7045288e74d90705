import JSON
import PluginKit

/// People and organizations in the forms in which records have them.
struct AgentReading {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// What `@id` refers to.
    let references: NodeIndex?

    private static let nameNames: [StaticString] = [
        "name", "displayName", "display_name", "fullName", "full_name", "title", "realName", "real_name", "nickname",
        "nicename", "screen_name", "username", "login", "original", "slug", "label",
    ]
    private static let addressNames: [StaticString] = [
        "url", "link", "website", "html_url", "uri", "href", "profile", "sameAs", "@id",
    ]
    private static let givenNames: [StaticString] = ["givenName", "first_name", "firstName", "firstname", "given"]
    private static let familyNames: [StaticString] = ["familyName", "last_name", "lastName", "lastname", "family"]

    /// The agents that a value names.
    ///
    /// - Returns: also whether they say all that the value does; `nil` when it names none.
    func agents(_ view: UnsafeJSONView, as kind: Agent.Kind) -> (agents: [Agent], isWhole: Bool)? {
        var agents: [Agent] = []
        var isWhole = true
        var isGood = true
        ValueReading.each(view) { value in
            switch value.kind {
            case .string:
                if let name = Self.simpleName(value.utf8) {
                    agents.append(Agent(kind, name: name))
                    return
                }
                let names = kind == .person ? Self.names(value.utf8) : Self.single(value.utf8)
                if names.isEmpty, !ValueReading.isEmpty(value) { isGood = false }
                agents += names.map { Agent(kind, name: $0) }
            case .object:
                guard let (agent, whole) = agent(value, as: kind) else {
                    isGood = false
                    return
                }
                agents.append(agent)
                isWhole = isWhole && whole
            case .array, .number, .true, .false, .null: isGood = false
            }
        }
        return isGood && !agents.isEmpty ? (agents, isWhole) : nil
    }

    private func agent(_ object: UnsafeJSONView, as kind: Agent.Kind) -> (Agent, Bool)? {
        var object = object
        if let node = references?.node(object) { object = node }
        var agent = Agent(kind, name: "")
        if let value = object["@value"] {
            guard let name = ValueReading.text(value) else { return nil }
            return (Agent(kind, name: name), true)
        }
        var taken = 0
        let given = ValueReading.member(object, Self.givenNames).flatMap { ValueReading.scalar($0.value) }
        let family = ValueReading.member(object, Self.familyNames).flatMap { ValueReading.scalar($0.value) }
        if let name = ValueReading.member(object, Self.nameNames).flatMap({ ValueReading.scalar($0.value) }),
            let text = ValueReading.text(name, .html)
        {
            agent.name = text.hasPrefix("By ") ? String(text.dropFirst(3)) : text
            taken += 1
        } else if let given = given.flatMap({ ValueReading.text($0) }) {
            agent.name = given
            taken += 1
            if let family = family.flatMap({ ValueReading.text($0) }) {
                agent.name += " " + family
                taken += 1
            }
        } else {
            return nil
        }
        if let (_, value) = ValueReading.member(object, Self.addressNames), let url = address(value) {
            agent.url = url
            taken += 1
        }
        if let (_, value) = ValueReading.member(object, ["@type", "type"]),
            let type = ValueReading.scalar(value)?.string
        {
            let name = type.split(separator: "/").last.map(String.init) ?? type
            if let known = Agent.Kind(rawValue: name) {
                agent.kind = known
                taken += 1
            } else if name.hasSuffix("Organization") || name == "Corporation" {
                agent.kind = .organization
            }
        }
        let filled = object.members.reduce(0) { $0 + (ValueReading.isEmpty($1.value) ? 0 : 1) }
        return (agent, taken == filled)
    }

    private func address(_ view: UnsafeJSONView) -> String? {
        var found: String?
        ValueReading.each(view) { value in
            let inside = value.kind == .object ? value["@id"] ?? value["@value"] ?? value : value
            if found == nil, inside.kind == .string, JSONText.isAddress(inside.utf8) { found = inside.string }
        }
        return found
    }

    /// The name in a byline that holds nothing that could part it from another, or stand before it; `nil` in any other.
    private static func simpleName(_ bytes: Bytes) -> String? {
        let text = JSONText.trimmed(bytes)
        guard 1...40 ~= text.count, !JSONText.begins(text, with: "by "), !JSONText.begins(text, with: "http"),
            !text.contains(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") }),
            JSONText.find(" and ", in: text) == nil
        else { return nil }
        return String(decoding: text, as: UTF8.self)
    }

    /// One name as it stands; none when it is an address.
    private static func single(_ bytes: Bytes) -> [String] {
        let text = JSONText.trimmed(bytes)
        return text.isEmpty || JSONText.isAddress(text) ? [] : [String(decoding: text, as: UTF8.self)]
    }

    /// The names of a byline: set apart by semicolons, or by commas and `and` when each part is a name of several
    /// words, so that `Smith, John` stays one. A `by` before them is none of it.
    private static func names(_ bytes: Bytes) -> [String] {
        var text = JSONText.trimmed(bytes)
        if JSONText.begins(text, with: "by "), text.count > 3 { text = JSONText.trimmed(.init(rebasing: text[3...])) }
        if text.isEmpty || JSONText.isAddress(text) { return [] }
        guard
            text.contains(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") })
                || JSONText.find(" and ", in: text) != nil
        else { return [String(decoding: text, as: UTF8.self)] }
        let parts = JSONText.pieces(text) { $0 == UInt8(ascii: ";") }
        guard parts.count == 1 else { return parts.map { String(decoding: $0, as: UTF8.self) } }
        var names: [Bytes] = []
        for part in JSONText.pieces(text, where: { $0 == UInt8(ascii: ",") }) {
            var part = part
            if !names.isEmpty, part.starts(with: "and ".utf8) { part = JSONText.trimmed(.init(rebasing: part[4...])) }
            while let place = JSONText.find(" and ", in: part) {
                names.append(JSONText.trimmed(.init(rebasing: part[..<place])))
                part = JSONText.trimmed(.init(rebasing: part[(place + 5)...]))
            }
            names.append(part)
        }
        let areNames = names.allSatisfy { $0.contains(0x20) }
        return (areNames ? names : [text]).map { String(decoding: $0, as: UTF8.self) }
    }
}

import JSON

/// The nodes of a page's JSON-LD, and what refers to what.
struct JSONLDGraph {
    /// The nodes that the page states as such: top values, members of `@graph`, and main entities of these.
    let nodes: [JSONView]
    private var places: [String: JSONView]?
    private let values: [JSONView]

    /// How many nodes are looked at, and how many that others could refer to.
    private static let mostNodes = 2_000
    private static let mostPlaces = 100_000
    /// How far a reference is followed from one to the next.
    static let longestChain = 8

    init(_ values: [JSONView]) {
        self.values = values
        var nodes: [JSONView] = []
        var waiting = Array(values.reversed())
        while let value = waiting.popLast(), nodes.count < Self.mostNodes {
            guard value.kind == .object else { continue }
            nodes.append(value)
            for (name, member) in value.members where Self.holdsNodes(name) {
                if member.kind == .array {
                    waiting += member.elements.prefix(Self.mostNodes).reversed()
                } else {
                    waiting.append(member)
                }
            }
        }
        self.nodes = nodes
    }

    private static func holdsNodes(_ name: JSONView) -> Bool {
        let isLikely = name.withUTF8 { $0.first == UInt8(ascii: "@") || $0.starts(with: "mainE".utf8) }
        guard isLikely else { return false }
        return name.isString("@graph") || name.isString("mainEntity") || name.isString("mainEntityOfPage")
            || name.isString("@included")
    }

    /// The node that a value is: itself, or what it refers to by `@id` alone.
    mutating func resolved(_ value: JSONView) -> JSONView {
        var value = value
        for _ in 0..<Self.longestChain {
            guard value.kind == .object, let id = value["@id"]?.string, value["name"] == nil,
                let target = node(id), target.byteOffset != value.byteOffset || target.count != value.count
            else { break }
            value = target
        }
        return value
    }

    /// The node with an `@id`: of several the one that says most.
    private mutating func node(_ id: String) -> JSONView? {
        if let places { return places[id] }
        var places: [String: JSONView] = [:]
        var waiting = Array(values.reversed())
        while let value = waiting.popLast(), places.count < Self.mostPlaces {
            if value.kind == .array {
                waiting += value.elements.reversed()
                continue
            }
            guard value.kind == .object else { continue }
            if value.count > 1, let id = value["@id"]?.string, places[id].map({ $0.count < value.count }) ?? true {
                places[id] = value
            }
            for (_, member) in value.members where member.kind == .object || member.kind == .array {
                waiting.append(member)
            }
        }
        self.places = places
        return places[id]
    }
}

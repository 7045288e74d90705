/// A JSON-like value: metadata that has no typed field is kept in this form.
public enum MetadataValue: Sendable, Hashable {
    case null
    case bool(Bool)
    /// A number by its digits as written (RFC 8259, section 6), so that none is lost to rounding.
    case number(String)
    case string(String)
    case array([MetadataValue])
    case object(MetadataObject)

    /// The number as an integer, when it is one that fits.
    public var int: Int? {
        if case .number(let digits) = self { Int(digits) } else { nil }
    }

    /// The value on one line for a name, a cell or a condition: a string as it is, a list joined by `, `;
    /// nothing for `null` and objects without a name.
    public var plainText: String? {
        switch self {
        case .null: nil
        case .bool(let value): value ? "true" : "false"
        case .number(let digits): digits
        case .string(let text): text
        case .array(let values): values.compactMap(\.plainText).joined(separator: ", ")
        case .object(let members): members["name"]?.plainText
        }
    }
}

extension MetadataValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
    public init(stringLiteral value: String) { self = .string(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int) { self = .number(String(value)) }
}

/// Members in the order in which they were first set; keys are unique.
public struct MetadataObject: Sendable, Hashable {
    public struct Member: Sendable, Hashable {
        public var key: String
        public var value: MetadataValue

        public init(key: String, value: MetadataValue) {
            self.key = key
            self.value = value
        }
    }

    public private(set) var members: [Member]

    public init() {
        members = []
    }

    /// Sets the members one by one; a later one of the same key takes the earlier one's place.
    public init(_ members: [Member]) {
        // A few members are compared with each other more quickly than they are hashed.
        if members.count <= 8, Self.areDistinct(members) {
            self.members = members
            return
        }
        self.members = []
        self.members.reserveCapacity(members.count)
        var places: [String: Int] = [:]
        for member in members {
            if let place = places[member.key] {
                self.members[place].value = member.value
            } else {
                places[member.key] = self.members.count
                self.members.append(member)
            }
        }
    }

    private static func areDistinct(_ members: [Member]) -> Bool {
        for index in members.indices.dropFirst() {
            for earlier in 0..<index where members[earlier].key == members[index].key { return false }
        }
        return true
    }

    public var isEmpty: Bool { members.isEmpty }
    public var keys: [String] { members.map(\.key) }

    /// The value of a key; setting `nil` removes the member.
    public subscript(key: String) -> MetadataValue? {
        get { members.first { $0.key == key }?.value }
        set {
            let index = members.firstIndex { $0.key == key }
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(Member(key: key, value: value))
            case (nil, nil): break
            }
        }
    }
}

import HTML5

/// Attributes that may matter on any element.
enum HeededAttribute: UInt8 {
    case none
    case hidden
    case classes
    case style
    case ariaHidden
    case role
    case language
    case direction
    case title
    case cite
    case time
}

/// Which attributes those are, by the number of their name.
struct HeededAttributes: @unchecked Sendable {
    static let shared = HeededAttributes()
    private static let size = 512

    // Never freed: there is one table, and it lives as long as the process.
    private let attributes: UnsafeMutablePointer<HeededAttribute>

    subscript(name: AttributeName) -> HeededAttribute {
        @inline(__always) get { name.rawValue < Self.size ? attributes[Int(name.rawValue)] : .none }
    }

    private init() {
        attributes = .allocate(capacity: Self.size)
        attributes.initialize(repeating: .none, count: Self.size)
        let list: [(AttributeName, HeededAttribute)] = [
            (.hidden, .hidden), (.class, .classes), (.style, .style), (.ariaHidden, .ariaHidden), (.role, .role),
            (.lang, .language),
            (.dir, .direction), (.title, .title), (.cite, .cite), (.datetime, .time),
        ]
        for (name, attribute) in list { attributes[Int(name.rawValue)] = attribute }
    }
}

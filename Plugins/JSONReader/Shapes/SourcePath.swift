import JSON

/// The way to values in a record, for the tables of shapes: `/title/rendered` is a member of a member, `*` is every
/// element, `*[taxonomy=post_tag]` is every element that has that member, and a number is one element. A path that
/// begins with `^` starts at what stands around the records, one with `@name` at the values joined under that name.
struct SourcePath: Sendable, Hashable, ExpressibleByStringLiteral {
    enum Root: Sendable, Hashable {
        case record
        case envelope
        case joined(String)
    }

    enum Step: Sendable, Hashable {
        /// A member, or an element when the number is set.
        case token(String, Int?)
        case each(key: String, value: String)
        case every
    }

    var root = Root.record
    var steps: [Step] = []

    init(_ pointer: JSONPointer) {
        steps = pointer.tokens.map { .token($0, JSONPointer.elementIndex($0)) }
    }

    init(stringLiteral text: String) {
        var parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let head = parts.removeFirst()
        if head == "^" {
            root = .envelope
        } else if head.hasPrefix("@") {
            root = .joined(String(head.dropFirst()))
        }
        steps = parts.map { part in
            guard part.hasPrefix("*") else {
                // The tables' only escape is that of JSON Pointer for a slash.
                let name = part.split(separator: "~1", omittingEmptySubsequences: false).joined(separator: "/")
                return .token(name, JSONPointer.elementIndex(name))
            }
            let condition = part.dropFirst().split { $0 == "[" || $0 == "=" || $0 == "]" }
            return condition.count == 2 ? .each(key: String(condition[0]), value: String(condition[1])) : .every
        }
    }

    /// The first member on the way.
    var firstName: String? {
        if case .token(let name, _)? = steps.first { name } else { nil }
    }

    /// Calls `take` with every value that the steps from `first` on lead to, in order.
    func visit(from view: UnsafeJSONView, step first: Int = 0, _ take: (UnsafeJSONView) -> Void) {
        guard first < steps.count else {
            take(view)
            return
        }
        switch steps[first] {
        case .token(let name, let index):
            let next = view.kind == .array ? index.flatMap { view[$0] } : view[name]
            if let next { visit(from: next, step: first + 1, take) }
        case .every:
            for element in view.elements { visit(from: element, step: first + 1, take) }
        case .each(let key, let value):
            for element in view.elements where element[key]?.string == value {
                visit(from: element, step: first + 1, take)
            }
        }
    }

    /// The first value that the path leads to.
    func first(from view: UnsafeJSONView) -> UnsafeJSONView? {
        var found: UnsafeJSONView?
        visit(from: view) { if found == nil { found = $0 } }
        return found
    }

    /// The path as a JSON Pointer, for messages.
    var description: String {
        var text =
            switch root {
            case .record: ""
            case .envelope: "around the records: "
            case .joined(let name): "joined from '\(name)': "
            }
        for step in steps {
            switch step {
            case .token(let name, _): text += JSONPointer(tokens: [name]).description
            case .every: text += "/*"
            case .each(let key, let value): text += "/*[\(key)=\(value)]"
            }
        }
        return text
    }
}

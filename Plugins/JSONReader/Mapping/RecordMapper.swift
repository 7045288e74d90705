import JSON
import PluginKit

/// Reads records of one shape: one pass over the members, a look-up for each, and then the rules, each with what was
/// found for it. What no rule takes is kept.
struct RecordMapper {
    let shape: Shape
    let rules: [Rule]
    private let table: KeyTable
    /// What the rules want of the member of each name in the table.
    private let wanted: [[Want]]
    /// Rules with places that no member's name leads to.
    private let isSpecial: [Bool]

    var finds: [Find] = []
    /// The views of `finds`.
    private var views: [UnsafeJSONView] = []
    var members = MemberList()
    /// Where each rule's value came from.
    var choices: [Choice?]

    private struct Want: Sendable {
        var rule: Int
        var origin: Int
        /// `nil` is the member itself.
        var path: SourcePath?
    }

    struct Find {
        var rule: Int
        var origin: Int
        /// `nil` when the value is not in the record.
        var member: Int?
        var view: UnsafeJSONView
    }

    /// What a rule's value is.
    struct Choice {
        var origin: Int
        var member: Int?
        /// Whether only the look of the value told what it is.
        var isByLook = false
    }

    /// - Parameter told: rules of the user's, which take the place of the shape's for the same fields.
    init(_ shape: Shape, told: [Rule]) {
        self.shape = shape
        rules = told + shape.rules.filter { rule in !told.contains { $0.target == rule.target } }
        var names: [String] = []
        var wanted: [[Want]] = []
        var isSpecial: [Bool] = []
        for (ruleIndex, rule) in rules.enumerated() {
            isSpecial.append(!rule.origins.allSatisfy { Self.isByName($0, shape.keyStyle) })
            for (originIndex, origin) in rule.origins.enumerated() where Self.isByName(origin, shape.keyStyle) {
                guard case .path(let path) = origin.source, let name = path.firstName else { continue }
                let want = Want(rule: ruleIndex, origin: originIndex, path: path.steps.count == 1 ? nil : path)
                if let place = names.firstIndex(of: name) {
                    wanted[place].append(want)
                } else {
                    names.append(name)
                    wanted.append([want])
                }
            }
        }
        table = KeyTable(names, style: shape.keyStyle)
        self.wanted = wanted
        self.isSpecial = isSpecial
        choices = Array(repeating: nil, count: rules.count)
    }

    /// Whether the name of a member leads to a place. The user's names are meant exactly.
    static func isByName(_ origin: Rule.Origin, _ style: Shape.KeyStyle) -> Bool {
        guard case .path(let path) = origin.source, path.root == .record, path.firstName != nil else { return false }
        return origin.reading != .told || style == .exact
    }

    /// - Parameter layers: objects that make up the record, the innermost first, each a member of the next.
    mutating func map(_ layers: [UnsafeJSONView], _ context: RecordContext) -> MappedRecord {
        var result = MappedRecord()
        collect(layers)
        for name in members.duplicates { result.remarks.append(Self.duplicate(name, context)) }
        let fitter = FieldFitter(agents: AgentReading(references: context.references))
        var place = 0
        let count = finds.count
        for rule in rules.indices {
            choices[rule] = nil
            let first = place
            while place < count, finds[place].rule == rule { place += 1 }
            if isSpecial[rule] {
                applySpecial(rule, first..<place, layers, context, fitter, &result)
            } else {
                apply(rule, first..<place, fitter, &result)
            }
            for index in first..<place where ValueReading.isEmpty(finds[index].view) { use(index) }
        }
        return result
    }

    private mutating func collect(_ layers: [UnsafeJSONView]) {
        finds.removeAll(keepingCapacity: true)
        members.removeAll()
        for (depth, layer) in layers.enumerated() {
            for (key, value) in layer.members {
                if depth > 0, value.byteOffset == layers[depth - 1].byteOffset { continue }
                let member = members.append(key, value, layer: depth)
                guard let name = table.index(of: key.utf8) else { continue }
                for want in wanted[name] {
                    let (rule, origin) = (want.rule, want.origin)
                    guard let path = want.path else {
                        insert(Find(rule: rule, origin: origin, member: member, view: value))
                        continue
                    }
                    path.visit(from: value, step: 1) {
                        insert(Find(rule: rule, origin: origin, member: member, view: $0))
                    }
                }
            }
        }
        if !members.duplicates.isEmpty {
            finds.removeAll { find in find.member.map { members.all[$0].isReplaced } ?? false }
        }
        views.removeAll(keepingCapacity: true)
        for find in finds { views.append(find.view) }
    }

    /// Adds what was found, in the order of rules and their places; of equals the first stays first.
    private mutating func insert(_ find: Find) {
        var index = finds.count
        while index > 0 {
            let other = finds[index - 1]
            guard other.rule > find.rule || (other.rule == find.rule && other.origin > find.origin) else { break }
            index -= 1
        }
        finds.insert(find, at: index)
    }

    /// Tries the places that were found for a rule, in order.
    private mutating func apply(
        _ rule: Int, _ range: Range<Int>, _ fitter: FieldFitter, _ result: inout MappedRecord
    ) {
        var start = range.lowerBound
        while start < range.upperBound {
            let origin = finds[start].origin
            var end = start + 1
            while end < range.upperBound, finds[end].origin == origin { end += 1 }
            if take(rule, start..<end, fitter, &result) { return }
            start = end
        }
    }

    /// Tries all places of a rule, those too that no member's name leads to.
    private mutating func applySpecial(
        _ rule: Int, _ range: Range<Int>, _ layers: [UnsafeJSONView], _ context: RecordContext,
        _ fitter: FieldFitter, _ result: inout MappedRecord
    ) {
        for (index, origin) in rules[rule].origins.enumerated() {
            if case .template(let pieces) = origin.source {
                if fill(pieces, rule, index, layers, &result) { return }
                continue
            }
            let found = range.filter { finds[$0].origin == index }
            if let first = found.first, let last = found.last {
                if take(rule, first..<last + 1, fitter, &result) { return }
            } else if !Self.isByName(origin, shape.keyStyle), case .path(let path) = origin.source {
                let start = finds.count
                for view in values(of: path, layers, context) {
                    let member = path.root == .record ? members.member(with: view) : nil
                    append(Find(rule: rule, origin: index, member: member, view: view))
                }
                defer {
                    finds.removeSubrange(start...)
                    views.removeSubrange(start...)
                }
                if start < finds.count, take(rule, start..<finds.count, fitter, &result) { return }
            }
        }
    }

    mutating func append(_ find: Find) {
        finds.append(find)
        views.append(find.view)
    }

    private func values(
        of path: SourcePath, _ layers: [UnsafeJSONView], _ context: RecordContext
    ) -> [UnsafeJSONView] {
        var values: [UnsafeJSONView] = []
        switch path.root {
        case .record: if let record = layers.last { path.visit(from: record) { values.append($0) } }
        case .envelope: if let envelope = context.envelope { path.visit(from: envelope) { values.append($0) } }
        case .joined(let name): values = context.joined[name] ?? []
        }
        return values
    }

    /// Gives a field the values of one place, if they fit.
    mutating func take(
        _ rule: Int, _ range: Range<Int>, _ fitter: FieldFitter, _ result: inout MappedRecord, isByLook: Bool = false
    ) -> Bool {
        let origin = finds[range.lowerBound].origin
        let reading = rules[rule].origins[origin].reading
        switch rules[rule].target {
        case .body:
            var parts: [UnsafeJSONView] = []
            for index in range {
                let strings = BodyParts.strings(finds[index].view)
                parts += strings
                for part in strings { use(index, part) }
            }
            guard !parts.isEmpty else { return false }
            result.body = .views(parts, reading)
        case .field(let field):
            let fit = views.withUnsafeBufferPointer {
                fitter.fit(.init(rebasing: $0[range]), to: field, reading, in: &result.metadata)
            }
            switch fit {
            case .none: return false
            case .taken(let view):
                use(range.first { finds[$0].view.byteRange.contains(view.byteOffset) } ?? range.lowerBound, view)
            case .whole: for index in range { use(index) }
            case .partly: break
            }
        case .other(let name):
            let values = range.map { MetadataValue(finds[$0].view) }
            guard values.contains(where: { $0 != .null }) else { return false }
            result.metadata.other[name] = values.count == 1 ? values[0] : .array(values)
            for index in range { use(index) }
        }
        choices[rule] = Choice(origin: origin, member: finds[range.lowerBound].member, isByLook: isByLook)
        return true
    }

    private mutating func use(_ find: Int, _ view: UnsafeJSONView? = nil) {
        guard let member = finds[find].member else { return }
        members.use(member, view ?? finds[find].view)
    }

    static func duplicate(_ name: UnsafeJSONView, _ context: RecordContext) -> Remark {
        let range = name.byteRange
        return .loss(
            "duplicate-key", "the member '\(name.string ?? "")' is given again further on, and the last counts",
            at: SourceSpan(max(range.lowerBound - context.start, 0)..<max(range.upperBound - context.start, 0)))
    }
}

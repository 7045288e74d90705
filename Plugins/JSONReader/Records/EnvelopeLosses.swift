import JSON
import PluginKit

/// Says what stood around records and is with none of them.
enum EnvelopeLosses {
    private static let shown = 8

    /// - Parameters:
    ///   - envelope: what stands around the records.
    ///   - path: where in it they are.
    ///   - shape: whose rules may use it, by its place in the table.
    ///   - omitted: names that are known to be there besides.
    ///   - isAskedFor: whether the user said that the records are wanted and nothing else.
    /// - Returns: `nil` when there is nothing else.
    static func remark(
        _ envelope: UnsafeJSONView, _ path: SourcePath, shape: Int?, omitted: [String] = [], isAskedFor: Bool
    ) -> Remark? {
        var names: [String] = []
        let used = shape.map { usedNames(ShapeTable.all[$0]) } ?? ["@context"]
        collect(envelope, path.steps[...], [], used, &names)
        names += omitted.filter { !names.contains("/" + $0) }.map { "/" + $0 }
        guard !names.isEmpty else { return nil }
        var list = names.prefix(shown).joined(separator: ", ")
        if names.count > shown { list += " and \(names.count - shown) more" }
        let message = "what stands around the records is not carried over: \(list)"
        return Remark(isAskedFor ? .note : .loss, "envelope-not-carried", message)
    }

    /// The place of the shape whose records stand at a pointer in an envelope that is known without them.
    static func shape(_ envelope: JSONView, at pointer: JSONPointer?) -> Int? {
        guard let pointer else { return nil }
        return envelope.withUnsafeView { envelope in
            ShapeTable.all.firstIndex { shape in
                guard let around = shape.envelope, around.records == SourcePath(pointer) else { return false }
                return around.signs.allSatisfy { sign in
                    sign.paths.contains(around.records) || sign.holds(for: envelope)
                }
            }
        }
    }

    private static func collect(
        _ view: UnsafeJSONView, _ steps: ArraySlice<SourcePath.Step>, _ place: [String], _ used: Set<String>,
        _ names: inout [String]
    ) {
        guard case .token(let wanted, let index)? = steps.first else { return }
        for (key, value) in view.members {
            guard let name = key.string else { continue }
            let pointer = place + [name]
            if name == wanted {
                if steps.count > 1 { collect(value, steps.dropFirst(), pointer, used, &names) }
            } else if !ValueReading.isEmpty(value), !used.contains(name) {
                names.append(JSONPointer(tokens: pointer).description)
            }
        }
        guard let index else { return }
        for (number, element) in view.elements.enumerated() {
            let pointer = place + [String(number)]
            if number == index {
                if steps.count > 1 { collect(element, steps.dropFirst(), pointer, used, &names) }
            } else if !ValueReading.isEmpty(element) {
                names.append(JSONPointer(tokens: pointer).description)
            }
        }
    }

    /// Members around the records that the rules of a shape use, or that only say what shape it is.
    private static func usedNames(_ shape: Shape) -> Set<String> {
        var names: Set<String> = ["@context"]
        for sign in shape.envelope?.signs ?? [] {
            names.formUnion(sign.paths.compactMap { $0.steps.count == 1 ? $0.firstName : nil })
        }
        for rule in shape.rules {
            for case .path(let path) in rule.origins.map(\.source) where path.root == .envelope {
                if let name = path.firstName { names.insert(name) }
            }
        }
        for join in shape.envelope?.joins ?? [] {
            for path in [join.table, join.pairs] {
                if case .token(let name, _)? = path.steps.last { names.insert(name) }
            }
        }
        return names
    }
}

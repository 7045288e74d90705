import PluginKit

/// Finds mistakes in the names of columns.
///
/// Other metadata may have any name, so an unknown column is no mistake in itself; one that is nearly a known
/// name is. `other.NAME` means other metadata without doubt.
enum CSVColumnNames {
    static let known = MetadataField.allCases.map(\.rawValue) + CSVComputed.allCases.map(\.rawValue)
    static let agentMembers = ["type", "name", "url"]

    static func conflicts(columns: [String], headers: OptionMap<String>) -> [OptionConflict] {
        var conflicts: [OptionConflict] = []
        if columns.isEmpty {
            conflicts.append(OptionConflict("columns", "there are no columns", help: "name at least one"))
        }
        var titles: Set<String> = []
        for (index, name) in columns.enumerated() {
            if columns[..<index].contains(name) {
                conflicts.append(OptionConflict("columns", "the column '\(name)' is there twice"))
                continue
            }
            if let conflict = mistake(in: name) { conflicts.append(conflict) }
            let title = headers.entries.last { $0.name == name }?.value ?? name
            if !titles.insert(title).inserted {
                conflicts.append(OptionConflict("headers", "two columns have the title '\(title)'"))
            }
        }
        for entry in headers.entries where !columns.contains(entry.name) {
            conflicts.append(
                OptionConflict(
                    "headers", "there is no column '\(entry.name)' to give a title to",
                    help: Suggestion.help(for: entry.name, among: columns)))
        }
        return conflicts
    }

    private static func mistake(in name: String) -> OptionConflict? {
        if known.contains(name) || name.hasPrefix("other.") { return nil }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let root = parts.first, parts.allSatisfy({ !$0.isEmpty }) else {
            return OptionConflict("columns", "'\(name)' is not the name of a column")
        }
        if let field = MetadataField(rawValue: root) { return mistake(in: name, field, Array(parts.dropFirst())) }
        guard let near = Suggestion.nearest(to: root, among: known) else { return nil }
        let meant = ([near] + parts.dropFirst()).joined(separator: ".")
        return OptionConflict(
            "columns", "there is no column '\(name)'",
            help: "did you mean '\(meant)'? for other metadata of that name write 'other.\(name)'")
    }

    /// What is wrong with a path into a typed field, which has known members.
    private static func mistake(in name: String, _ field: MetadataField, _ path: [String]) -> OptionConflict? {
        var path = path[...]
        var help = "write '\(field.rawValue)'"
        switch field {
        case .author, .publisher:
            if field == .author, let first = path.first, Int(first) != nil { path = path.dropFirst() }
            if path.isEmpty || (path.count == 1 && agentMembers.contains(path[path.startIndex])) { return nil }
            help = agentMembers.map { "'\(field.rawValue).\($0)'" }.joined(separator: ", ")
            help = "there are \(help)"
        case .keywords, .image:
            if path.count == 1, let first = path.first, let place = Int(first), place >= 0 { return nil }
        default: break
        }
        return OptionConflict("columns", "\(field.rawValue) has no '\(path.joined(separator: "."))'", help: help)
    }
}

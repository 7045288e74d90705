import PluginKit

/// What each column of a table is.
struct ColumnPlan {
    /// The columns' names, each there once.
    private(set) var names: [String]
    private(set) var targets: [ColumnTarget]
    /// Columns that became a field of another name.
    private(set) var guesses: [(column: String, target: String)] = []
    /// Names that the header has more than once.
    private(set) var repeated: [String] = []

    /// - Parameters:
    ///   - header: the names, or how many columns there are when they have none.
    ///   - fields: columns by the metadata that they are.
    /// - Throws: an ``ItemError`` `column-missing` when one of those is not there.
    init(header: [String]?, count: Int, fields: OptionMap<String>) throws(ItemError) {
        names = []
        var taken: Set<String> = []
        for index in 0..<count {
            let given = header?[index] ?? ""
            var name = given.isEmpty ? Self.name(ofColumn: index) : given
            if !taken.insert(name).inserted {
                if !repeated.contains(name) { repeated.append(name) }
                var number = 2
                while !taken.insert("\(name)-\(number)").inserted { number += 1 }
                name = "\(name)-\(number)"
            }
            names.append(name)
        }
        var found = [ColumnTarget?](repeating: nil, count: count)
        for entry in fields.entries {
            guard let index = Self.index(of: entry.value, in: names) else {
                throw Self.missing(entry.value, for: entry.name, names)
            }
            found[index] = ColumnName.target(entry.name) ?? .other(entry.name)
        }
        var used = Set(found.compactMap(\.self))
        targets = []
        if header != nil {
            for index in names.indices where found[index] == nil {
                // Names that are fields' own beat those that only sound like it.
                guard let target = ColumnName.target(names[index]), used.insert(target).inserted else { continue }
                found[index] = target
            }
            guess(&found, &used)
        }
        targets = zip(found, names).map { $0 ?? .other($1) }
    }

    private mutating func guess(_ found: inout [ColumnTarget?], _ used: inout Set<ColumnTarget>) {
        var best: [ColumnTarget: (index: Int, rank: Int)] = [:]
        for index in names.indices where found[index] == nil {
            guard let (target, rank) = ColumnName.guess(names[index]), !used.contains(target) else { continue }
            if best[target].map({ $0.rank > rank }) ?? true { best[target] = (index, rank) }
        }
        for (target, place) in best.sorted(by: { $0.value.index < $1.value.index }) {
            found[place.index] = target
            guesses.append((names[place.index], Self.word(for: target)))
        }
    }

    private static func word(for target: ColumnTarget) -> String {
        if case .field(let field) = target { field.rawValue } else { "body" }
    }

    /// The name of a column that the header does not have.
    static func name(ofColumn index: Int) -> String { "column-\(index + 1)" }

    private static func index(of column: String, in names: [String]) -> Int? {
        if let index = names.firstIndex(of: column) { return index }
        if let index = names.firstIndex(where: { $0.lowercased() == column.lowercased() }) { return index }
        guard let number = Int(column), names.indices.contains(number - 1) else { return nil }
        return number - 1
    }

    private static func missing(_ column: String, for field: String, _ names: [String]) -> ItemError {
        var help = Suggestion.help(for: column, among: names)
        if help.isEmpty {
            help = "it has " + names.prefix(20).joined(separator: ", ") + (names.count > 20 ? " and more" : "")
        }
        return ItemError(
            "column-missing", "there is no column '\(column)', which is to be \(field)", line: 1, help: help)
    }
}

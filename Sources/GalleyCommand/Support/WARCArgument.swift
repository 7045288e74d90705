import ArgumentParser
import PluginKit
import Storage

/// Which records of WARC files are read: `status=200-299,404`, `status=any`, `types=response,resource`,
/// `revisits=failures`, `documents=all`.
struct WARCArgument {
    private let change: @Sendable (inout WARCSelection) -> Void

    private static let keys = ["status", "types", "revisits", "documents"]

    /// - Throws: `ValidationError` that says what is wrong with it.
    init(parsing argument: String) throws {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        let values = parts.count == 2 ? parts[1].split(separator: ",").map { $0.lowercased() } : []
        guard let key = parts.first, !values.isEmpty else {
            throw ValidationError("it is KEY=VALUE, such as status=200-299")
        }
        switch key {
        case "status":
            let ranges = values == ["any"] ? WARCSelection.anyStatus : try values.map(Self.range)
            change = { $0.statuses = ranges }
        case "types": change = { $0.types = Set(values) }
        case "revisits":
            let isFailure = try Self.choice(values, of: "skip", "failures") == "failures"
            change = { $0.revisits = isFailure ? .failures : .leftOut }
        case "documents":
            let areAll = try Self.choice(values, of: "text", "all") == "all"
            change = { $0.onlyDocuments = !areAll }
        default:
            let help = Suggestion.help(for: key, among: Self.keys)
            throw ValidationError(
                "there is no '\(key)'; " + (help.isEmpty ? "there are \(Self.keys.joined(separator: ", "))" : help))
        }
    }

    func apply(to selection: inout WARCSelection) {
        change(&selection)
    }

    private static func choice(_ values: [String], of choices: String...) throws -> String {
        guard values.count == 1, choices.contains(values[0]) else {
            throw ValidationError(
                "'\(values.joined(separator: ","))' is not one of \(choices.joined(separator: " and "))")
        }
        return values[0]
    }

    private static func range(_ text: String) throws -> ClosedRange<Int> {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard let first = ends.first.flatMap({ $0 }), let last = ends.last.flatMap({ $0 }), ends.count <= 2,
            first <= last
        else { throw ValidationError("'\(text)' is no status, such as 404, nor a range of them, such as 200-299") }
        return first...last
    }
}

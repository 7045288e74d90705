import ArgumentParser
import Storage

/// Which records of WARC files are read: `status=200-299,404`, `status=any`, `types=response,resource`,
/// `revisits=failures`, `documents=all`.
struct WARCArgument: ExpressibleByArgument {
    private let change: @Sendable (inout WARCSelection) -> Void

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        let values = parts[1].split(separator: ",").map { $0.lowercased() }
        guard !values.isEmpty else { return nil }
        switch parts[0] {
        case "status":
            if values == ["any"] {
                change = { $0.statuses = WARCSelection.anyStatus }
                return
            }
            let ranges = values.compactMap(Self.range)
            guard ranges.count == values.count else { return nil }
            change = { $0.statuses = ranges }
        case "types": change = { $0.types = Set(values) }
        case "revisits":
            switch values {
            case ["skip"]: change = { $0.revisits = .leftOut }
            case ["failures"]: change = { $0.revisits = .failures }
            default: return nil
            }
        case "documents":
            switch values {
            case ["text"]: change = { $0.onlyDocuments = true }
            case ["all"]: change = { $0.onlyDocuments = false }
            default: return nil
            }
        default: return nil
        }
    }

    func apply(to selection: inout WARCSelection) {
        change(&selection)
    }

    private static func range(_ text: String) -> ClosedRange<Int>? {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard let first = ends.first.flatMap({ $0 }), let last = ends.last.flatMap({ $0 }), ends.count <= 2,
            first <= last
        else { return nil }
        return first...last
    }
}

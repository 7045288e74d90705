public import PluginKit

/// Keeps or drops documents by conditions on their metadata.
public struct SelectTransform: Transform {
    public static let info = PluginInfo(
        name: "select", summary: "Keeps or drops documents by conditions on their metadata")

    private let options: SelectOptions

    public init(options: SelectOptions, context: PluginContext) {
        self.options = options
    }

    public func apply(_ document: consuming Document) -> TransformResult {
        let failed = options.all.first { !$0.holds(document) }
        let found = failed == nil ? options.any.first { $0.holds(document) } : nil
        let holds = failed == nil && (options.any.isEmpty || found != nil)
        switch options.mode {
        case .keep:
            if holds { return .keep(document) }
            return .drop(
                reason: (failed.map { [$0] } ?? options.any).map { Self.failure($0, document) }.joined(separator: "; "))
        case .drop:
            if !holds { return .keep(document) }
            let reasons = options.all + (found.map { [$0] } ?? [])
            return .drop(reason: reasons.map { "\($0.text) holds: \($0.finding(document))" }.joined(separator: "; "))
        }
    }

    private static func failure(_ condition: Condition, _ document: borrowing Document) -> String {
        "\(condition.text) does not hold: \(condition.finding(document))"
    }
}

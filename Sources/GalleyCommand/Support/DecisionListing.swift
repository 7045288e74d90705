import PluginKit

/// What a reader kept and what it did not, one line a block, for a person.
enum DecisionListing {
    static func text(of decisions: [ReadingDecision]) -> String {
        guard !decisions.isEmpty else { return "" }
        let kept = decisions.reduce(0) { $0 + ($1.isKept ? 1 : 0) }
        var text = "\nblock by block: \(kept) kept, \(decisions.count - kept) dropped\n"
        for decision in decisions {
            text += decision.isKept ? "  + " : "  - "
            text += DiagnosticPrinter.visible(decision.element)
            text += ", bytes \(decision.span.start) to \(Int(decision.span.start) + Int(decision.span.count))"
            text += ": \(decision.reason)"
            if !decision.text.isEmpty { text += ": \"\(DiagnosticPrinter.visible(decision.text))\"" }
            text += "\n"
        }
        return text
    }
}

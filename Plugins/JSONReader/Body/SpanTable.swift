import JSON
import PluginKit

/// Where in the source the content of a string stands, for ranges in any order.
struct SpanTable {
    private let steps: [(content: Int, source: Int)]
    /// Where the string's opening quote stands in its document.
    private let origin: Int

    /// - Parameter start: where the document begins in the source.
    init(_ string: UnsafeJSONView, from start: Int) {
        steps = EscapeMap.steps(of: string)
        origin = string.byteOffset - start
    }

    /// The bytes of the source that bytes of the content came from.
    func span(_ span: SourceSpan) -> SourceSpan {
        if span.isNone { return span }
        let start = place(of: Int(span.start))
        let end = place(of: Int(span.start) + Int(span.count))
        return SourceSpan(origin + start..<origin + max(start, end))
    }

    private func place(of index: Int) -> Int {
        var low = 0
        var high = steps.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if steps[middle].content <= index { low = middle } else { high = middle }
        }
        return steps[low].source + index - steps[low].content
    }
}

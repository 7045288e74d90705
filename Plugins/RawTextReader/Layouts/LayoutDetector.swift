/// Tells from a text's beginning how its metadata stands.
enum LayoutDetector {
    struct Finding {
        var layout: RawTextOptions.Layout
        /// Why, to go after "because".
        var reason: String
    }

    /// Longest first line, in bytes, that is taken for a headline where no date follows it.
    private static let longestHeadline = 400

    static func detect(_ text: ItemText, _ range: Range<Int>) -> Finding {
        var scanner = LineScanner(text.bytes, range)
        guard let first = scanner.nextText() else {
            return Finding(layout: .plain, reason: "it is blank")
        }
        if FrontMatterBlock.isOpening(first, text.bytes) {
            var inside = scanner
            if let block = FrontMatterBlock(first, &inside), block.isPlausible(text.bytes) {
                return Finding(layout: .frontMatter, reason: "it begins with YAML between lines of three hyphens")
            }
        }
        if let reason = headlineDateURL(text.bytes, first, &scanner) {
            return Finding(layout: .headlineDateURL, reason: reason)
        }
        let fields = FieldBlock(text, range)
        if fields.isCertain {
            let names = fields.fields.map(\.name).filter { FieldNames.field($0) != nil }
            return Finding(
                layout: .fields, reason: "it begins with the fields \(names.prefix(3).joined(separator: ", "))")
        }
        return Finding(layout: .plain, reason: "it begins with no header that is known")
    }

    /// Why the text looks like `headline-date-url`; `nil` when it does not.
    private static func headlineDateURL(_ bytes: Bytes, _ first: TextLine, _ scanner: inout LineScanner) -> String? {
        guard let second = scanner.nextText() else { return nil }
        if HeaderLine.isDateShaped(bytes, second.text) {
            guard let third = scanner.nextText(), HeaderLine.isURL(bytes, third.text) else { return nil }
            return "a date and an address follow the first line"
        }
        guard HeaderLine.isURL(bytes, second.text) else { return nil }
        if HeaderLine.isDateShaped(bytes, first.text) { return "it begins with a date and an address" }
        guard first.text.count <= longestHeadline, !HeaderLine.isURL(bytes, first.text), FieldLine(first, bytes) == nil
        else { return nil }
        return "an address follows the first line"
    }
}

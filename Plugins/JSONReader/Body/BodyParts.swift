import JSON

/// The strings that a body consists of, in the forms in which records have bodies.
enum BodyParts {
    private static let names: [StaticString] = ["text", "value", "content", "html", "rendered", "paragraph", "body"]

    /// A text; or of a list, its texts and those of its objects, each a part; none when that is not all there is.
    static func strings(_ view: UnsafeJSONView) -> [UnsafeJSONView] {
        if view.kind == .string { return isText(view) ? [view] : [] }
        if let scalar = ValueReading.scalar(view) { return scalar.kind == .string && isText(scalar) ? [scalar] : [] }
        guard view.kind == .array else { return [] }
        var parts: [UnsafeJSONView] = []
        for element in view.elements where !ValueReading.isEmpty(element) {
            if element.kind == .string {
                parts.append(element)
            } else if element.kind == .object, let inside = ValueReading.member(element, names),
                let text = ValueReading.scalar(inside.value), text.kind == .string
            {
                parts.append(text)
            } else {
                return []
            }
        }
        return parts
    }

    private static func isText(_ view: UnsafeJSONView) -> Bool { !JSONText.trimmed(view.utf8).isEmpty }
}

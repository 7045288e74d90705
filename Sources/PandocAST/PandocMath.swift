/// Formulas as raw TeX: `\(` and `\)` around one in a line, `\[` and `\]` around one that is displayed.
public enum PandocMath {
    public static let format = "tex"

    public static func raw(_ formula: String, isDisplayed: Bool) -> String {
        isDisplayed ? "\\[\(formula)\\]" : "\\(\(formula)\\)"
    }

    /// The formula of a raw piece; `nil` when it is none.
    public static func formula(_ text: String) -> (formula: String, isDisplayed: Bool)? {
        guard text.utf8.count >= 4 else { return nil }
        if text.hasPrefix("\\("), text.hasSuffix("\\)") {
            return (String(text.dropFirst(2).dropLast(2)), false)
        }
        if text.hasPrefix("\\["), text.hasSuffix("\\]") {
            return (String(text.dropFirst(2).dropLast(2)), true)
        }
        return nil
    }
}

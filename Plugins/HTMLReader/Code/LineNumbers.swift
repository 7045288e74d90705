/// Marks of line numbers beside code, which are no part of it.
enum LineNumbers {
    /// Whether an element with these classes holds line numbers.
    static func isGutter(_ classes: UnsafeBufferPointer<UInt8>) -> Bool {
        ClassList(classes).contains { name in
            let word = StyleValue(name, 0..<name.count)
            return names.contains { word.equals($0) }
        }
    }

    /// What highlighters call them: Pygments, Rouge, Chroma, highlight.js, Prism, SyntaxHighlighter, Crayon, GitHub.
    private static let names: [StaticString] = [
        "lineno", "linenos", "linenodiv", "line-number", "line-numbers", "line-numbers-rows", "linenumber",
        "linenumbers", "line_numbers", "gutter", "rouge-gutter", "crayon-nums", "hljs-ln-numbers", "hljs-ln-n", "ln",
        "lnt", "blob-num", "gl", "react-syntax-highlighter-line-number", "codelinenumber",
    ]

    /// Whether an element with these classes is one line of code, which ends where the element does.
    static func isLine(_ classes: UnsafeBufferPointer<UInt8>) -> Bool {
        ClassList(classes).contains { name in
            let word = StyleValue(name, 0..<name.count)
            return word.equals("line") || word.equals("code-line") || word.equals("token-line")
                || word.equals("view-line")
        }
    }
}

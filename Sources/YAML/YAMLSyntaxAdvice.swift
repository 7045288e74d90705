/// What libyaml's short sentences mean to someone who wrote the source, and what to do.
struct YAMLSyntaxAdvice {
    var message: String
    var help: String

    /// Advice on `problem`, a sentence of libyaml's scanner or parser.
    init(_ problem: String) {
        message = problem.isEmpty ? "this is not YAML" : problem
        help = Self.advice.first { problem.contains($0.sign) }?.help ?? "correct it, or put the text in quotes"
    }

    private static let advice: [(sign: String, help: String)] = [
        (
            "cannot start any token",
            "indent with spaces, not tabs, and put a value that begins with '@', '`' or '%' in quotes"
        ),
        ("mapping values are not allowed", "put a text that has ': ' in it in quotes, or correct the indentation"),
        ("block sequence entries are not allowed", "begin the list on a line of its own"),
        ("mapping keys are not allowed", "begin the mapping on a line of its own"),
        ("did not find expected key", "line this up with the keys above, or put the value in quotes"),
        ("did not find expected '-' indicator", "line this up with the '-' above, or indent it further"),
        ("could not find expected ':'", "put ': ' after the key, or put the text in quotes"),
        ("did not find expected ',' or ']'", "put a comma between the items, or close the list with ']'"),
        ("did not find expected ',' or '}'", "put a comma between the pairs, or close the mapping with '}'"),
        ("unexpected end of stream", "close what is open, such as a quote"),
        ("unexpected document indicator", "close the quote before the line of '---' or '...'"),
        ("did not find expected node content", "write the value that is missing here"),
        ("did not find expected <document start>", "write '---' before a second document, or correct the indentation"),
        ("unknown escape character", "write a backslash as '\\\\', or use single quotes"),
        ("expected hexdecimal number", "complete the escape: \\x takes 2 digits, \\u 4 and \\U 8"),
        ("invalid Unicode character escape", "an escape stands for one character, never for half of a pair"),
        ("tab character", "indent with spaces, not tabs"),
        ("undefined tag handle", "leave the tag out, or put a value that begins with '!' in quotes"),
        ("incompatible YAML document", "leave the %YAML directive out"),
        ("unknown directive", "leave it out, or put a value that begins with '%' in quotes"),
    ]
}

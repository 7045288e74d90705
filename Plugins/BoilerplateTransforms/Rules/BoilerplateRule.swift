/// A kind of site furniture: what it is called, what it is, and what it looks like.
struct BoilerplateRule: Sendable {
    /// In kebab case.
    let name: String
    /// What such a block is, in words that follow "it is".
    let reason: String
    var patterns: [(language: RuleLanguage, pattern: BlockPattern)] = []
    /// Lines that are no patterns; a test holds the table to none.
    var mistakes: [String] = []

    /// Reads a table of rules; see ``BoilerplateRules`` for its lines.
    static func parse(_ text: String) -> [BoilerplateRule] {
        var rules: [BoilerplateRule] = []
        var language = RuleLanguage.english
        for line in text.split(separator: "\n") {
            let line = String(line.drop { $0 == " " })
            if line.hasPrefix("rule "), let colon = line.firstIndex(of: ":") {
                rules.append(
                    BoilerplateRule(
                        name: String(line[..<colon].dropFirst("rule ".count)),
                        reason: String(line[colon...].drop { $0 == ":" || $0 == " " })))
            } else if let tag = RuleLanguage(rawValue: line) {
                language = tag
            } else if !rules.isEmpty {
                do throws(PatternMistake) {
                    rules[rules.count - 1].patterns.append((language, try BlockPattern(line)))
                } catch {
                    rules[rules.count - 1].mistakes.append("\(line): \(error.message)")
                }
            }
        }
        return rules
    }
}

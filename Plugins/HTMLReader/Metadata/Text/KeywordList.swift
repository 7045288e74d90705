/// Keywords in one text.
enum KeywordList {
    /// The words between commas, or between semicolons where there is no comma, each once.
    static func words(_ text: String) -> [String] {
        let mark: Character = text.contains(",") ? "," : text.contains(";") ? ";" : "|"
        var words: [String] = []
        var seen: Set<String> = []
        for part in text.split(separator: mark) {
            let word = PlainText.trimmed(part)
            if !word.isEmpty, seen.insert(word).inserted { words.append(word) }
        }
        return words
    }
}

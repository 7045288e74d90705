/// Words and groups of words that are looked for in short texts, all at once.
struct Phrases: Sendable {
    private let phrases: [[UInt8]]
    /// By first byte: the places of the phrases that begin with it, the longest first.
    private let places: [[Int]]

    /// - Parameter phrases: in lower case.
    init(_ phrases: [String]) {
        self.phrases = phrases.map { Array($0.utf8) }.sorted { $0.count > $1.count }
        var places = [[Int]](repeating: [], count: 256)
        for (place, phrase) in self.phrases.enumerated() {
            if let first = phrase.first { places[Int(first)].append(place) }
        }
        self.places = places
    }

    /// Where the longest phrase that begins at a place ends; `nil` when none does.
    ///
    /// - Parameter text: in lower case (see ``SmallLetters``).
    func end(in text: [UInt8], at start: Int) -> Int? {
        guard start < text.count else { return nil }
        for place in places[Int(text[start])] {
            let phrase = phrases[place]
            if phrase.count <= text.count - start, text[start..<(start + phrase.count)].elementsEqual(phrase) {
                return start + phrase.count
            }
        }
        return nil
    }

    /// Where the first phrase in a text is.
    func first(in text: [UInt8]) -> Range<Int>? {
        for start in text.indices where !places[Int(text[start])].isEmpty {
            if let end = end(in: text, at: start) { return start..<end }
        }
        return nil
    }

    func isFound(in text: [UInt8]) -> Bool { first(in: text) != nil }
}

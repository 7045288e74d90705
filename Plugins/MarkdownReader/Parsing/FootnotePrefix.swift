/// A reference to each footnote, put before the text: the library leaves out footnotes that nothing refers to, and
/// numbers the others by their references.
struct FootnotePrefix {
    /// A paragraph for each reference.
    private(set) var text: [UInt8] = []
    /// Lines of the text.
    private(set) var lines = 0

    init(_ survey: LineSurvey, _ text: Bytes) {
        var labels: Set<String> = []
        for footnote in survey.footnotes {
            let label = text[part: footnote.label]
            guard labels.insert(String(decoding: label, as: UTF8.self)).inserted else { continue }
            self.text += "[^".utf8
            self.text += label
            self.text += "]\n\n".utf8
            lines += 2
        }
    }
}

/// One test of the html5lib tree construction tests: sections that begin with lines such as `#data`.
struct TreeCase: Sendable {
    var data: [UInt8]
    /// The name of the context element, with a prefix where it is not of HTML; `nil` for a page.
    var context: String?
    /// `nil` where both settings of the scripting flag are to be tried.
    var scripting: Bool?
    var document: [UInt8]

    /// All tests of a file.
    static func cases(in file: [UInt8]) -> [TreeCase] {
        var cases: [TreeCase] = []
        var section = ""
        var sections: [String: [UInt8]] = [:]
        func finish() {
            if sections["#data"] != nil { cases.append(TreeCase(sections)) }
            sections = [:]
        }
        for line in file.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let name = String(decoding: line.prefix(24), as: UTF8.self)
            if name == "#data" { finish() }
            // What looks like another section in the data is data.
            if name == "#data" || name == "#errors" || (section != "#data" && names.contains(name)) {
                section = name
                sections[section] = sections[section] ?? []
            } else {
                sections[section, default: []] += Array(line) + [0x0A]
            }
        }
        finish()
        return cases
    }

    private static let names = ["#new-errors", "#document-fragment", "#script-off", "#script-on", "#document"]

    private init(_ sections: [String: [UInt8]]) {
        data = Self.trimmed(sections["#data"] ?? [])
        context = sections["#document-fragment"].map { String(decoding: Self.trimmed($0), as: UTF8.self) }
        scripting = sections["#script-on"] != nil ? true : sections["#script-off"] != nil ? false : nil
        document = sections["#document"] ?? []
        while document.last == 0x0A { document.removeLast() }
    }

    private static func trimmed(_ lines: [UInt8]) -> [UInt8] {
        lines.last == 0x0A ? lines.dropLast() : lines
    }
}

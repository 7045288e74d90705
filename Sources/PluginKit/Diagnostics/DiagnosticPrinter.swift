/// Renders diagnostics the one way that Galley does: `file:line:column: error: message`, the line itself, and
/// a caret under what is meant.
///
/// ```
/// news.yaml:13:5: error: json-ld has no option 'colums'
///  13 |     colums: [datePublished, headline]
///     |     ^~~~~~ did you mean 'columns'? (csv has it)
/// ```
public struct DiagnosticPrinter: Sendable {
    /// Whether to use ANSI colours.
    public var isColored: Bool
    /// The lines of the files that diagnostics point into, by file name.
    public var sources: [String: [String]]

    public init(isColored: Bool = false, sources: [String: [String]] = [:]) {
        self.isColored = isColored
        self.sources = sources
    }

    /// Adds the text of a file, so that its lines can be shown.
    public mutating func addSource(_ text: String, file: String) {
        sources[file] = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
            .map(String.init)
    }

    /// The text for one diagnostic, ended by a line feed.
    public func render(_ diagnostic: Diagnostic) -> String {
        var text = ""
        if let place = diagnostic.place {
            text += "\(Self.visible(place.file)):\(place.line):\(place.column): "
        } else {
            text += "galley: "
        }
        text += paint(diagnostic.severity.rawValue + ":", diagnostic.severity)
        text += " " + Self.visible(diagnostic.message) + "\n"
        guard let place = diagnostic.place, let line = line(at: place) else {
            if !diagnostic.help.isEmpty { text += "    help: " + Self.visible(diagnostic.help) + "\n" }
            return text
        }
        let number = String(place.line)
        let margin = String(repeating: " ", count: number.utf8.count)
        let excerpt = LineExcerpt(line, column: place.column, count: place.count)
        text += " \(number) | \(Self.visible(excerpt.text))\n"
        text += " \(margin) | " + excerpt.indent
        text += paint("^" + String(repeating: "~", count: excerpt.tildes), .note)
        if !diagnostic.help.isEmpty { text += " " + Self.visible(diagnostic.help) }
        return text + "\n"
    }

    private func line(at place: Place) -> String? {
        guard let lines = sources[place.file], lines.indices.contains(place.line - 1) else { return nil }
        return lines[place.line - 1]
    }

    private func paint(_ text: String, _ severity: Diagnostic.Severity) -> String {
        guard isColored else { return text }
        let code =
            switch severity {
            case .error: "1;31"
            case .warning: "1;35"
            case .note: "1;36"
            }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }

    /// The text with control characters made visible, so that a hostile name cannot drive a terminal, nor seem to be
    /// another by turning the direction of writing.
    public static func visible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: steers) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if steers(scalar) {
                result += scalar.escaped(asASCII: true)
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func steers(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09: false
        case 0..<0x20, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

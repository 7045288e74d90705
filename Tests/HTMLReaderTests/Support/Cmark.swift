import GalleyTesting

/// The `cmark-gfm` program, by which round trips are judged.
enum Cmark {
    static let isInstalled = Program.isPresent("cmark-gfm")
    static let absence = "ROUND TRIPS NOT RUN: the program cmark-gfm is not installed."

    /// Renders each text by itself, all in one process: comments part them, as nothing reaches beyond one.
    static func html(_ texts: [String], _ options: String = "") throws -> [String] {
        let folder = TemporaryFolder()
        let mark = "<!-- the next text -->"
        let path = try folder.write(texts.joined(separator: "\n\n\(mark)\n\n"), to: "texts.md")
        let result = Program.run("cmark-gfm --unsafe \(options) '\(path)'")
        guard result.status == 0 else { throw Failure(output: result.output) }
        var parts: [String] = []
        var rest = result.output[...]
        while let range = rest.firstRange(of: mark + "\n") {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }

    struct Failure: Error {
        var output: String
    }
}

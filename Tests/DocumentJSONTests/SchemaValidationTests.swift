import DocumentJSON
import GalleyTesting
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// An independent validator finds what Galley writes valid, and what Galley refuses for its shape invalid.
@Suite(.enabled(if: hasValidator, "SKIPPED: install python3 with jsonschema 4 to check the published schema"))
struct SchemaValidationTests {
    @Test func whatIsWrittenIsValid() throws {
        let lines = (0..<300).map { DocumentJSON.encode(randomDocument($0)) + [UInt8(ascii: "\n")] }
        let verdicts = try validate(lines.flatMap { $0 })
        #expect(verdicts.count == lines.count)
        for (seed, verdict) in verdicts.enumerated() where verdict != "valid" {
            Issue.record("seed \(seed): \(verdict)")
        }
    }

    @Test func whatIsRefusedForItsShapeIsInvalid() throws {
        let beyondSchemas = ["follows 'text'", "stand in a link", "is there twice", "that exists", "found 1.0"]
        var lines: [String] = []
        for json in strictnessCases() {
            do {
                _ = try DocumentJSON.decode(Array(json.utf8))
                Issue.record("decoded: \(json)")
            } catch {
                let isBeyond = error.all.allSatisfy { one in beyondSchemas.contains { one.message.contains($0) } }
                let isJSON = !json.hasSuffix("[}")
                if isJSON, !isBeyond { lines.append(json.split(separator: "\n").joined(separator: " ")) }
            }
        }
        let verdicts = try validate(Array(lines.joined(separator: "\n").utf8))
        #expect(verdicts.count == lines.count && lines.count > 40)
        for (line, verdict) in zip(lines, verdicts) where verdict == "valid" { Issue.record("valid: \(line)") }
    }

    private func strictnessCases() -> [String] {
        StrictnessTests.mistakes.map(\.json)
            + StrictnessTests.metadata.map { #"{"galley": 1, "metadata": "# + $0.json + "}" }
            + StrictBodyTests.mistakes.map { #"{"galley": 1, "body": "# + $0.json + "}" }
            + StrictBodyTests.inlines.map {
                #"{"galley": 1, "body": [{"type": "paragraph", "children": ["# + $0.json + "]}]}"
            }
    }

    /// One verdict a line of NDJSON.
    private func validate(_ lines: [UInt8]) throws -> [String] {
        let temporary = TemporaryFolder()
        let path = try temporary.write(lines, to: "documents.ndjson")
        let script = folder(of: #filePath) + "/validate.py"
        let (output, status) = run("timeout 100 python3 '\(script)' '\(schemaPath)' '\(path)'")
        #expect(status == 0)
        return output.split(separator: "\n").map(String.init)
    }
}

private let hasValidator = run("python3 -c 'import jsonschema; jsonschema.Draft202012Validator' 2>&1").status == 0

/// What a shell command prints, and its exit status.
private func run(_ command: String) -> (output: String, status: Int32) {
    guard let pipe = popen(command, "r") else { return ("", -1) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&block, 1, block.count, pipe), count > 0 { bytes += block[..<count] }
    return (String(decoding: bytes, as: UTF8.self), pclose(pipe))
}

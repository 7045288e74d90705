import GalleyTesting
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Inputs and places that are not what they should be: each ends in a clear message and the right status, nothing
/// crashes, and nothing half-written is left.
@Suite struct HostileInputTests {
    private let folder = TemporaryFolder()

    private func convert(_ path: String, to format: String = "markdown", _ more: String...) -> CommandHarness.Result {
        CommandHarness.run(["convert", path, "--to", format, "-o", folder.path + "/out.bin"] + more)
    }

    private func expectFailure(
        _ result: CommandHarness.Result, saying words: String..., sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        #expect(result.status == 1, sourceLocation: sourceLocation)
        for word in words { #expect(result.error.contains(word), "\(result.error)", sourceLocation: sourceLocation) }
        #expect(folder.read("out.bin") == nil, sourceLocation: sourceLocation)
        #expect(try folder.tree().keys.allSatisfy { !$0.contains(".part") }, sourceLocation: sourceLocation)
    }

    @Test func `an empty file says that it is empty`() throws {
        try expectFailure(convert(try folder.write("", to: "a.txt")), saying: "a.txt", "empty")
    }

    @Test func `a file of white space says that it is empty`() throws {
        try expectFailure(convert(try folder.write(" \n\r\n\t\n", to: "a.txt")), saying: "a.txt")
    }

    @Test(arguments: [
        [0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x37, 0x0A, 0x25, 0xE2, 0xE3, 0xCF, 0xD3],
        [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x00, 0x00, 0x08, 0x00, 0x01, 0x02, 0x03, 0x04],
        [0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00],
        Array(0...255),
    ])
    func `a binary file says that it is not text`(_ bytes: [Int]) throws {
        let path = try folder.write(bytes.map { UInt8($0) } + Array(repeating: 0, count: 100), to: "a.txt")
        try expectFailure(convert(path), saying: "a.txt")
        try expectFailure(convert(path, to: "text", "--from", "raw-text"), saying: "a.txt")
    }

    @Test func `a folder says that it is one`() throws {
        try folder.write("x", to: "sub/a.txt")
        try expectFailure(convert(folder.path + "/sub"), saying: "is a folder")
    }

    @Test func `a missing file says so`() throws {
        try expectFailure(convert(folder.path + "/nowhere.txt"), saying: "nowhere.txt", "No such file")
    }

    @Test func `a link to itself says so`() throws {
        symlink(folder.path + "/loop", folder.path + "/loop")
        try expectFailure(convert(folder.path + "/loop"), saying: "loop", "symbolic link")
    }

    @Test func `a link to a folder above is walked once and named`() throws {
        try folder.write("Only text here.\n", to: "in/a.txt")
        symlink(folder.path + "/in", folder.path + "/in/again")
        let result = CommandHarness.run([
            "convert", folder.path + "/in/**/*.txt", "--to", "text", "-o", folder.path + "/out",
        ])
        #expect(result.status == 1)
        #expect(result.error.contains("link to a folder that it lies in"))
        #expect(folder.read("out/a.txt") == "Only text here.\n")
    }

    @Test func `ill-formed UTF-8 is read, and noted`() throws {
        let bytes = Array("caf".utf8) + [0xE9, 0x20, 0xFF] + Array(" bar\n".utf8)
        let result = convert(try folder.write(bytes, to: "a.txt"), to: "text", "--verbose")
        #expect(result.status == 0)
        #expect(folder.read("out.bin") == "café ÿ bar\n")
        #expect(result.error.contains("windows-1252"))
    }

    @Test func `a name with line feeds and slashes makes one file inside the output folder`() throws {
        let text = "../../x\ny/z\u{1B}[31m\n20240101\nhttps://example.org/../../etc\nText.\n"
        try folder.write(text, to: "in/we\nird $(name).txt")
        let recipe = try folder.write(
            """
            galley: 1
            chain:
              - read: raw-text
                from: in/*
              - write: text
                to: out/{headline}-{stem}-{url}.txt
            """, to: "r.yaml")
        let result = CommandHarness.run(["run", recipe])
        #expect(result.status == 0, "\(result.error)")
        #expect(try folder.tree("out").count == 1)
        #expect(try folder.tree("out").keys.allSatisfy { !$0.contains("/") && !$0.contains("\n") })
        #expect(try folder.tree().keys.filter { !$0.hasPrefix(".galley/") }.count == 3)
    }

    @Test func `an output folder that is a file says so`() throws {
        let page = try folder.write("Text.\n", to: "a.txt")
        try folder.write("in the way", to: "out")
        let result = CommandHarness.run(["convert", page, "--to", "text", "-o", folder.path + "/out/b.txt"])
        #expect(result.status == 1)
        #expect(result.error.contains("out"))
        #expect(folder.read("out") == "in the way")
    }

    @Test func `an output folder that cannot be written to says so`() throws {
        let page = try folder.write("Text.\n", to: "a.txt")
        // Not even the superuser may make files here.
        let result = CommandHarness.run(["convert", page, "--to", "text", "-o", "/proc/galley/b.txt"])
        #expect(result.status == 1)
        #expect(result.error.contains("/proc/galley"))
    }

    @Test func `a full disk says so`() throws {
        let page = try folder.write("Text.\n", to: "a.txt")
        let result = CommandHarness.run(["convert", page, "--to", "text", "-o", "/dev/full/x"])
        #expect(result.status == 1)
        #expect(!result.error.isEmpty)
    }

    @Test func `a link in the output folder does not lead outside`() throws {
        try folder.write("Head\n20240101\nhttps://example.org/\nText.\n", to: "in/a.txt")
        try folder.write("", to: "outside/keep")
        try folder.write("", to: "out/keep")
        symlink(folder.path + "/outside", folder.path + "/out/2024-01-01")
        let recipe = try folder.write(
            """
            galley: 1
            chain:
              - read: raw-text
                from: in/*.txt
              - write: text
                to: out/{datePublished}/{slug}.txt
            """, to: "r.yaml")
        let result = CommandHarness.run(["run", recipe])
        #expect(result.status == 1)
        #expect(try folder.tree("outside").keys.sorted() == ["keep"])
    }

    @Test func `an output is never its own input`() throws {
        let page = try folder.write("Text.\n\n\nMore.\n", to: "in/a.txt")
        let result = CommandHarness.run(["convert", page, page, "--to", "text", "-o", folder.path + "/in"])
        #expect(result.status == 1)
        #expect(result.error.contains("the input itself"))
        #expect(folder.read("in/a.txt") == "Text.\n\n\nMore.\n")
    }

    @Test func `an endless line is a document`() throws {
        let long = String(repeating: "word ", count: 2_000_000)
        let result = convert(try folder.write(long + "end", to: "a.txt"), to: "text")
        #expect(result.status == 0)
        #expect(folder.read("out.bin")?.utf8.count == 10_000_003)
    }

    @Test func `an item above the limit names the limit and the option`() throws {
        let path = try folder.write(String(repeating: "word ", count: 1000), to: "a.txt")
        try expectFailure(convert(path, to: "text", "--max-item-size", "1KB"), saying: "1000", "--max-item-size")
    }

    @Test func `a recipe that is a folder, missing or binary says so`() throws {
        #expect(CommandHarness.run(["run", folder.path]).status == 2)
        #expect(CommandHarness.run(["check", folder.path + "/none.yaml"]).status == 2)
        let binary = try folder.write((0..<200).map { UInt8($0) }, to: "r.yaml")
        let result = CommandHarness.run(["check", binary])
        #expect(result.status == 2)
        #expect(result.error.contains("r.yaml:"))
    }

    @Test func `wrong use of the command is status 2`() throws {
        for arguments in [
            [], ["convert"], ["convert", "x"], ["nonsense"], ["run"], ["check"], ["convert", "x", "--to", "nonsense"],
            ["plugins", "show", "nonsense"], ["convert", "x", "--to", "text", "--write", "nonsense=1"],
            ["convert", "x", "--to", "text", "--read", "nonsense=1"], ["convert", "x", "--to", "text", "--jobs", "0"],
            ["run", "x", "--set", "nonsense"], ["inspect", "x", "--stage", "nonsense"],
        ] {
            let result = CommandHarness.run(arguments)
            #expect(result.status == (arguments.isEmpty ? 0 : 2), "\(arguments): \(result.error)")
            #expect(!(result.error + result.output).isEmpty)
        }
    }
}

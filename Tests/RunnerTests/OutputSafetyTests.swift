import GalleyTesting
import PluginKit
import Storage
import Synchronization
import Testing

@testable import Runner

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What no run may do to files, whatever the plan says.
@Suite struct OutputSafetyTests {
    private let folder = TemporaryFolder()

    private func step(_ target: WriteStep.Target) -> Plan.Step {
        let writer = BracketWriter(options: NoOptions(), context: PluginContext())
        return .write(WriteStep(name: "brackets", writer: writer, target: target))
    }

    private func each(_ path: String, _ template: String) throws -> Plan.Step {
        step(.fileEach(folder: path, try NameTemplate(template)))
    }

    private func plan(_ sources: [ReadStep.Source], _ writes: Plan.Step...) -> Plan {
        let reader = LineReader(options: NoOptions(), context: PluginContext())
        return Plan(title: "test", steps: [.read(ReadStep(choice: .named(reader), sources: sources))] + writes)
    }

    private func pattern(_ text: String) throws -> ReadStep.Source {
        .pattern(try Glob(text), folder: folder.path)
    }

    private func code(_ body: () throws -> RunSummary) -> String? {
        do {
            _ = try body()
            return nil
        } catch {
            return (error as? ItemError)?.code
        }
    }

    @Test func `an input that is still to be read is not overwritten`() throws {
        let first = try folder.write("first\n", to: "x/a.lines")
        let second = try folder.write("second\n", to: "y/a.lines")
        // By another spelling of the folder, too.
        let steps = plan([.paths([first, second])], try each(folder.path + "/x/../y", "{stem}.lines"))
        let summary = try Runner().run(steps)
        #expect(summary.failedDocuments == 1)
        #expect(folder.read("y/a.lines") == "second\n")
        #expect(folder.read("y/a-2.lines") == "<[second]>\n")
    }

    @Test func `a collected output or a report does not take the place of an input or of another`() throws {
        let input = try folder.write("one\n", to: "in/a.json")
        let collected = step(.file(folder: folder.path + "/in/../in", name: "a.json"))
        #expect(code { try Runner().run(plan([.paths([input])], collected)) } == "would-overwrite-input")
        let other = step(.file(folder: folder.path, name: "b.json"))
        let sources = [ReadStep.Source.paths([input])]
        #expect(code { try Runner(reportPath: input).run(plan(sources, other)) } == "would-overwrite-input")
        #expect(
            code { try Runner(reportPath: folder.path + "/in/../B.json").run(plan(sources, other)) } == "same-output")
        #expect(code { try Runner().run(plan(sources, other, other)) } == "same-output")
        #expect(folder.read("in/a.json") == "one\n")
        #expect(try folder.tree().keys.sorted() == ["in/a.json"])
    }

    @Test func `a device or a pipe that is named as the output is written to and stays`() throws {
        let input = try folder.write("one\ntwo\n", to: "in/a.lines")
        let device = folder.path + "/device"
        try #require(symlink("/dev/null", device) == 0)
        let summary = try Runner().run(plan([.paths([input])], step(.file(folder: folder.path, name: "device"))))
        #expect(summary.isClean)
        var status = stat()
        #expect(lstat(device, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)

        let pipe = folder.path + "/pipe"
        try #require(mkfifo(pipe, 0o600) == 0)
        // Opened for both, so that opening it for writing does not wait for a reader.
        let end = open(pipe, O_RDWR | O_NONBLOCK)
        defer { close(end) }
        _ = try Runner().run(plan([.paths([input])], step(.file(folder: folder.path, name: "pipe"))))
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(end, &bytes, bytes.count)
        #expect(String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self) == "<[one],[two]>\n")
        #expect(lstat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    }

    @Test func `a plan that would read its own outputs is found out`() throws {
        try folder.write("one\n", to: "in/a.lines")
        func isFound(_ from: String, _ folderName: String, _ template: String) throws -> Bool {
            let steps = plan([try pattern(from)], try each(folder.path + folderName, template))
            return !steps.outputsReadAgain.isEmpty
        }
        #expect(try isFound("in/*.lines", "/in", "{slug}.lines"))
        #expect(try isFound("in/**/*.lines", "/in/sub", "{path}.lines"))
        #expect(try isFound("**/*", "/out", "{n}.br"))
        #expect(try isFound("in/{a,b}[0-9]*", "/in", "{stem}.br"))
        #expect(try isFound("*/x.br", "", "{path}/x.br"))
        #expect(try !isFound("in/*.lines", "/in", "{slug}.br"))
        #expect(try !isFound("in/*.lines", "/in/sub", "{slug}.lines"))
        #expect(try !isFound("in/*.lines", "/in", "{slug}/x.lines"))
        #expect(try !isFound("in/**/*.lines", "/out", "{path}.lines"))
        #expect(try !isFound("**/*.lines", "/.out", "{path}.lines"))
        #expect(try !isFound("in/[0-9]*.lines", "/in", "clean-{slug}.lines"))
        #expect(try !isFound("in/?.lines", "/in", "xx{slug}.lines"))
        let collected = plan([try pattern("in/*")], step(.file(folder: folder.path + "/in", name: "all.br")))
        #expect(!collected.outputsReadAgain.isEmpty)
    }

    @Test func `a name is a file or a folder, whichever thread comes first`() throws {
        try folder.write("one\n", to: "in/a.lines")
        try folder.write("two\n", to: "in/a/b.lines")
        try folder.write("three\n", to: "in/a/c.lines")
        try folder.write("four\n", to: "in/z/y.lines")
        try folder.write("five\n", to: "in/z.lines")
        for jobs in [1, 4] {
            var options = RunOptions()
            options.jobs = jobs
            let summary = try Runner(options: options).run(
                plan([try pattern("in/**/*.lines")], try each(folder.path + "/out\(jobs)", "{path}")))
            #expect(summary.isClean)
            let names = try folder.tree("out\(jobs)").keys.sorted()
            #expect(names == ["a-2", "a/b", "a/c", "z-2", "z/y"])
        }
    }

    @Test func `a collected output that fails is told once, and the others go on`() throws {
        for index in 0..<40 { try folder.write("!long 20000\n", to: "in/f\(index + 10).lines") }
        let failures = Mutex<[RunEvent.Failure]>([])
        let taken = Mutex(0)
        func runner() -> Runner {
            Runner(
                writeOutput: { bytes throws(ItemError) in
                    let count = taken.withLock {
                        $0 += 1; return $0
                    }
                    if count == 2 { throw ItemError("output-closed", "nobody reads") }
                },
                observe: { if case .failed(let failure) = $0 { failures.withLock { $0.append(failure) } } })
        }
        let both = try runner().run(
            plan([try pattern("in/*")], step(.standardOutput), step(.file(folder: folder.path, name: "all.br"))))
        #expect(!both.isClean)
        #expect(both.failedItems == 1)
        #expect(both.failedDocuments == 0)
        #expect(failures.withLock { $0.map(\.item) } == ["standard output"])
        #expect(taken.withLock { $0 } == 2)
        #expect(folder.read("all.br")?.utf8.count == 40 * 20_003 + 2)
        // Where nothing else is written, there is nothing left to do, and nobody to tell.
        failures.withLock { $0 = [] }
        taken.withLock { $0 = 0 }
        let alone = try runner().run(plan([try pattern("in/*")], step(.standardOutput)))
        #expect(alone.wasOutputClosed)
        #expect(!alone.isClean)
        #expect(alone.documents < 40)
        #expect(failures.withLock { $0.isEmpty })
    }

    @Test func `a document whose two files both fail is one failed document`() throws {
        try folder.write("one\n", to: "in/a.lines")
        // A folder stands where each file is wanted.
        try folder.write("x", to: "out/a.br/x")
        try folder.write("x", to: "out/a.br2/x")
        let out = folder.path + "/out"
        let summary = try Runner().run(
            plan([try pattern("in/*")], try each(out, "{stem}.br"), try each(out, "{stem}.br2")))
        #expect(summary.failedDocuments == 1)
        #expect(summary.writtenDocuments == 0)
    }
}

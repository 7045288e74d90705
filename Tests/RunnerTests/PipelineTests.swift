import GalleyTesting
import PluginKit
import Storage
import Synchronization
import Testing

@testable import Runner

@Suite struct PipelineTests {
    private let folder = TemporaryFolder()

    private func plan(template: String = "{slug}.br", collected: Bool = true, transform: Bool = false) throws -> Plan {
        let context = PluginContext()
        var steps: [Plan.Step] = [
            .read(
                ReadStep(
                    choice: .named(LineReader(options: NoOptions(), context: context)),
                    sources: [.pattern(try Glob("in/**/*.lines"), folder: folder.path)]))
        ]
        if transform {
            steps.append(
                .transform(
                    TransformStep(name: "hash", transform: HashTransform(options: NoOptions(), context: context))))
        }
        let writer = BracketWriter(options: NoOptions(), context: context)
        steps.append(
            .write(
                WriteStep(
                    name: "brackets", writer: writer,
                    target: .fileEach(folder: folder.path + "/out/each", try NameTemplate(template)))))
        if collected {
            steps.append(
                .write(
                    WriteStep(
                        name: "brackets", writer: writer, target: .file(folder: folder.path + "/out", name: "all.br"))))
        }
        return Plan(title: "test", steps: steps)
    }

    private func run(_ plan: Plan, jobs: Int = 2, _ change: (inout RunOptions) -> Void = { _ in }) throws -> RunSummary
    {
        var options = RunOptions()
        options.jobs = jobs
        change(&options)
        return try Runner(options: options).run(plan)
    }

    @Test func `outputs are the same whatever the number of jobs`() throws {
        for index in 0..<300 {
            let lines = (0..<(index % 7)).map { "item \(index) line \($0) \(index % 3)" }
            try folder.write(lines.joined(separator: "\n") + "\nsame name\n", to: "in/\(index % 10)/f\(index).lines")
        }
        var trees: [[String: String]] = []
        for jobs in [1, 2, 8] {
            let summary = try run(try plan(), jobs: jobs)
            #expect(summary.isClean)
            #expect(summary.items == 300)
            trees.append(try folder.tree("out"))
        }
        #expect(trees[0].count == trees[0]["all.br"]?.split(separator: "[").count ?? 0)
        #expect(trees[0]["each/same-name-2.br"] == "<[same name]>\n")
        #expect(trees[0] == trees[1])
        #expect(trees[0] == trees[2])
    }

    @Test func `documents larger than a slot wait for their turn and keep their order`() throws {
        for index in 0..<12 {
            let long = (0..<4).map { _ in "!long \(3_000_000 + index)" }.joined(separator: "\n")
            try folder.write("start \(index)\n\(long)\nend \(index)\n", to: "in/f\(index + 10).lines")
        }
        let summary = try run(try plan(template: "{n:3}.br"), jobs: 8)
        #expect(summary.isClean)
        #expect(summary.documents == 72)
        let all = try #require(folder.read("out/all.br"))
        let texts = (0..<12).flatMap { index in
            ["start \(index)"] + Array(repeating: String(repeating: "x", count: 3_000_000 + index), count: 4)
                + ["end \(index)"]
        }
        #expect(all == "<" + texts.map { "[\($0)]" }.joined(separator: ",") + ">\n")
        #expect(folder.read("out/each/001.br") == "<[start 0]>\n")
        #expect(folder.read("out/each/072.br") == "<[end 11]>\n")
    }

    @Test func `one bad item does not stop the others`() throws {
        try folder.write("one\ntwo\n", to: "in/a.lines")
        try folder.write("three\n!fail\nfour\n", to: "in/b.lines")
        try folder.write("!unwritable\nfive\n", to: "in/c.lines")
        let summary = try run(try plan())
        #expect(!summary.isClean)
        #expect(summary.failedItems == 1)
        #expect(summary.failedDocuments == 1)
        #expect(summary.writtenDocuments == 4)
        #expect(folder.read("out/all.br") == "<[one],[two],[three],[five]>\n")
    }

    @Test func `stopping writes what came before the failure, and no collected output`() throws {
        for index in 0..<40 {
            try folder.write(index == 20 ? "!fail\n" : "line \(index)\n", to: "in/f\(index + 10).lines")
        }
        let summary = try run(try plan(), jobs: 4) { $0.onError = .stop }
        #expect(summary.wasStopped)
        #expect(!summary.isClean)
        let tree = try folder.tree("out")
        #expect(tree.keys.sorted() == (0..<20).map { "each/line-\($0).br" }.sorted())
    }

    @Test func `a cancelled run leaves nothing half-written`() throws {
        for index in 0..<50 { try folder.write("!long 100000\n", to: "in/f\(index).lines") }
        var options = RunOptions()
        options.jobs = 2
        let asked = Mutex(false)
        let summary = try Runner(
            options: options,
            observe: { _ in asked.withLock { $0 = true } },
            isInterrupted: { asked.withLock { $0 } }
        ).run(try plan())
        let tree = try folder.tree("out")
        #expect(summary.wasCancelled == (tree["all.br"] == nil))
        for (name, text) in tree { #expect(!name.contains(".part"), "\(name)"); #expect(text.hasSuffix(">\n")) }
    }

    @Test func `dropped and split documents are counted`() throws {
        try folder.write("one\n# gone\n*three\n", to: "in/a.lines")
        let summary = try run(try plan(transform: true))
        #expect(summary.droppedDocuments == 1)
        #expect(summary.writtenDocuments == 4)
        #expect(folder.read("out/all.br") == "<[one],[*three],[*three],[*three]>\n")
        #expect(folder.read("out/each/three-3.br") != nil)
    }

    @Test func `losses fail the run only when asked`() throws {
        try folder.write("!lossy\n", to: "in/a.lines")
        #expect(try run(try plan()).isClean)
        #expect(try !run(try plan()) { $0.failOnLoss = .all }.isClean)
        #expect(try run(try plan()) { $0.failOnLoss = .codes(["other"]) }.isClean)
        #expect(try !run(try plan()) { $0.failOnLoss = .codes(["test-loss"]) }.isClean)
    }

    @Test func `names stay inside the output folder`() throws {
        let hostile = ["../../etc/passwd", "/abs", "a/b", "..", "con", "x\u{1}y", "tr\u{202E}ick", " . "]
        try folder.write(hostile.joined(separator: "\n"), to: "in/a.lines")
        let summary = try run(try plan(template: "{headline}.br"))
        #expect(summary.isClean)
        let names = try folder.tree("out/each").keys.sorted()
        #expect(names.count == hostile.count)
        for name in names { #expect(!name.contains("/") && !name.hasPrefix("."), "\(name)") }
        #expect(try folder.tree().keys.allSatisfy { $0.hasPrefix("out/") || $0.hasPrefix("in/") })
    }

    @Test func `a pattern without a match is a failure that says so`() throws {
        try folder.write("x", to: "in/a.other")
        let failures = Mutex<[RunEvent.Failure]>([])
        let summary = try Runner(observe: { event in
            if case .failed(let failure) = event { failures.withLock { $0.append(failure) } }
        }).run(try plan())
        #expect(summary.failedItems == 1)
        #expect(failures.withLock { $0.first?.error.code } == "no-match")
        #expect(folder.read("out/all.br") == nil)
    }

    @Test func `an item above the limit is refused by name`() throws {
        try folder.write("short\n", to: "in/a.lines")
        try folder.write("much too long\n", to: "in/b.lines")
        let summary = try run(try plan()) { $0.maximumItemSize = 10 }
        #expect(summary.failedItems == 1)
        #expect(folder.read("out/all.br") == "<[short]>\n")
    }
}

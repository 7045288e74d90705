import GalleyTesting
import PluginKit
import Storage
import Synchronization
import Testing

@testable import Runner

/// Items that are parted into batches, which any thread makes documents of.
@Suite struct BatchTests {
    private let folder = TemporaryFolder()

    private func plan(asksForOnly: Bool = false) throws -> Plan {
        let context = PluginContext()
        let writer = BracketWriter(options: NoOptions(), context: context)
        return Plan(
            title: "test",
            steps: [
                .read(
                    ReadStep(
                        choice: .named(LineBatchReader(options: NoOptions(), context: context)),
                        sources: [.pattern(try Glob("in/*.lines"), folder: folder.path)])),
                .write(
                    WriteStep(
                        name: "brackets", writer: writer, soloWriter: asksForOnly ? SoloWriter() : nil,
                        target: .file(folder: folder.path + "/out", name: "all.br"))),
            ])
    }

    private func run(
        _ plan: Plan, jobs: Int, _ change: (inout RunOptions) -> Void = { _ in }
    ) throws -> (RunSummary, [RunEvent]) {
        let events = Mutex<[RunEvent]>([])
        var options = RunOptions()
        options.jobs = jobs
        change(&options)
        let summary = try Runner(options: options, observe: { event in events.withLock { $0.append(event) } }).run(plan)
        return (summary, events.withLock { $0 })
    }

    @Test(arguments: [1, 2, 8])
    func `documents keep their order, and what is said of an item is said once`(_ jobs: Int) throws {
        for name in ["a", "b", "c"] {
            let lines = (0..<2000).map { $0 % 500 == 499 ? "!fail" : "\(name) \($0)" }
            try folder.write(lines.joined(separator: "\n"), to: "in/\(name).lines")
        }
        let (summary, events) = try run(try plan(), jobs: jobs)
        let expected = ["a", "b", "c"].flatMap { name in
            (0..<2000).filter { $0 % 500 != 499 }.map { "[\(name) \($0)]" }
        }
        #expect(folder.read("out/all.br") == "<" + expected.joined(separator: ",") + ">\n")
        #expect(summary.documents == 3 * 1996)
        #expect(summary.failedItems == 3)
        #expect(summary.notes["lines-read"]?.count == 3)
        let failures = events.compactMap { if case .failed(let failure) = $0 { failure } else { nil } }
        #expect(failures.map(\.error.line) == [500, 500, 500])
        let message = "4 of 2000 documents cannot be read; the first, at line 500: the line is bad"
        #expect(failures.allSatisfy { $0.error.message == message })
    }

    @Test(arguments: [1, 2, 8])
    func `what comes before a failure of the item is written`(_ jobs: Int) throws {
        let lines = (0..<1000).map { "line \($0)" } + ["!end", "after"]
        try folder.write(lines.joined(separator: "\n"), to: "in/a.lines")
        let (summary, _) = try run(try plan(), jobs: jobs)
        #expect(summary.failedItems == 1)
        #expect(folder.read("out/all.br")?.hasSuffix("[line 998]>\n") == true)
    }

    @Test(arguments: [1, 2, 8])
    func `one batch of large documents is not the memory of all`(_ jobs: Int) throws {
        try folder.write(String(repeating: "!long 1000000\n", count: 200), to: "in/a.lines")
        let (summary, _) = try run(try plan(), jobs: jobs)
        #expect(summary.writtenDocuments == 200)
        #expect(summary.bytesWritten > 200_000_000)
    }

    @Test(arguments: [("one", "<<one>>"), ("one\ntwo", "<[one],[two]>\n"), ("", "<>\n")])
    func `a document that is alone is known to be`(_ text: String, _ expected: String) throws {
        try folder.write(text, to: "in/a.lines")
        for jobs in [1, 2] {
            _ = try run(try plan(asksForOnly: true), jobs: jobs)
            #expect(folder.read("out/all.br") == expected)
        }
    }

    @Test func `a run that stops at the first failure writes nothing collected`() throws {
        let lines = (0..<3000).map { $0 == 700 ? "!fail" : "line \($0)" }
        try folder.write(lines.joined(separator: "\n"), to: "in/a.lines")
        let (summary, _) = try run(try plan(), jobs: 2) { $0.onError = .stop }
        #expect(summary.wasStopped)
        #expect(folder.read("out/all.br") == nil)
    }

    @Test func `an item that is streamed may be of any size, unless a limit is set`() throws {
        try folder.write("much longer than the limit\n", to: "in/a.lines")
        #expect(try run(try plan(), jobs: 1) { $0.defaultItemSize = 10 }.0.isClean)
        #expect(try run(try plan(), jobs: 1) { $0.maximumItemSize = 10 }.0.failedItems == 1)
    }
}

/// As ``LineReader``, three lines a batch; `!fail` fails a record, `!end` the item.
private struct LineBatchReader: BatchReader {
    static let info = PluginInfo(name: "line-batches", summary: "One document a line.", fileExtensions: ["lines"])
    static let isStreaming = true

    init(options: NoOptions, context: PluginContext) {}

    static func recognize(_ sample: Sample) -> Recognition? { Recognition(.fallback, "it has lines") }

    func readBatches(_ input: Input, emit: (DocumentBatch) throws -> Void) throws {
        let name = input.name
        let lines = String(decoding: try input.readAll(), as: UTF8.self).split(separator: "\n").map(String.init)
        for start in stride(from: 0, to: lines.count, by: 3) {
            let batch = Array(lines[start..<min(start + 3, lines.count)])
            if batch.contains("!end") { throw ItemError("bad-end", "the item is bad") }
            input.findings.records += batch.count
            try emit(
                DocumentBatch(count: batch.count) { findings, emit in
                    findings.note(.note("lines-read", "lines are read"))
                    for (index, line) in batch.enumerated() {
                        if line == "!fail" {
                            findings.fail(
                                ItemError("bad-line", "the line is bad", offset: start, line: start + index + 1))
                            continue
                        }
                        var builder = DocumentBuilder()
                        builder.text(line.hasPrefix("!long") ? String(repeating: "x", count: 1_000_000) : line)
                        builder.source = DocumentSource(name: name, ordinal: start + index)
                        try emit(try builder.finish())
                    }
                })
        }
    }
}

private struct SoloWriter: Writer {
    static let info = PluginInfo(name: "solo", summary: "A document alone.")

    init() {}
    init(options: NoOptions, context: PluginContext) {}

    func write(_ document: Document, to output: inout [UInt8], remarks: inout [Remark]) throws {
        output += Array("<<\(document.body.plainText(of: 0))>>".utf8)
    }
}

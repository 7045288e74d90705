import GalleyTesting
import PluginKit
import Storage
import Synchronization
import Testing

@testable import Runner

/// Runs that are stopped and go on, and runs that find most things as they were.
@Suite struct ResumeTests {
    private let folder = TemporaryFolder()

    private func plan(_ template: String = "{path}-{headline}.br", reader: any Reader) throws -> Plan {
        let writer = BracketWriter(options: NoOptions(), context: PluginContext())
        let out = folder.path + "/out"
        return Plan(
            title: "test",
            steps: [
                .read(ReadStep(choice: .named(reader), sources: [.pattern(try Glob("in/*"), folder: folder.path)])),
                .write(
                    WriteStep(
                        name: "brackets", writer: writer,
                        target: .fileEach(folder: out + "/each", try NameTemplate(template)))),
                .write(WriteStep(name: "brackets", writer: writer, target: .file(folder: out, name: "all.br"))),
            ])
    }

    private var lines: LineReader { LineReader(options: NoOptions(), context: PluginContext()) }

    /// How often items were opened, by name.
    private final class Opened: Sendable {
        let names = Mutex<[String]>([])
    }

    @discardableResult
    private func run(
        _ plan: Plan, jobs: Int = 2, restarts: Bool = false, prunes: Bool = false, opened: Opened? = nil
    ) throws -> RunSummary {
        var options = RunOptions()
        options.jobs = jobs
        options.prunes = prunes
        var runner = Runner(options: options)
        runner.state = StateLocation(folder: folder.path + "/state", name: "test")
        runner.restarts = restarts
        runner.openItem = { item, limit, _, _ in
            opened?.names.withLock { $0.append(item.relativePath) }
            guard item.path.hasSuffix(".box") else { return .item(try Input.open(item, limit: limit)) }
            let text = String(decoding: try Input.open(item, limit: limit).readAll(), as: UTF8.self)
            return .container(
                Box(item, text.split(separator: "\n").enumerated().map { .item("\($0).lines", $1 + "\nmore\n") }))
        }
        return try runner.run(plan)
    }

    private func writeInputs() throws {
        for number in 0..<12 {
            let text = (0..<(number % 4 + 1)).map { "line \(number) \($0)\n" }.joined()
            try folder.write(text, to: "in/\(number + 10).lines")
        }
        try folder.write((0..<9).map { "boxed \($0)\n" }.joined(), to: "in/15.box")
        try folder.age("in")
    }

    @Test func `a run that is stopped anywhere ends as one that is not`() throws {
        try writeInputs()
        let plan = try plan(reader: lines)
        #expect(try run(plan).isClean)
        let whole = try folder.tree("out")
        let journal = try #require(folder.bytes("state/test.journal"))
        let hidden = PathName.base(PendingFile.hiddenPath(of: "test.journal", in: ""))
        let hiddenSink = PathName.base(PendingFile.hiddenPath(of: "all.br", in: ""))
        let collected = try #require(folder.bytes("out/all.br"))
        var resumed = 0
        for cut in stride(from: 0, to: journal.count, by: 41) {
            folder.remove("out")
            folder.remove("state")
            // As a run leaves it: what the journal tells of is there, and perhaps more.
            try folder.write(Array(journal[..<cut]), to: "state/" + hidden)
            try folder.write(collected, to: "out/" + hiddenSink)
            for (name, text) in whole where name != "all.br" { try folder.write(text, to: "out/" + name) }
            let opened = Opened()
            let summary = try run(plan, jobs: 1 + cut % 3, opened: opened)
            #expect(summary.isClean)
            #expect(summary.documents == 12 * 5 / 2 + 18)
            #expect(summary.items == 21)
            let now = try folder.tree("out")
            #expect(now == whole, "stopped after \(cut) bytes of the journal")
            if cut > journal.count / 2 { resumed += opened.names.withLock { $0.count } < 10 ? 1 : 0 }
        }
        #expect(resumed > 10)
    }

    /// The frames of a journal, as bytes.
    private func frames(_ journal: [UInt8]) -> [[UInt8]] {
        var frames: [[UInt8]] = []
        var start = 0
        while start + RecordFrame.headerSize <= journal.count {
            let (count, _) = journal[start...].withUnsafeBytes { RecordFrame.header($0) }
            let end = start + RecordFrame.headerSize + count
            guard end <= journal.count else { break }
            frames.append(Array(journal[start..<end]))
            start = end
        }
        return frames
    }

    @Test(arguments: [false, true])
    func `after the machine has stopped, only what was on disk counts`(_ wasSynchronized: Bool) throws {
        try writeInputs()
        let plan = try plan(reader: lines)
        try run(plan)
        let whole = try folder.tree("out")
        var frames = frames(try #require(folder.bytes("state/test.journal")))
        var start: [UInt8] = []
        let other = String(BootIdentity.current.map { $0 == "0" ? "1" : "0" })
        RecordFrame.append(
            .start(StartRecord(fingerprint: plan.fingerprint(RunOptions()), boot: other)), to: &start)
        frames[0] = start
        let ends = frames.indices.filter { frames[$0][RecordFrame.headerSize] == JournalRecord.Kind.entryEnd.rawValue }
        try #require(ends.count == 13)
        var journal = frames[...ends[3]].flatMap { $0 }
        if wasSynchronized { RecordFrame.append(.durable(upTo: journal.count), to: &journal) }
        journal += frames[(ends[3] + 1)...ends[8]].flatMap { $0 }
        let collected = try #require(folder.bytes("out/all.br"))
        folder.remove("out")
        folder.remove("state")
        try folder.write(journal, to: "state/" + PathName.base(PendingFile.hiddenPath(of: "test.journal", in: "")))
        try folder.write(collected, to: "out/" + PathName.base(PendingFile.hiddenPath(of: "all.br", in: "")))
        for (name, text) in whole where name != "all.br" { try folder.write(text, to: "out/" + name) }
        let opened = Opened()
        #expect(try run(plan, opened: opened).isClean)
        #expect(opened.names.withLock { $0.count } == (wasSynchronized ? 9 : 13))
        #expect(try folder.tree("out") == whole)
    }

    @Test func `nothing is touched where nothing has changed`() throws {
        try writeInputs()
        let plan = try plan(reader: lines)
        try run(plan)
        let before = try folder.stamps()
        let opened = Opened()
        let summary = try run(plan, opened: opened)
        #expect(opened.names.withLock { $0 }.isEmpty)
        #expect(summary.unchangedItems == 13)
        #expect(summary.documents == 48)
        #expect(try folder.stamps() == before)
    }

    @Test func `an item that has changed is converted, and no other`() throws {
        try writeInputs()
        let plan = try plan(reader: lines)
        try run(plan)
        try folder.write("something else\n", to: "in/14.lines")
        try folder.age("in")
        let opened = Opened()
        try run(plan, opened: opened)
        #expect(opened.names.withLock { $0 } == ["14.lines"])
        let changed = try folder.tree("out")
        folder.remove("out")
        folder.remove("state")
        try run(plan)
        var fresh = try folder.tree("out")
        // Files of documents that are gone stay until they are pruned.
        fresh["each/14-line 4 0.br"] = "<[line 4 0]>\n"
        #expect(changed == fresh)
    }

    @Test func `files of documents that are gone are removed when that is asked for`() throws {
        try writeInputs()
        let plan = try plan(reader: lines)
        try run(plan)
        folder.remove("in/13.lines")
        let kept = try run(plan)
        #expect(kept.orphans == 4)
        #expect(try folder.tree("out/each").keys.contains("13-line 3 0.br"))
        #expect(try run(plan).orphans == 0)
        try folder.write("mine\n", to: "out/each/13-line 3 1.br")
        let pruned = try run(plan, prunes: true)
        #expect(pruned.removedOutputs == 3)
        #expect(pruned.failedItems == 1)
        let left = try folder.tree("out/each").keys.filter { $0.hasPrefix("13") }
        #expect(left == ["13-line 3 1.br"])
    }

    @Test func `an output that someone has changed is not written over`() throws {
        try writeInputs()
        let plan = try plan(reader: lines)
        try run(plan)
        try folder.write("mine\n", to: "out/each/10-line 0 0.br")
        try folder.write("line 0 0\nagain\n", to: "in/10.lines")
        let summary = try run(plan)
        #expect(summary.failedDocuments == 1)
        #expect(folder.read("out/each/10-line 0 0.br") == "mine\n")
        #expect(folder.read("out/each/10-again.br") == "<[again]>\n")
        #expect(try run(plan).failedDocuments == 1)
        #expect(try run(plan, restarts: true).isClean)
        #expect(folder.read("out/each/10-line 0 0.br") == "<[line 0 0]>\n")
    }

    @Test func `a collected output that someone has changed is not written over`() throws {
        try writeInputs()
        let plan = try plan(reader: lines)
        try run(plan)
        let whole = folder.read("out/all.br")
        try folder.write("mine\n", to: "out/all.br")
        #expect(try run(plan).failedItems == 1)
        #expect(folder.read("out/all.br") == "mine\n")
        #expect(try run(plan, restarts: true).isClean)
        #expect(folder.read("out/all.br") == whole)
    }

    @Test func `outputs that are missing are made again`() throws {
        try writeInputs()
        let plan = try plan(reader: lines)
        try run(plan)
        let whole = try folder.tree("out")
        folder.remove("out/each/12-line 2 1.br")
        #expect(try run(plan).isClean)
        #expect(try folder.tree("out") == whole)
        folder.remove("out/all.br")
        #expect(try run(plan).isClean)
        #expect(try folder.tree("out") == whole)
        folder.remove("out")
        #expect(try run(plan).isClean)
        #expect(try folder.tree("out") == whole)
    }

    @Test func `numbers in names follow when an item comes before others`() throws {
        try writeInputs()
        let plan = try plan("{n:3}.br", reader: lines)
        try run(plan)
        try folder.write("first\n", to: "in/00.lines")
        #expect(try run(plan).isClean)
        let found = try folder.tree("out")
        folder.remove("out")
        folder.remove("state")
        try run(plan)
        #expect(try folder.tree("out") == found)
    }

    @Test func `items that failed are tried again`() throws {
        try writeInputs()
        try folder.write("good\n!fail\n", to: "in/11.lines")
        try folder.age("in")
        let plan = try plan(reader: lines)
        #expect(try run(plan).failedItems == 1)
        let opened = Opened()
        #expect(try run(plan, opened: opened).failedItems == 1)
        #expect(opened.names.withLock { $0 } == ["11.lines"])
    }

    @Test func `another plan takes nothing over, and knows what it finds`() throws {
        try writeInputs()
        try run(try plan(reader: lines))
        let opened = Opened()
        #expect(try run(try plan("{path}/{headline}.br", reader: lines), opened: opened).isClean)
        #expect(opened.names.withLock { $0.count } == 13)
        #expect(try run(try plan("{path}/{headline}.br", reader: lines), prunes: true).removedOutputs == 48)
    }

    @Test func `several reads may take the same items`() throws {
        try writeInputs()
        folder.remove("in/15.box")
        let once = try plan(reader: lines)
        let plan = Plan(
            title: "test",
            steps: once.steps + [once.steps[0]] + [
                .write(
                    WriteStep(
                        name: "brackets", writer: BracketWriter(options: NoOptions(), context: PluginContext()),
                        target: .file(folder: folder.path + "/out", name: "second.br")))
            ])
        try run(plan)
        let before = try folder.stamps()
        let opened = Opened()
        #expect(try run(plan, opened: opened).unchangedItems == 24)
        #expect(opened.names.withLock { $0 }.isEmpty)
        #expect(try folder.stamps() == before)
    }

    @Test func `what is stale is told`() throws {
        try writeInputs()
        let plan = try plan(reader: lines)
        let location = StateLocation(folder: folder.path + "/state", name: "test")
        #expect(try Staleness(of: plan, at: location).findings.count == 2)
        try run(plan)
        #expect(try Staleness(of: plan, at: location).findings.isEmpty)
        try folder.write("new\n", to: "in/90.lines")
        try folder.write("other\n", to: "in/10.lines")
        folder.remove("out/each/12-line 2 1.br")
        let findings = try Staleness(of: plan, at: location).findings
        let out = folder.path + "/out"
        let expected = [
            "\(out)/each/10-line 0 0.br: \(folder.path)/in/10.lines has changed",
            "\(folder.path)/in/12.lines: an output of it is missing, or was changed by someone else",
            "\(folder.path)/in/90.lines: it is new",
            "\(out)/all.br: documents in it have changed",
        ]
        #expect(findings.map { "\($0.path): \($0.reason)" } == expected)
    }

    @Test func `two runs are not at the same work at once`() throws {
        try writeInputs()
        let location = StateLocation(folder: folder.path + "/state", name: "test")
        let state = try RunState(location, fingerprint: 1)
        #expect(throws: ItemError.self) { try run(try plan(reader: lines)) }
        _ = state
    }

    @Test func `records come back as they were, and damaged ones end the journal`() throws {
        let error = ItemError("code", "message", offset: 7, line: 3, column: 2, help: "help")
        let document = DocumentRecord(
            number: 9, ordinal: 2, headline: "Größe", offset: 10, count: 300, status: .failed(error),
            outputs: [
                OutputRecord(write: 0, place: .file(wanted: "a", path: "a-2", checksum: .max), size: 5),
                OutputRecord(write: 1, place: .collected(offset: 1 << 40), size: 6),
            ], remarks: [.loss("some-loss", "gone", at: SourceSpan(start: 1, count: 2)), .note("n", "")])
        let records: [JournalRecord] = [
            .start(StartRecord(fingerprint: .max, boot: "x")),
            .entry(EntryRecord(name: "in/ä", stamp: FileStamp(size: 1, modified: -2, changed: 3))),
            .item(name: "n", path: "p"), .document(document),
            .entryEnd(ItemEndRecord(bytes: 1, milliseconds: 2, error: error, remarks: [], isContainer: true)),
            .committing([.init(write: 1, size: 2)]),
            .end([.init(write: 0, name: "n", stamp: FileStamp(size: 1, modified: 2, changed: 3), content: 4)]),
        ]
        var bytes: [UInt8] = []
        for record in records { RecordFrame.append(record, to: &bytes) }
        func read(_ bytes: [UInt8]) throws -> [String] {
            let path = try folder.write(bytes, to: "journal")
            let file = try #require(RandomFile(path: path))
            var cursor = RecordCursor(file, 0..<file.size)
            var texts: [String] = []
            while let record = cursor.next() { texts.append("\(record)") }
            return texts
        }
        #expect(try read(bytes) == records.map { "\($0)" })
        for index in stride(from: 0, to: bytes.count, by: 7) {
            var damaged = bytes
            damaged[index] ^= 0x40
            let texts = try read(damaged)
            #expect(texts.count < records.count)
            #expect(texts == records.prefix(texts.count).map { "\($0)" })
        }
    }
}

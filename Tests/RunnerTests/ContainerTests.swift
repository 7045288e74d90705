import GalleyTesting
import PluginKit
import Storage
import Synchronization
import Testing

@testable import Runner

/// Files that hold items, which one thread comes upon and all convert.
@Suite struct ContainerTests {
    private let folder = TemporaryFolder()

    private func plan(reader: any Reader, template: String = "{path}.br") throws -> Plan {
        let writer = BracketWriter(options: NoOptions(), context: PluginContext())
        return Plan(
            title: "test",
            steps: [
                .read(
                    ReadStep(choice: .named(reader), sources: [.pattern(try Glob("in/*"), folder: folder.path)])),
                .write(
                    WriteStep(
                        name: "brackets", writer: writer,
                        target: .fileEach(folder: folder.path + "/out/each", try NameTemplate(template)))),
                .write(
                    WriteStep(
                        name: "brackets", writer: writer, target: .file(folder: folder.path + "/out", name: "all.br"))),
            ])
    }

    /// Every file `*.box` is a box of what `contents` gives for it.
    private func run(
        _ plan: Plan, jobs: Int, _ contents: @escaping @Sendable (String) -> [Box.Thing]
    ) throws -> (RunSummary, [RunEvent]) {
        let events = Mutex<[RunEvent]>([])
        var options = RunOptions()
        options.jobs = jobs
        var runner = Runner(options: options, observe: { event in events.withLock { $0.append(event) } })
        runner.openItem = { item, limit, _, _ in
            guard item.path.hasSuffix(".box") else { return .item(try Input.open(item, limit: limit)) }
            return .container(Box(item, contents(item.relativePath)))
        }
        let summary = try runner.run(plan)
        return (summary, events.withLock { $0 })
    }

    private var lines: LineReader { LineReader(options: NoOptions(), context: PluginContext()) }

    @Test(arguments: [1, 2, 8])
    func `items in a file keep their order and are items of their own`(_ jobs: Int) throws {
        for name in ["a.box", "b.lines", "c.box"] { try folder.write("b0\nb1\n", to: "in/\(name)") }
        let (summary, events) = try run(try plan(reader: lines), jobs: jobs) { box in
            (0..<500).map { .item("\($0).lines", "\(box) \($0)\n\($0 % 100 == 50 ? "!fail" : "more")\n") }
        }
        let expected =
            ["a.box", "c.box"].map { box in
                (0..<500).map { $0 % 100 == 50 ? "[\(box) \($0)]" : "[\(box) \($0)],[more]" }.joined(separator: ",")
            }
        #expect(folder.read("out/all.br") == "<\(expected[0]),[b0],[b1],\(expected[1])>\n")
        #expect(summary.items == 1001)
        #expect(summary.failedItems == 10)
        #expect(folder.read("out/each/a.box/7.br") == "<[a.box 7]>\n")
        #expect(folder.read("out/each/a.box/7-2.br") == "<[more]>\n")
        let failures = events.compactMap { if case .failed(let failure) = $0 { failure } else { nil } }
        #expect(failures.first?.item.hasSuffix("in/a.box/50.lines") == true)
        #expect(failures.first?.error.line == 2)
    }

    @Test func `what a container says of an item comes to its reader`() throws {
        try folder.write("", to: "in/a.box")
        let reader = TellingReader(options: NoOptions(), context: PluginContext())
        _ = try run(try plan(reader: reader), jobs: 2) { _ in
            [.item("small", "x"), .item("large", String(repeating: "x", count: 5_000_000))]
        }
        let told = "text/x-box koi8-r https://box.example/ 2024-01-31T23:59:59Z"
        #expect(folder.read("out/all.br") == "<[\(told) 1],[\(told) 5000000]>\n")
    }

    @Test(arguments: [1, 2, 8])
    func `large items are read where they stand`(_ jobs: Int) throws {
        try folder.write("", to: "in/a.box")
        let (summary, _) = try run(try plan(reader: lines, template: "{n:3}.br"), jobs: jobs) { _ in
            [
                .item("small.lines", "one\n"),
                .item("large.lines", String(repeating: "x", count: 9_000_000) + "\ntwo\n"),
                .item("last.lines", "three\n"),
            ]
        }
        #expect(summary.isClean)
        #expect(summary.items == 3)
        #expect(folder.read("out/each/003.br") == "<[two]>\n")
        #expect(folder.read("out/each/004.br") == "<[three]>\n")
        #expect(summary.bytesRead > 9_000_000)
    }

    @Test(arguments: [1, 2])
    func `what is left out, and what is damaged, is told`(_ jobs: Int) throws {
        try folder.write("", to: "in/a.box")
        let (summary, events) = try run(try plan(reader: lines), jobs: jobs) { _ in
            [
                .item("1.lines", "one\n"), .skipped("link"), .failure("2.lines"), .item("3.lines", "three\n"), .end,
                .item("4.lines", "never\n"),
            ]
        }
        #expect(folder.read("out/all.br") == "<[one],[three]>\n")
        #expect(summary.items == 3)
        #expect(summary.failedItems == 2)
        #expect(summary.notes["skipped"]?.count == 1)
        let failures = events.compactMap { if case .failed(let failure) = $0 { failure } else { nil } }
        #expect(failures.map(\.error.code) == ["damaged", "cut-off"])
    }

    @Test func `a box of nothing is nothing`() throws {
        try folder.write("", to: "in/a.box")
        let (summary, _) = try run(try plan(reader: lines), jobs: 2) { _ in [] }
        #expect(summary.isClean)
        #expect(summary.items == 0)
        #expect(folder.read("out/all.br") == "<>\n")
    }
}

/// A document of what is said of the item.
private struct TellingReader: Reader {
    static let info = PluginInfo(name: "telling", summary: "What is said of an item.")

    init(options: NoOptions, context: PluginContext) {}

    static func recognize(_ sample: Sample) -> Recognition? { nil }

    func read(_ input: Input, emit: (consuming Document) throws -> Void) throws {
        let count = try input.readAll().count
        var builder = DocumentBuilder()
        builder.text("\(input.mediaType) \(input.charset) \(input.url) \(input.retrieved) \(count)")
        builder.source = DocumentSource(name: input.name, ordinal: 0)
        try emit(try builder.finish())
    }
}

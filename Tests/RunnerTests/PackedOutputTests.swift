import GalleyTesting
import PluginKit
import Storage
import Testing

@testable import Runner

/// Outputs that are archives, compressed, or parted.
@Suite struct PackedOutputTests {
    private let folder = TemporaryFolder()

    private func write(_ target: WriteStep.Target, split: OutputSplit? = nil) -> Plan.Step {
        .write(
            WriteStep(
                name: "brackets", writer: BracketWriter(options: NoOptions(), context: PluginContext()),
                target: target, split: split))
    }

    private func run(_ writes: [Plan.Step], isJournaled: Bool = true) throws -> RunSummary {
        let reader = LineReader(options: NoOptions(), context: PluginContext())
        let read = ReadStep(choice: .named(reader), sources: [.pattern(try Glob("in/*"), folder: folder.path)])
        var options = RunOptions()
        options.jobs = 2
        var runner = Runner(options: options)
        if isJournaled { runner.state = StateLocation(folder: folder.path + "/state", name: "test") }
        return try runner.run(Plan(title: "test", steps: [.read(read)] + writes))
    }

    /// The items of an archive, or the text of a compressed file.
    private func contents(_ name: String) throws -> [String] {
        let path = folder.path + "/" + name
        switch try OpenedItem.open(StoredItem(path: path, relativePath: name), limit: 1 << 20) {
        case .item(let input): return [String(decoding: try input.readAll(), as: UTF8.self)]
        case .container(let archive):
            var texts: [String] = []
            while let event = try archive.next() {
                guard case .item(let item) = event else { continue }
                let bytes = try Input(name: "", source: item.source).readAll()
                texts.append("\(item.item.relativePath) \(String(decoding: bytes, as: UTF8.self))")
            }
            return texts
        }
    }

    private func writeInputs() throws {
        for number in 0..<5 { try folder.write("a \(number)\nsame\n", to: "in/\(number).lines") }
        try folder.age("in")
    }

    @Test(arguments: ["x.zip", "x.tar", "x.tar.gz", "x.tar.zst", "x.tgz", "x.tar.xz", "x.tar.bz2"])
    func `an archive holds a file for each document, in order, under names of their own`(_ name: String) throws {
        try writeInputs()
        let template = try NameTemplate("ünter/{headline}.br")
        let target = WriteStep.Target.each(in: folder.path + "/out/" + name, template)
        #expect(try run([write(target)]).isClean)
        let found = try contents("out/" + name)
        #expect(found.count == 10)
        #expect(found[0] == "ünter/a 0.br <[a 0]>\n")
        #expect(found[1] == "ünter/same.br <[same]>\n")
        #expect(found[9] == "ünter/same-5.br <[same]>\n")
        #expect(try folder.tree("out").keys.sorted() == [name])
        let first = folder.bytes("out/" + name)
        folder.remove("out")
        folder.remove("state")
        _ = try run([write(target)], isJournaled: false)
        #expect(folder.bytes("out/" + name) == first)
    }

    @Test(arguments: ["x.br.gz", "x.br.zst", "x.br.xz", "x.br.bz2", "x.br.lz4"])
    func `a file is compressed by its ending`(_ name: String) throws {
        try writeInputs()
        #expect(try run([write(.file(folder: folder.path + "/out", name: name))]).isClean)
        #expect(try contents("out/" + name) == ["<[a 0],[same],[a 1],[same],[a 2],[same],[a 3],[same],[a 4],[same]>\n"])
        #expect(try folder.tree("out").keys.sorted() == [name])
    }

    @Test func `a file is parted by documents and by bytes`() throws {
        try writeInputs()
        let plan = [
            write(.file(folder: folder.path + "/out", name: "n.br"), split: OutputSplit("4")),
            write(.file(folder: folder.path + "/out", name: "b.br.gz"), split: OutputSplit("20B")),
        ]
        #expect(try run(plan).isClean)
        #expect(folder.read("out/n-0001.br") == "<[a 0],[same],[a 1],[same]>\n")
        #expect(folder.read("out/n-0003.br") == "<[a 4],[same]>\n")
        #expect(try contents("out/b-0002.br.gz") == ["<[same],[a 2],[same]>\n"])
        let before = try folder.stamps()
        #expect(try run(plan).unchangedItems == 5)
        #expect(try folder.stamps() == before)
        for number in 1..<4 { folder.remove("in/\(number).lines") }
        #expect(try run(plan).isClean)
        #expect(try folder.tree("out").keys.filter { $0.hasPrefix("n") } == ["n-0001.br"])
        #expect(folder.read("out/n-0001.br") == "<[a 0],[same],[a 4],[same]>\n")
    }

    @Test func `an archive is made anew when a document changes, and is not when someone has changed it`() throws {
        try writeInputs()
        let plan = [write(.each(in: folder.path + "/out/x.zip", try NameTemplate("{headline}.br")))]
        #expect(try run(plan).isClean)
        try folder.write("changed\n", to: "in/2.lines")
        #expect(try run(plan).isClean)
        #expect(try contents("out/x.zip").contains("changed.br <[changed]>\n"))
        #expect(try contents("out/x.zip").count == 9)
        try folder.write("mine", to: "out/x.zip")
        #expect(try run(plan).failedItems == 1)
        #expect(folder.read("out/x.zip") == "mine")
    }

    @Test func `sizes and numbers part, and nothing else does`() {
        #expect(OutputSplit("100") == .documents(100))
        #expect(OutputSplit("2MiB") == .bytes(2 << 20))
        for text in ["", "0", "-1", "x", "10 apples", "0MB"] { #expect(OutputSplit(text) == nil) }
        #expect(OutputSplit.documents(1).name(of: "a/b.csv.gz", part: 12) == "a/b-0012.csv.gz")
        #expect(OutputSplit.documents(1).name(of: "noending", part: 12345) == "noending-12345")
    }
}

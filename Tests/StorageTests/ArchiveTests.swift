import CLibArchive
import GalleyTesting
import PluginKit
import Testing

@testable import Storage

/// Archives, entry by entry; libarchive's own writer makes them.
@Suite struct ArchiveTests {
    private let folder = TemporaryFolder()

    /// What an archive holds: texts by where they are to stand, failures by their codes, notes, and how it ended.
    private struct Reading {
        var items: [String: String] = [:]
        var order: [String] = []
        var paths: [String] = []
        var failures: [String] = []
        var notes: [String] = []
        var end: String?

        init(_ path: String, limits: ArchiveLimits = ArchiveLimits()) throws {
            let item = StoredItem(path: path, name: PathName.base(path), relativePath: PathName.base(path))
            do {
                guard case .container(let archive) = try OpenedItem.open(item, limit: 1 << 30, archives: limits) else {
                    end = "item"
                    return
                }
                while let event = try archive.next() {
                    switch event {
                    case .item(let found):
                        do {
                            let bytes = try Input(name: "", source: found.source).readAll()
                            items[found.item.relativePath] = String(decoding: bytes, as: UTF8.self)
                            order.append(found.item.relativePath)
                            paths.append(String(found.item.path.dropFirst(path.count)))
                        } catch {
                            failures.append("\(found.item.relativePath) \(ItemError(wrapping: error).code)")
                        }
                    case .failure(let name, let error):
                        failures.append("\(name.dropFirst(path.count)) \(error.code)")
                    case .skipped(let remark): notes.append(remark.code.rawValue)
                    }
                }
            } catch {
                end = ItemError(wrapping: error).code
            }
        }
    }

    private static let pages = [("b/two.txt", "two"), ("a.txt", "one"), ("c/d/ü three.html", "<p>three")]

    @Test(arguments: [
        ("x.zip", "zip", nil), ("x.tar", "pax", nil), ("x.tar", "ustar", nil), ("x.tar", "gnutar", nil),
        ("x.TAR.GZ", "pax", "gzip"), ("x.tgz", "gnutar", "gzip"), ("x.tar.xz", "pax", "xz"), ("x.txz", "pax", "xz"),
        ("x.tar.zst", "pax", "zstd"), ("x.tar.bz2", "pax", "bzip2"), ("x.tar.lz4", "pax", "lz4"),
        ("x.tar.lzma", "pax", "lzma"), ("x.tlz", "pax", "lzma"), ("x.7z", "7zip", nil),
        // What is in the file counts where the name does not say how it is compressed.
        ("x.tar", "pax", "zstd"), ("x.tar.gz", "pax", nil),
    ])
    func `the files of an archive are items`(_ name: String, _ format: String, _ filter: String?) throws {
        let path = try folder.write(try Archive.bytes(format, filter, Self.pages), to: name)
        let reading = try Reading(path)
        #expect(reading.items == Dictionary(uniqueKeysWithValues: Self.pages))
        #expect(reading.paths.sorted() == Self.pages.map { "#" + $0.0 }.sorted())
        #expect(reading.failures.isEmpty && reading.notes.isEmpty && reading.end == nil)
        // A tar file and a zip file keep their order.
        if format != "7zip" { #expect(reading.order == Self.pages.map(\.0)) }
    }

    @Test func `archives in archives are read, with what is compressed in them`() throws {
        let zip = try Archive.bytes("zip", nil, [("x.txt", "deep")])
        let tar = try Archive.bytes("pax", "gzip", [("n/inner.zip", zip), ("y.txt", Array("middle".utf8))])
        let seven = try Archive.bytes("7zip", nil, [("z.txt", "seven")])
        let gzip = DecompressionTests.compressed[0].bytes
        let path = try folder.write(
            try Archive.bytes("zip", nil, [("m/t.tar.gz", tar), ("page.txt.gz", gzip), ("s.7z", seven)]), to: "o.zip")
        let reading = try Reading(path)
        #expect(
            reading.items == [
                "m/t/n/inner/x.txt": "deep", "m/t/y.txt": "middle", "page.txt.gz": DecompressionTests.text,
                "s/z.txt": "seven",
            ])
        #expect(reading.paths.contains("#m/t.tar.gz#n/inner.zip#x.txt"))
        #expect(reading.failures.isEmpty && reading.end == nil)
    }

    @Test func `folders are left out in silence, links and devices with a note`() throws {
        let tar =
            Archive.member("d/", type: "5") + Archive.member("d/a.txt", "text") + Archive.member("l", type: "2")
            + Archive.member("h", type: "1") + Archive.member("p", type: "6") + Archive.end
        let reading = try Reading(try folder.write(tar, to: "x.tar"))
        #expect(reading.items == ["d/a.txt": "text"])
        #expect(reading.notes == ["entries-left-out", "entries-left-out"])
        #expect(reading.failures.isEmpty && reading.end == nil)
    }

    @Test func `names are UTF-8, or code page 437 in a zip file`() throws {
        let zip = Archive.zip([
            (Array("日本.txt".utf8), "one", 0), (Array("ü.txt".utf8), "two", 0x800),
            ([0x81, 0x94, 0xE1] + Array(".txt".utf8), "three", 0),
        ])
        let reading = try Reading(try folder.write(zip, to: "x.zip"))
        #expect(reading.items == ["日本.txt": "one", "ü.txt": "two", "üöß.txt": "three"])
        #expect(reading.notes == ["names-not-text"])
        #expect(reading.end == nil)
    }

    @Test func `an encrypted entry fails alone`() throws {
        let zip = Archive.zip([
            (Array("a.txt".utf8), "0123456789abcdef", 1), (Array("b.txt".utf8), "text", 0),
        ])
        let reading = try Reading(try folder.write(zip, to: "x.zip"))
        #expect(reading.items == ["b.txt": "text"])
        #expect(reading.failures == ["#a.txt encrypted"])
    }

    @Test func `an entry is an item by its path`() throws {
        let inner = try Archive.bytes("zip", nil, [("x.txt", "deep")])
        let path = try folder.write(
            try Archive.bytes("pax", "gzip", [("a#b.txt", Array("one".utf8)), ("in.zip", inner)]), to: "o#1.tar.gz")
        func open(_ entry: String) throws -> String {
            let item = StoredItem(path: path + "#" + entry, relativePath: "x")
            guard case .item(let input) = try OpenedItem.open(item, limit: 100) else { return "no item" }
            return String(decoding: try input.readAll(), as: UTF8.self)
        }
        #expect(try open("a#b.txt") == "one")
        #expect(try open("in.zip#x.txt") == "deep")
        #expect(#expect(throws: ItemError.self) { try open("none.txt") }?.code == "no-entry")
        #expect(#expect(throws: ItemError.self) { try open("in.zip") }?.code == "no-entry")
        // A file of that name comes first.
        try folder.write("file", to: "o#1.tar.gz#a#b.txt")
        #expect(try open("a#b.txt") == "file")
    }

    @Test func `every limit holds`() throws {
        let page = String(repeating: "text ", count: 40_000)
        let zip = try Archive.bytes("zip", nil, (0..<10).map { ("\($0).txt", page) })
        let path = try folder.write(zip, to: "x.zip")
        func end(_ path: String, _ change: (inout ArchiveLimits) -> Void) throws -> (read: Int, end: String?) {
            var limits = ArchiveLimits()
            change(&limits)
            let reading = try Reading(path, limits: limits)
            return (reading.items.count, reading.end)
        }
        #expect(try end(path) { _ in } == (10, nil))
        #expect(try end(path) { $0.bytes = 2_000_000 } == (10, nil))
        #expect(try end(path) { $0.bytes = 1_999_999 } == (9, "archive-limit"))
        #expect(try end(path) { $0.entries = 10 } == (10, nil))
        #expect(try end(path) { $0.entries = 9 } == (9, "archive-limit"))
        #expect(try end(path) { $0.ratio = 20 } == (10, nil))
        #expect(try end(path) { ($0.ratio, $0.ratioFloor) = (20, 300_000) } == (1, "archive-limit"))
        // The archive around it does not hide how small it is.
        let outer = try folder.write(try Archive.bytes("pax", "gzip", [("in.zip", zip)]), to: "o.tar.gz")
        #expect(try end(outer) { _ in } == (10, nil))
        #expect(try end(outer) { $0.bytes = 1_999_999 } == (9, "archive-limit"))
        #expect(try end(outer) { ($0.ratio, $0.ratioFloor) = (20, 300_000) }.end == "archive-limit")
        // These end what lies in the archive, and not the archive.
        var limits = ArchiveLimits()
        limits.depth = 1
        #expect(try Reading(outer, limits: limits).failures == ["#in.zip archive-limit"])
        (limits.depth, limits.heldBytes) = (2, 100)
        #expect(try Reading(outer, limits: limits).failures == ["#in.zip archive-limit"])
    }

    @Test func `every limit has a name, and what is proposed for it is a number`() {
        #expect(ArchiveLimits.raised(7, 10) == 70)
        #expect(ArchiveLimits.raised(.max - 1, 4) == .max)
        let count = Mirror(reflecting: ArchiveLimits()).children.count
        #expect(Set(ArchiveLimits.names.map(\.name)).count == count)
        #expect(Set(ArchiveLimits.names.map { $0.path as AnyKeyPath }).count == count)
    }

    @Test func `a zip file is read on behind entries that are damaged`() throws {
        var pages: [(String, String)] = []
        var generator = SeededGenerator(seed: 3)
        for index in 0..<40 {
            let words = (0..<200).map { _ in String(Int.random(in: 0..<100_000, using: &generator)) }
            pages.append(("\(index).txt", words.joined(separator: " ")))
        }
        var zip = try Archive.bytes("zip", nil, pages)
        let part = zip.count / 41
        for entry in [3, 4, 20] {
            for byte in 0..<40 { zip[entry * part + part / 2 + byte] ^= 0x5A }
        }
        let reading = try Reading(try folder.write(zip, to: "x.zip"))
        #expect(reading.failures.count == 3)
        #expect(reading.items.count == 37)
        for (name, text) in pages { #expect(reading.items[name] == nil || reading.items[name] == text) }
        #expect(reading.end == nil)
    }

    /// Whatever the bytes are, reading ends, and what comes out of a zip file is right, as it has sums of all.
    @Test(arguments: ["zip", "pax", "gnutar", "7zip"])
    func `changed and missing bytes do no harm`(_ format: String) throws {
        var generator = SeededGenerator(seed: 11)
        let pages = (0..<8).map { ("\($0).txt", String(repeating: "page \($0) ", count: $0 * 20)) }
        let whole = try Archive.bytes(format, nil, pages)
        let texts = Set(pages.map(\.1))
        let name = format == "7zip" ? "x.7z" : format == "zip" ? "x.zip" : "x.tar"
        var limits = ArchiveLimits()
        limits.bytes = 1 << 20
        for round in 0..<300 {
            var bytes = whole
            for _ in 0...Int.random(in: 0...3, using: &generator) {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            let isCut = round % 3 == 0
            if isCut { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator)) }
            let reading = try Reading(try folder.write(bytes, to: name), limits: limits)
            #expect(reading.order.count + reading.failures.count <= 24)
            guard format == "zip" else { continue }
            for text in reading.items.values { #expect(texts.contains(text)) }
            if isCut { #expect(reading.end != nil || !reading.failures.isEmpty) }
        }
    }

    @Test func `paths without end are resolved`() {
        let deep = String(repeating: "folder/", count: 100_000) + "page.txt"
        #expect(PathName.resolved(folder.path + "/none/" + deep).hasSuffix("/none/" + deep))
        #expect(PathName.resolved("/none/a/b/c.txt") == "/none/a/b/c.txt")
        #expect(PathName.resolved("/tmp/../none/c.txt").hasSuffix("/none/c.txt"))
    }
}

@Suite struct EntryNameTests {
    @Test(arguments: [
        ("a/b.txt", "a/b.txt", false), ("../a.txt", "a.txt", true), ("a/../../b.txt", "a/b.txt", true),
        ("/etc/passwd", "etc/passwd", true), ("..\\..\\a.txt", "a.txt", true),
        ("\\\\host\\share\\a", "host/share/a", true),
        ("C:\\a.txt", "C:/a.txt", true), ("./a//b/./c", "a/b/c", false), ("", "entry", false), ("..", "entry", true),
        (".", "entry", false), ("///", "entry", true), ("a..b/..c", "a..b/..c", false), ("...", "...", false),
    ])
    func `no name leads outside`(_ name: String, _ inside: String, _ isOutside: Bool) {
        #expect(EntryName.inside(name).path == inside)
        #expect(EntryName.isOutside(name) == isOutside)
    }

    @Test func `long names lose folders in front`() {
        let deep = EntryName.inside(String(repeating: "d/", count: 100_000) + "page.txt")
        #expect(deep.isShortened)
        #expect(deep.path == String(repeating: "d/", count: 63) + "page.txt")
        let long = EntryName.inside(String(repeating: String(repeating: "n", count: 300) + "/", count: 9) + "page.txt")
        #expect(long.isShortened)
        #expect(long.path.utf8.count < 1024 && long.path.hasSuffix("n/page.txt"))
        #expect(EntryName.inside(String(repeating: "n", count: 5_000) + ".txt").isShortened == false)
    }

    @Test(arguments: [("", true), ("a\nb", true), ("a\u{202E}b", true), ("a\u{7F}", true), ("a b ü 日本", false)])
    func `strange names`(_ name: String, _ isStrange: Bool) {
        #expect(EntryName.isStrange(name) == isStrange)
    }
}

import GalleyTesting
import PluginKit
import Testing

@testable import Storage

/// Which of the files that a pattern matches are meant, and lists of files.
@Suite struct WalkOptionsTests {
    private let folder = TemporaryFolder()

    private func found(_ pattern: String, _ change: (inout WalkOptions) throws -> Void) throws -> [String] {
        var options = WalkOptions()
        try change(&options)
        let walk = ItemWalk(try Glob(pattern), in: folder.path, options)
        var names: [String] = []
        while let event = walk.next() {
            if case .item(let item) = event { names.append(item.name) }
        }
        return names
    }

    private func writeFiles() throws {
        for name in [
            "in/a.txt", "in/b.bak", "in/drafts/c.txt", "in/drafts/deep/d.txt", "in/.hidden/e.txt", "in/.f.txt",
        ] {
            try folder.write("x", to: name)
        }
    }

    @Test func `what is left out is a file, a folder with all in it, or a name anywhere`() throws {
        try writeFiles()
        #expect(try found("in/**/*") { _ in } == ["in/a.txt", "in/b.bak", "in/drafts/c.txt", "in/drafts/deep/d.txt"])
        #expect(try found("in/**/*") { $0.except = [try Glob("*.bak")] }.count == 3)
        for pattern in ["in/drafts", "in/drafts/**", "drafts/**", "**/drafts/**", "drafts"] {
            let names = try found("in/**/*") { $0.except = [try Glob(pattern)] }
            #expect(names == ["in/a.txt", "in/b.bak"], "\(pattern)")
        }
        #expect(try found("in/**/*") { $0.except = [try Glob("in/*/*.txt")] }.contains("in/drafts/deep/d.txt"))
    }

    @Test func `hidden names are matched when that is asked for`() throws {
        try writeFiles()
        let names = try found("in/**/*.txt") { $0.includesHidden = true }
        #expect(names == ["in/.f.txt", "in/.hidden/e.txt", "in/a.txt", "in/drafts/c.txt", "in/drafts/deep/d.txt"])
    }

    @Test func `links are followed or passed over`() throws {
        try writeFiles()
        folder.link("in/link.txt", to: "a.txt")
        folder.link("in/linked", to: "drafts")
        #expect(try found("in/**/*.txt") { _ in }.contains("in/linked/c.txt"))
        let names = try found("in/**/*.txt") { $0.links = .skip }
        #expect(names == ["in/a.txt", "in/drafts/c.txt", "in/drafts/deep/d.txt"])
    }

    @Test(arguments: [
        ("a/*.txt", "a/b.txt", true), ("a/*.txt", "a/b/c.txt", false), ("a/**/c.txt", "a/c.txt", true),
        ("a/**/c.txt", "a/x/y/c.txt", true), ("**", "a/b", true), ("{a,b}/c", "b/c", true), ("/a/*", "a/b", false),
        ("/a/*", "/a/b", true), ("a", "a", true), ("a/b", "a", false), ("*", ".hidden", true),
    ])
    func `a pattern matches whole paths`(_ pattern: String, _ path: String, _ isMatch: Bool) throws {
        #expect(try Glob(pattern).matches(path) == isMatch)
    }

    @Test func `a list has a path a line`() throws {
        let long = String(repeating: "x", count: 200_000)
        let path = try folder.write("a.txt\r\n\n in b.txt \n\(long)\nlast", to: "list")
        let list = try FileList(path)
        var lines: [String] = []
        while let line = try list.next() { lines.append(line) }
        #expect(lines == ["a.txt", " in b.txt ", long, "last"])
        #expect(throws: ItemError.self) { try FileList(folder.path + "/none") }
    }

    @Test func `sizes are numbers with units`() {
        #expect(ByteCount.parse("12") == 12)
        #expect(ByteCount.parse("2kb") == 2000)
        #expect(ByteCount.parse("3GiB") == 3 << 30)
        for text in ["", "x", "-1", "0", "1.5MB", "99999999999TB", "1 MB"] { #expect(ByteCount.parse(text) == nil) }
    }

    @Test func `digests are those of the standard`() throws {
        // FIPS 180-4's own examples.
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        let none = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        try #require(SHA256.isAvailable, "libcrypto is not installed")
        #expect(SHA256.hex(Array("abc".utf8)) == abc)
        #expect(SHA256.hex([]) == none)
        #expect(SHA256.hex(ofFile: try folder.write("abc", to: "abc")) == abc)
        #expect(SHA256.hex(ofFile: folder.path + "/none") == nil)
    }

    @Test func `a checksum sees every byte, and their order`() {
        var seen: Set<UInt64> = [Checksum.of([])]
        for count in 0..<70 {
            for index in 0...count {
                var bytes = [UInt8](repeating: 0, count: count + 1)
                bytes[index] = 1
                #expect(seen.insert(Checksum.of(bytes)).inserted)
            }
            #expect(seen.insert(Checksum.of([UInt8](repeating: 0, count: count + 1))).inserted)
        }
    }
}

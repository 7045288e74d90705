import GalleyTesting
import PluginKit
import Testing

@testable import Storage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite struct OutputFolderTests {
    private let folder = TemporaryFolder()

    @Test func `a file appears when it is committed, and leaves no trace when it is not`() throws {
        let output = try OutputFolder(path: folder.path + "/out/deep")
        let file = try output.begin("a/b.txt")
        try file.append(Array("one".utf8))
        #expect(folder.read("out/deep/a/b.txt") == nil)
        try file.commit()
        let other = try output.begin("a/c.txt")
        try other.append(Array("two".utf8))
        _ = consume other
        #expect(try folder.tree("out") == ["deep/a/b.txt": "one"])
    }

    @Test func `two runs that write one output at a time do not mix their bytes`() throws {
        // As two processes have it: a folder of its own each.
        let first = try OutputFolder(path: folder.path).begin("a.txt")
        try first.append(Array("first, ".utf8))
        let second = try OutputFolder(path: folder.path).begin("a.txt")
        try second.append(Array("second".utf8))
        try first.append(Array("whole".utf8))
        try first.commit()
        #expect(folder.read("a.txt") == "first, whole")
        try second.commit()
        #expect(try folder.tree() == ["a.txt": "second"])
    }

    @Test func `what a killed run left behind is used up`() throws {
        let hidden = ".galley-" + StableHash.hex("a.txt") + ".part"
        try folder.write("left behind, and longer", to: hidden)
        try OutputFolder(path: folder.path).write(Array("new".utf8), to: "a.txt")
        #expect(try folder.tree() == ["a.txt": "new"])
        // A hard link, a link or a pipe in its place leads nowhere.
        try folder.write("precious", to: "kept.txt")
        link(folder.path + "/kept.txt", folder.path + "/" + hidden)
        try OutputFolder(path: folder.path).write(Array("again".utf8), to: "a.txt")
        symlink("kept.txt", folder.path + "/" + hidden)
        try OutputFolder(path: folder.path).write(Array("once more".utf8), to: "a.txt")
        mkfifo(folder.path + "/" + hidden, 0o666)
        try OutputFolder(path: folder.path).write(Array("last".utf8), to: "a.txt")
        #expect(try folder.tree() == ["a.txt": "last", "kept.txt": "precious"])
    }

    @Test func `links inside are not followed, and names do not leave`() throws {
        try folder.write("x", to: "elsewhere/x")
        let output = try OutputFolder(path: folder.path + "/out")
        symlink("../elsewhere", folder.path + "/out/link")
        #expect(throws: ItemError.self) { try output.write([1], to: "link/y") }
        for name in ["../y", "/y", "a/../../y", "", "a/..", "./a", "a\0b"] {
            #expect(throws: ItemError.self) { try output.write([1], to: name) }
        }
        #expect(try folder.tree().keys.filter { !$0.hasPrefix("out/link") } == ["elsewhere/x"])
    }

    @Test func `a path has one resolved name`() throws {
        try folder.write("x", to: "real/x")
        symlink("real", folder.path + "/link")
        let whole = PathName.resolved(folder.path + "/real/x")
        #expect(PathName.resolved(folder.path + "/link/x") == whole)
        #expect(PathName.resolved(folder.path + "/link/./../real/x") == whole)
        #expect(PathName.resolved(folder.path + "/link/x/") == whole)
        #expect(PathName.resolved(folder.path + "/link/none/y").hasSuffix("/real/none/y"))
    }
}

import GalleyTesting
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Archives that mean harm: each is read as far as it can be, says what is wrong with it, and leaves nothing outside the
/// folder of the outputs.
@Suite(.enabled(if: Program.isPresent("python3"), "SKIPPED: needs Python, which makes the archives"))
struct HostileArchiveTests {
    private static let good = "A good page of text, which is to be read.\n"
    private static let other = "Another page of text, to be read as well.\n"

    /// The folder with all archives, and why there is none.
    private static let made: (folder: TemporaryFolder, failure: String?) = {
        let folder = TemporaryFolder()
        return (
            folder,
            PythonScript.failure(of: "make_hostile_archives.py", [], arguments: "'\(folder.path)/in'")
        )
    }()

    @Test func `each archive that is made is in the table`() throws {
        #expect(Self.made.failure == nil)
        let names = try Self.made.folder.tree("in").keys.sorted()
        #expect(names == HostileArchive.all.map(\.name).sorted())
        #expect(names.count >= 50)
    }

    @Test(arguments: HostileArchive.all)
    func `an archive that means harm`(_ archive: HostileArchive) throws {
        try #require(Self.made.failure == nil)
        let bytes = try #require(Self.made.folder.bytes("in/" + archive.name))
        let folder = TemporaryFolder()
        let path = try folder.write(bytes, to: "box/in/\(archive.name)")
        try folder.write("not to be changed", to: "escaped.txt")
        try folder.write("not to be changed", to: "box/escaped.txt")
        try folder.write("not to be changed", to: "box/good.txt")
        let before = Place.all(in: folder.path)

        var arguments = ["convert", path, "--to", "text", "-o", folder.path + "/box/out/", "--verbose"]
        for limit in archive.limits { arguments += ["--limit", limit] }
        let result = CommandHarness.run(arguments)

        #expect(result.status == archive.status, "\(result.error)")
        let said = result.error.replacing(path, with: "@")
        for words in archive.says { #expect(said.contains(words), "\(words) is not in: \(said.prefix(4000))") }
        #expect(result.output.isEmpty)
        #expect(!said.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "\(said.prefix(4000))")

        var after = Place.all(in: folder.path)
        let outputs = after.filter { $0.key.hasPrefix("box/out") }
        for name in outputs.keys { after[name] = nil }
        // The folder gets a new time when the folder of outputs is made in it.
        #expect(after.without("box") == before.without("box"))
        #expect(outputs.values.allSatisfy { $0.kind == S_IFREG || $0.kind == S_IFDIR })
        for name in ["/tmp/galley-escaped.txt", "/galley-escaped", "/escaped.txt", "/tmp/escaped.txt", "escaped"] {
            #expect(Place(name) == nil, "\(name) was made")
        }

        var texts = try folder.tree("box/out")
        for (name, text) in archive.good.map({ ($0, Self.good) }) + archive.other.map({ ($0, Self.other) }) {
            #expect(texts.removeValue(forKey: name) == text, "\(name)")
        }
        #expect(texts.count == archive.more, "\(texts.keys.sorted())")
        #expect(texts.keys.allSatisfy { !$0.contains(".part") })
    }
}

/// What stands at a path, without links being followed.
private struct Place: Equatable {
    var kind: mode_t
    var mode: mode_t
    var size: Int
    var node: UInt64
    var seconds: Int
    var nanoseconds: Int

    init?(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        kind = status.st_mode & S_IFMT
        mode = status.st_mode
        size = Int(status.st_size)
        node = UInt64(status.st_ino)
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        seconds = Int(time.tv_sec)
        nanoseconds = Int(time.tv_nsec)
    }

    /// All files, folders, links and whatever else there is below a folder.
    static func all(in folder: String) -> [String: Place] {
        var places: [String: Place] = [:]
        collect(folder, "", &places)
        return places
    }

    private static func collect(_ folder: String, _ prefix: String, _ places: inout [String: Place]) {
        guard let directory = opendir(folder) else { return }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != "..", let place = Place(folder + "/" + name) else { continue }
            places[prefix + name] = place
            if place.kind == S_IFDIR { collect(folder + "/" + name, prefix + name + "/", &places) }
        }
    }
}

extension [String: Place] {
    fileprivate func without(_ name: String) -> Self {
        filter { $0.key != name }
    }
}

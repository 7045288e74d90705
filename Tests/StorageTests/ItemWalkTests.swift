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

@Suite struct ItemWalkTests {
    private let folder = TemporaryFolder()

    private func walk(_ pattern: String) throws -> (items: [StoredItem], failures: [ItemError]) {
        let walk = ItemWalk(try Glob(pattern), in: folder.path)
        var found: (items: [StoredItem], failures: [ItemError]) = ([], [])
        while let event = walk.next() {
            switch event {
            case .item(let item): found.items.append(item)
            case .failure(_, let error): found.failures.append(error)
            }
        }
        return found
    }

    private func create(_ name: [UInt8], _ text: String) {
        let bytes = Array(folder.path.utf8) + [0x2F] + name + [0]
        bytes.withUnsafeBufferPointer { pointer in
            pointer.withMemoryRebound(to: CChar.self) { path in
                guard let file = fopen(path.baseAddress!, "wb") else { return }
                fputs(text, file)
                fclose(file)
            }
        }
    }

    @Test func `files come in the order of their names' bytes`() throws {
        for name in ["b", "a/z", "a/b", "a.x", "é", "Z", "a-b"] { try folder.write("x", to: name) }
        #expect(try walk("**/*").items.map(\.relativePath) == ["Z", "a/b", "a/z", "a-b", "a.x", "b", "é"])
    }

    #if os(Linux)
        @Test func `names that are not UTF-8 are read`() throws {
            try folder.write("x", to: "d/ok")
            create(Array("d/a".utf8) + [0xFF], "first")
            create(Array("d/a".utf8) + [0xFE], "second")
            let items = try walk("d/*").items
            #expect(items.map(\.name) == ["d/a\u{FFFD}", "d/a\u{FFFD}", "d/ok"])
            let texts = try items.map { String(decoding: try Input.open($0, limit: 100).readAll(), as: UTF8.self) }
            #expect(texts == ["second", "first", "x"])
        }

        @Test func `folders whose names are not UTF-8 are walked`() throws {
            let name = Array((folder.path + "/d").utf8) + [0xFF]
            _ = (name + [0]).withUnsafeBufferPointer { bytes in
                bytes.withMemoryRebound(to: CChar.self) { mkdir($0.baseAddress!, 0o777) }
            }
            create(Array("d".utf8) + [0xFF] + Array("/x".utf8), "inside")
            let item = try #require(try walk("**/*").items.first)
            #expect(String(decoding: try Input.open(item, limit: 100).readAll(), as: UTF8.self) == "inside")
        }
    #endif

    @Test func `a pipe in a folder is not waited for`() throws {
        try folder.write("x", to: "in/b")
        mkfifo(folder.path + "/in/a", 0o666)
        let found = try walk("in/*")
        #expect(found.items.count == 1)
        #expect(found.failures.map(\.code) == ["not-a-file"])
    }

    @Test func `folders that link to each other come to an end`() throws {
        let names = (0..<10).map { "d\($0)" }
        for name in names { try folder.write("x", to: "in/\(name)/file") }
        for name in names {
            for other in names where other != name {
                symlink("../\(other)", folder.path + "/in/\(name)/to-\(other)")
            }
        }
        let found = try walk("in/**/*")
        // Ten folders, each by its name and by at most so many links.
        #expect(found.items.count <= 10 * (ItemWalk.maximumLinks + 1))
        #expect(Set(found.failures.map(\.code)) == ["link-loop", "too-many-links"])
    }
}

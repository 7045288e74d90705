import PluginKit
import RecipeLanguage
import Runner
import Storage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// One run of one test of a recipe, into a folder that is gone afterwards.
struct RecipeTrial {
    let path: String
    let recipe: Recipe
    let test: RecipeTest
    let environment: CommandEnvironment

    /// - Returns: how the outputs differ from what is expected; empty when they do not.
    func run(isUpdating: Bool) throws -> String {
        let folder = try Self.makeFolder()
        defer { Self.remove(folder) }
        let settings = test.settings + [(test.out.value, folder)]
        guard let plan = RecipeFile.load(path, settings: settings, in: environment) else {
            return "  the recipe has mistakes with these variables\n"
        }
        let reporter = RunReporter(environment, isVerbose: false, gate: .none)
        let summary = try Runner(observe: { reporter.observe($0) }, isInterrupted: environment.isInterrupted).run(plan)
        let expected = PathName.join(recipe.folder, test.expect.value)
        let differences = try compare(folder, expected)
        if isUpdating, !differences.isEmpty { try update(expected, from: folder) }
        return differences + (summary.isClean ? "" : "  some documents failed\n")
    }

    private func compare(_ folder: String, _ expected: String) throws -> String {
        let found = try Self.files(in: folder)
        let wanted = FileKind.of(expected) == .folder ? try Self.files(in: expected) : [:]
        var text = ""
        for name in Set(found.keys).union(wanted.keys).sorted() {
            switch (wanted[name], found[name]) {
            case (nil, _): text += "  \(name): not expected\n"
            case (_, nil): text += "  \(name): missing\n"
            case (let wanted?, let found?) where wanted != found:
                text += "  \(name):\n" + Self.difference(wanted, found)
            default: break
            }
        }
        return text
    }

    private func update(_ expected: String, from folder: String) throws {
        let found = try Self.files(in: folder)
        let output = try OutputFolder(path: expected)
        for name in try Self.files(in: expected).keys where found[name] == nil { unlink(PathName.join(expected, name)) }
        for (name, bytes) in found { try output.write(bytes, to: name) }
    }

    private static func files(in folder: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        let walk = ItemWalk(try Glob("**/*"), in: folder)
        while let event = walk.next() {
            switch event {
            case .item(let item): files[item.relativePath] = try Input.open(item, limit: .max).readAll()
            case .failure(_, let error): throw error
            }
        }
        return files
    }

    /// The first lines that differ.
    private static func difference(_ wanted: [UInt8], _ found: [UInt8]) -> String {
        let old = wanted.split(separator: 0x0A, omittingEmptySubsequences: false)
        let new = found.split(separator: 0x0A, omittingEmptySubsequences: false)
        func line(_ mark: String, _ number: Int, _ bytes: ArraySlice<UInt8>) -> String {
            let text = DiagnosticPrinter.visible(String(decoding: bytes.prefix(200), as: UTF8.self))
            return "    \(number) \(mark) \(text)\n"
        }
        var text = ""
        var shown = 0
        for index in 0..<max(old.count, new.count) {
            let before = index < old.count ? old[index] : nil
            let after = index < new.count ? new[index] : nil
            guard before != after else { continue }
            if let before { text += line("-", index + 1, before) }
            if let after { text += line("+", index + 1, after) }
            shown += 1
            if shown == 5 { return text + "    …\n" }
        }
        return text
    }

    private static func makeFolder() throws(ItemError) -> String {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array((base + "/galley-XXXXXX").utf8CString)
        guard let made = mkdtemp(&template) else {
            throw ItemError(
                "not-permitted", "cannot make a folder in \(base)", help: "set TMPDIR to one that can be written to")
        }
        return String(cString: made)
    }

    private static func remove(_ path: String) {
        if unlink(path) == 0 { return }
        guard let folder = opendir(path) else { return }
        defer {
            closedir(folder)
            rmdir(path)
        }
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if name != ".", name != ".." { remove(path + "/" + name) }
        }
    }
}

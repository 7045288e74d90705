import Galley
import GalleyCommand
import GalleyTesting
import Testing

/// The tree is what the documentation says it is.
@Suite struct HouseTests {
    private static let root = testFile("../..")

    private func sources(of target: String) -> [String] {
        func below(_ folder: String) -> [String] {
            GoldenFile.names(in: folder, ending: ".swift").compactMap { GoldenFile.read(folder + "/" + $0) }
                + GoldenFile.names(in: folder, ending: "").filter { !$0.contains(".") }.flatMap {
                    below(folder + "/" + $0)
                }
        }
        return below(Self.root + "/" + target)
    }

    private func imports(of target: String) -> Set<String> {
        var modules: Set<String> = []
        for source in sources(of: target) {
            for line in source.split(separator: "\n") {
                let words = line.split(separator: " ")
                guard let index = words.firstIndex(of: "import"), index < 3, index + 1 < words.count,
                    words[..<index].allSatisfy({ $0.hasPrefix("@") || ["public", "internal", "private"].contains($0) })
                else { continue }
                modules.insert(String(words[index + 1]))
            }
        }
        return modules
    }

    private var pluginFolders: [String] {
        GoldenFile.names(in: Self.root + "/Plugins", ending: "").filter { !$0.contains(".") }
    }

    @Test func `every folder of Plugins is in the list of built-in plugins`() {
        let list = imports(of: "Sources/Galley")
        #expect(!pluginFolders.isEmpty)
        for folder in pluginFolders { #expect(list.contains(folder), "Plugins/\(folder) is not imported by the list") }
    }

    @Test func `names of plugins are used once`() {
        let readers = BuiltinPlugins.readers.map { $0.info.name }
        let transforms = BuiltinPlugins.transforms.map { $0.info.name }
        let writers = BuiltinPlugins.writers.map { $0.info.name }
        for names in [readers, transforms, writers] { #expect(Set(names).count == names.count) }
        #expect(BuiltinPlugins.registry.readers.count == readers.count)
        #expect(BuiltinPlugins.registry.writers.count == writers.count)
    }

    @Test func `plugins see the kit and libraries only`() {
        let rooms: Set = ["RecipeLanguage", "Storage", "Runner", "Galley", "GalleyCommand", "DocumentModel"]
        for folder in pluginFolders {
            let seen = imports(of: "Plugins/" + folder)
            #expect(seen.isDisjoint(with: rooms.union(pluginFolders)), "Plugins/\(folder) imports \(seen)")
            #expect(!seen.contains("Foundation"), "Plugins/\(folder) imports Foundation")
        }
    }

    @Test func `arrows point one way`() {
        let forbidden: [String: Set<String>] = [
            "DocumentModel": ["PluginKit", "RecipeLanguage", "Storage", "Runner", "JSON", "YAML"],
            "YAML": ["DocumentModel", "PluginKit"], "JSON": ["DocumentModel", "PluginKit"],
            "PluginKit": ["RecipeLanguage", "Storage", "Runner", "JSON", "YAML"],
            "RecipeLanguage": ["Storage", "Runner"], "Storage": ["RecipeLanguage", "Runner"],
            "Runner": ["Galley", "GalleyCommand"],
        ]
        for (target, others) in forbidden {
            let seen = imports(of: "Sources/" + target)
            #expect(seen.isDisjoint(with: others), "\(target) imports \(seen.intersection(others))")
            #expect(!seen.contains("Foundation"), "\(target) imports Foundation")
        }
    }

    @Test func `the reference documentation is drawn from the plugins as they are`() {
        let reference = GoldenFile.problem(
            PluginReference.markdown(of: BuiltinPlugins.registry), Self.root + "/Documentation/plugins.md")
        #expect(reference == nil)
        let schema = GoldenFile.problem(
            String(decoding: RecipeSchema.json(for: BuiltinPlugins.registry), as: UTF8.self),
            Self.root + "/Documentation/recipe.schema.json")
        #expect(schema == nil)
    }
}

// swift-tools-version: 6.2
import PackageDescription

/// The house, from the ground up; an arrow never points up.
let ground: [Target] = [
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "CLibArchive"),
    .target(name: "CSystem"),
    .target(name: "CBrotli"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
        name: "CMarkGFM", pkgConfig: "libcmark-gfm",
        providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "YAML", dependencies: ["CLibYAML"]),
    .target(name: "JSON", dependencies: ["CSimdJSON"]),
    .target(name: "DocumentModel"),
    .target(name: "HTML5", exclude: ["README.md"]),
]

let rooms: [Target] = [
    .target(name: "DocumentJSON", dependencies: ["DocumentModel", "JSON"]),
    .target(name: "PandocAST", dependencies: ["JSON"]),
    .target(name: "PluginKit", dependencies: ["DocumentModel"]),
    .target(name: "RecipeLanguage", dependencies: ["PluginKit", "YAML", "JSON"]),
    .target(name: "Storage", dependencies: ["PluginKit", "CLibArchive", "CBrotli", "CSystem", "CZlib"]),
    .target(name: "Runner", dependencies: ["RecipeLanguage", "Storage", "PluginKit", "JSON"]),
]

/// A plugin's folder under `Plugins/`; it sees the kit and its own libraries, nothing else.
func plugin(_ name: String, _ libraries: Target.Dependency..., linking: [LinkerSetting] = []) -> Target {
    .target(name: name, dependencies: ["PluginKit"] + libraries, path: "Plugins/\(name)", linkerSettings: linking)
}

let plugins: [Target] = [
    plugin("BoilerplateTransforms"),
    plugin("CSVReader", linking: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
    plugin("CSVWriter", "DocumentJSON", "JSON"),
    plugin("HTMLReader", "HTML5", "JSON"),
    plugin("JSONLDWriter", "DocumentJSON", "JSON"),
    plugin("JSONReader", "DocumentJSON", "JSON"),
    plugin("JSONWriter", "DocumentJSON", "JSON"),
    plugin("MarkdownReader", "CMarkGFM", "YAML"),
    plugin("MarkdownWriter", "YAML"),
    plugin("MetadataTransforms"),
    plugin("PandocJSONReader", "JSON", "PandocAST"),
    plugin("PandocJSONWriter", "JSON", "PandocAST"),
    plugin("RawTextReader", "YAML", linking: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
    plugin("TextWriter"),
]

let doors: [Target] = [
    .target(
        name: "Galley",
        dependencies: ["DocumentModel", "PluginKit", "RecipeLanguage", "Runner"]
            + plugins.map { .target(name: $0.name) }),
    .target(
        name: "GalleyCommand",
        dependencies: [
            "PluginKit", "RecipeLanguage", "Storage", "Runner",
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ]),
    .target(name: "GalleyTesting", dependencies: ["PluginKit"]),
    .executableTarget(name: "galley-cli", dependencies: ["Galley", "GalleyCommand"]),
]

/// What the makers of Galley run, and nobody else.
let workshop: [Target] = [
    .executableTarget(
        name: "DumpBlocks", dependencies: ["HTMLReader", "HTML5"], path: "Training/article/DumpBlocks")
]

let tests: [Target] = [
    .testTarget(name: "YAMLTests", dependencies: ["YAML", "GalleyTesting"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON", "GalleyTesting"]),
    .testTarget(name: "PluginKitTests", dependencies: ["PluginKit"]),
    .testTarget(name: "RecipeLanguageTests", dependencies: ["RecipeLanguage", "PluginKit", "GalleyTesting"]),
    .testTarget(name: "DocumentModelTests", dependencies: ["DocumentModel", "GalleyTesting"]),
    .testTarget(
        name: "DocumentJSONTests", dependencies: ["DocumentModel", "JSON", "DocumentJSON", "GalleyTesting"],
        exclude: ["Golden", "validate.py"]),
    .testTarget(name: "HTML5Tests", dependencies: ["HTML5", "JSON", "GalleyTesting"]),
    .testTarget(
        name: "HTMLReaderTests",
        dependencies: ["HTMLReader", "HTML5", "JSON", "MarkdownWriter", "TextWriter", "PluginKit", "GalleyTesting"]),
    .testTarget(
        name: "JSONReaderTests", dependencies: ["JSONReader", "PluginKit", "DocumentJSON", "GalleyTesting"],
        exclude: ["Exports", "Golden"]),
    .testTarget(name: "JSONWriterTests", dependencies: ["JSONWriter", "PluginKit", "DocumentJSON"]),
    .testTarget(
        name: "CSVReaderTests", dependencies: ["CSVReader", "CSVWriter", "PluginKit", "JSON", "GalleyTesting"]),
    .testTarget(
        name: "CSVWriterTests", dependencies: ["CSVWriter", "PluginKit", "GalleyTesting"],
        exclude: ["Golden", "check_csv.py"]),
    .testTarget(
        name: "JSONLDWriterTests", dependencies: ["JSONLDWriter", "PluginKit", "JSON", "GalleyTesting"],
        exclude: ["Golden", "check_jsonld.py", "check_vocabulary.py"]),
    .testTarget(
        name: "TextWriterTests", dependencies: ["TextWriter", "PluginKit", "GalleyTesting"], exclude: ["Golden"]),
    .testTarget(
        name: "MarkdownReaderTests",
        dependencies: ["MarkdownReader", "MarkdownWriter", "CMarkGFM", "PluginKit", "JSON", "GalleyTesting"]),
    .testTarget(
        name: "MarkdownWriterTests",
        dependencies: ["MarkdownWriter", "YAML", "JSON", "DocumentJSON", "PluginKit", "GalleyTesting"],
        exclude: ["Golden", "check_front_matter.py", "check_markdown.py"]),
    .testTarget(
        name: "BoilerplateTransformsTests", dependencies: ["BoilerplateTransforms", "PluginKit", "GalleyTesting"],
        exclude: ["Golden"]),
    .testTarget(name: "MetadataTransformsTests", dependencies: ["MetadataTransforms", "PluginKit", "GalleyTesting"]),
    .testTarget(
        name: "PandocJSONTests",
        dependencies: ["PandocJSONReader", "PandocJSONWriter", "PandocAST", "JSON", "PluginKit", "GalleyTesting"],
        exclude: ["Samples", "Trees", "samples.py"]),
    .testTarget(
        name: "RawTextReaderTests", dependencies: ["RawTextReader", "PluginKit", "GalleyTesting"], exclude: ["Golden"]),
    .testTarget(
        name: "StorageTests",
        dependencies: ["Storage", "CBrotli", "CLibArchive", "CZlib", "PluginKit", "GalleyTesting"],
        exclude: ["make_warc.py"]),
    .testTarget(name: "GalleyTests", dependencies: ["Galley", "Runner", "PluginKit", "GalleyTesting"]),
    .testTarget(
        name: "GalleyCommandTests", dependencies: ["Galley", "GalleyCommand", "GalleyTesting"],
        exclude: ["Broken", "Transcripts", "consumers.py", "hostile", "make_hostile_archives.py", "schema.py"]),
    .testTarget(name: "RunnerTests", dependencies: ["Runner", "Storage", "PluginKit", "GalleyTesting"]),
]

let package = Package(
    name: "Galley",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Galley", targets: ["Galley"]),
        .library(name: "GalleyCommand", targets: ["GalleyCommand"]),
        .library(name: "HTML5", targets: ["HTML5"]),
        .library(name: "PluginKit", targets: ["PluginKit"]),
        .executable(name: "galley", targets: ["galley-cli"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: ground + rooms + plugins + doors + workshop + tests,
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)

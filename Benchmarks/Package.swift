// swift-tools-version: 6.2
import PackageDescription

/// Programs that measure Galley from within one process, as its peers are measured; no part of the product.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "Galley", path: "..")],
    targets: [
        .executableTarget(
            name: "MeasureHTML",
            dependencies: [
                .product(name: "Galley", package: "Galley"), .product(name: "HTML5", package: "Galley"),
            ],
            path: "html/MeasureHTML")
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)

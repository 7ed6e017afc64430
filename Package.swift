// swift-tools-version: 6.3

import PackageDescription

/// Every target is compiled in the Swift 6 language mode with these upcoming features, so that
/// `any` is written out, imports are internal unless said otherwise and members need their import.
///
/// Warnings are errors where the project is checked, but not for people with a newer compiler.
let settings: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
    ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

let package = Package(
    name: "docs",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "docs", targets: ["docs"]),
        .library(name: "ProblemDetails", targets: ["ProblemDetails"]),
        .library(name: "ProblemDetailsHummingbird", targets: ["ProblemDetailsHummingbird"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CCMark",
            pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
        ),
        .target(name: "Escaping", swiftSettings: settings),
        .target(name: "CardImages", swiftSettings: settings),
        .target(name: "Diagnostics", dependencies: ["Escaping"], swiftSettings: settings),
        .target(name: "Highlighting", swiftSettings: settings),
        .target(
            name: "Markdown",
            dependencies: ["CCMark", "Diagnostics", "Escaping", "Highlighting"],
            swiftSettings: settings
        ),
        .target(
            name: "YAMLSource",
            dependencies: ["Diagnostics", "Escaping", .product(name: "Yams", package: "Yams")],
            swiftSettings: settings
        ),
        .target(
            name: "ErrorCatalog",
            dependencies: ["Diagnostics", "Escaping", "YAMLSource"],
            swiftSettings: settings
        ),
        .target(
            name: "ProblemDetails",
            dependencies: ["Diagnostics", "ErrorCatalog", "Escaping"],
            swiftSettings: settings
        ),
        .target(
            name: "ProblemDetailsHummingbird",
            dependencies: [
                "ProblemDetails",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "ExampleAPI",
            dependencies: [
                "ProblemDetails", "ProblemDetailsHummingbird",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Search", dependencies: ["Diagnostics", "Escaping"], swiftSettings: settings),
        .target(
            name: "RequestSamples",
            dependencies: ["Diagnostics", "ErrorCatalog", "Escaping"],
            swiftSettings: settings
        ),
        .target(
            name: "CodeGeneration",
            dependencies: ["Diagnostics", "ErrorCatalog", "Escaping", "Markdown"],
            swiftSettings: settings
        ),
        .target(
            name: "Permanence",
            dependencies: ["Diagnostics", "Escaping", "YAMLSource"],
            swiftSettings: settings
        ),
        .target(
            name: "CatalogChanges",
            dependencies: ["Diagnostics", "ErrorCatalog", "Escaping", "YAMLSource"],
            swiftSettings: settings
        ),
        .target(
            name: "Checking",
            dependencies: ["Diagnostics", "ErrorCatalog", "Escaping", "YAMLSource"],
            swiftSettings: settings
        ),
        .target(
            name: "Importing",
            dependencies: [
                "Diagnostics", "ErrorCatalog", "Escaping", "Markdown", "OpenAPI", "YAMLSource",
            ],
            swiftSettings: settings
        ),
        .target(
            name: "OpenAPI",
            dependencies: [
                "Diagnostics", "ErrorCatalog", "Escaping", "ProblemDetails", "YAMLSource",
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Theming",
            dependencies: ["Diagnostics", "Escaping", "YAMLSource"],
            swiftSettings: settings,
            plugins: ["EmbedFilesPlugin"]
        ),
        .target(
            name: "Site",
            dependencies: [
                "CardImages", "CatalogChanges", "Diagnostics", "ErrorCatalog", "Escaping",
                "Markdown", "OpenAPI", "Permanence", "ProblemDetails", "RequestSamples", "Search",
                "Theming", "YAMLSource",
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Explaining",
            dependencies: [
                "Diagnostics", "ErrorCatalog", "Escaping", "Markdown", "YAMLSource",
            ],
            swiftSettings: settings,
            plugins: ["EmbedFilesPlugin"]
        ),
        .target(
            name: "Scaffolding",
            dependencies: ["ErrorCatalog", "Escaping"],
            swiftSettings: settings
        ),
        .target(
            name: "HostConfiguration",
            dependencies: [
                "ErrorCatalog", "Escaping", "Permanence", "ProblemDetails", "Scaffolding",
                "YAMLSource",
            ],
            swiftSettings: settings
        ),
        .target(
            name: "LinkChecking",
            dependencies: [
                "Diagnostics", "ErrorCatalog",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Publishing",
            dependencies: [
                "CatalogChanges", "Checking", "Diagnostics", "ErrorCatalog", "Escaping",
                "Permanence", "Search", "Site",
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Preview",
            dependencies: [
                "Diagnostics", "ErrorCatalog", "Escaping", "ProblemDetails", "Publishing", "Site",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "docs",
            dependencies: [
                "CatalogChanges", "Checking", "CodeGeneration", "Diagnostics", "ErrorCatalog",
                "Escaping", "Explaining", "HostConfiguration", "Importing", "LinkChecking",
                "Markdown", "OpenAPI", "Permanence", "Preview", "Publishing", "Scaffolding",
                "Search", "Site", "Theming",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "Benchmark",
            dependencies: [
                "Diagnostics", "Escaping", "Markdown", "Publishing",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        .executableTarget(name: "EmbedFiles", swiftSettings: settings),
        .plugin(
            name: "EmbedFilesPlugin",
            capability: .buildTool(),
            dependencies: ["EmbedFiles"],
            path: "Sources/Plugins/EmbedFilesPlugin"
        ),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
        .executableTarget(
            name: "Fuzz",
            dependencies: [
                "Diagnostics", "ErrorCatalog", "Escaping", "Explaining", "Importing", "Markdown",
                "OpenAPI", "Preview", "Publishing", "Search", "Site",
                "TestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Tests/Fuzz", exclude: ["Found", "Project"], swiftSettings: settings),
    ]
        + tests("ArchitectureTests", ["Diagnostics"])
        + tests(
            "CatalogChangesTests",
            ["CatalogChanges", "Diagnostics", "ErrorCatalog", "Escaping"])
        + tests("CardImagesTests", ["CardImages"])
        + tests("CheckingTests", ["Checking", "Diagnostics", "ErrorCatalog", "Escaping"])
        + tests(
            "CodeGenerationTests", ["CodeGeneration", "Diagnostics", "ErrorCatalog", "Escaping"],
            fixtures: true)
        + tests(
            "CommandTests", ["Benchmark", "Diagnostics", "docs", "Escaping", "YAMLSource"],
            excluding: ["WriteFault"])
        + tests(
            "DiagnosticsTests",
            [
                "Checking", "Diagnostics", "docs", "Escaping", "LinkChecking", "OpenAPI",
                "Publishing", "Site",
            ],
            fixtures: true)
        + tests(
            "EndToEndTests", ["Diagnostics", "Publishing", "Site"], fixtures: true,
            excluding: ["Hostile"])
        + tests("ErrorCatalogTests", ["Diagnostics", "ErrorCatalog", "Escaping", "YAMLSource"])
        + tests(
            "ExplainingTests", ["Diagnostics", "ErrorCatalog", "Escaping", "Explaining"],
            fixtures: true)
        + tests("FuzzTests", ["Fuzz"])
        + tests("HighlightingTests", ["Highlighting"], fixtures: true)
        + tests(
            "HostConfigurationTests",
            ["Diagnostics", "docs", "HostConfiguration", "YAMLSource"],
            fixtures: true)
        + tests("ImportingTests", ["docs", "Importing"], fixtures: true)
        + tests("LinkCheckingTests", ["LinkChecking"])
        + tests(
            "OpenAPITests",
            ["Diagnostics", "ErrorCatalog", "Escaping", "OpenAPI", "YAMLSource"],
            fixtures: true)
        + tests("MarkdownTests", ["Diagnostics", "Escaping", "Markdown"], fixtures: true)
        + tests("PermanenceTests", ["Diagnostics", "Permanence"])
        + tests(
            "ProblemDetailsTests", ["Diagnostics", "ErrorCatalog", "Escaping", "ProblemDetails"])
        + tests(
            "ProblemDetailsHummingbirdTests",
            [
                "docs", "ExampleAPI", "ProblemDetails", "ProblemDetailsHummingbird",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "InMemoryLogging", package: "swift-log"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ])
        + tests(
            "PreviewTests",
            [
                "Diagnostics", "ErrorCatalog", "Escaping", "Preview", "ProblemDetails",
                "Publishing", "Site",
            ])
        + tests("PublishingTests", ["Diagnostics", "Publishing", "Site"])
        + tests(
            "RequestSamplesTests",
            ["Diagnostics", "ErrorCatalog", "Escaping", "RequestSamples"], fixtures: true)
        + tests("ScaffoldingTests", ["Diagnostics", "ErrorCatalog", "Scaffolding"])
        + tests(
            "SearchTests", ["Diagnostics", "Escaping", "Publishing", "Search", "Site"],
            excluding: ["Evaluation"])
        + tests("SiteTests", ["Diagnostics", "Site", "Theming"])
        + tests(
            "ThemingTests",
            [
                "Diagnostics", "Escaping", "Theming",
                .product(name: "Mustache", package: "swift-mustache"),
            ])
)

/// A test target.
///
/// - Parameters:
///   - name: the name of the target and its folder.
///   - dependencies: what it tests.
///   - fixtures: whether its folder `Fixtures` is data.
///   - data: other folders that are data.
/// - Returns: the target, ready to be added to a list.
func tests(
    _ name: String, _ dependencies: [Target.Dependency], fixtures: Bool = false,
    excluding data: [String] = []
) -> [Target] {
    [
        .testTarget(
            name: name, dependencies: dependencies + ["TestSupport"],
            exclude: data + (fixtures ? ["Fixtures"] : []), swiftSettings: settings)
    ]
}

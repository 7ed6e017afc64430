import Foundation
import TestSupport
import Testing

/// Which module may import which: the table of the architecture page.
struct ImportTests {
    private static let allowed: [String: Set<String>] = [
        "Escaping": [],
        "CardImages": [],
        "Diagnostics": ["Escaping"],
        "Highlighting": [],
        "Markdown": ["CCMark", "Diagnostics", "Escaping", "Highlighting"],
        "YAMLSource": ["Diagnostics", "Escaping", "Yams"],
        "ErrorCatalog": ["Diagnostics", "Escaping", "YAMLSource"],
        "CatalogChanges": ["Diagnostics", "ErrorCatalog", "Escaping", "YAMLSource"],
        "Checking": ["Diagnostics", "ErrorCatalog", "Escaping", "YAMLSource"],
        "Permanence": ["Diagnostics", "Escaping", "YAMLSource"],
        "Search": ["Diagnostics", "Escaping", "Foundation"],
        "ProblemDetails": [
            "Diagnostics", "ErrorCatalog", "Escaping", "FoundationEssentials",
        ],
        "ProblemDetailsHummingbird": [
            "HTTPTypes", "Hummingbird", "Logging", "NIOCore", "NIOHTTP1", "ProblemDetails",
            "Synchronization",
        ],
        "ExampleAPI": [
            "Foundation", "HTTPTypes", "Hummingbird", "ProblemDetails",
            "ProblemDetailsHummingbird",
        ],
        "CodeGeneration": ["Diagnostics", "ErrorCatalog", "Escaping", "Markdown"],
        "RequestSamples": ["Diagnostics", "ErrorCatalog", "Escaping"],
        "Importing": [
            "Diagnostics", "ErrorCatalog", "Escaping", "Markdown", "OpenAPI", "YAMLSource",
        ],
        "OpenAPI": ["Diagnostics", "ErrorCatalog", "Escaping", "ProblemDetails", "YAMLSource"],
        "Theming": ["Diagnostics", "Escaping", "YAMLSource"],
        "Site": [
            "CardImages", "CatalogChanges", "Diagnostics", "ErrorCatalog", "Escaping", "Markdown",
            "OpenAPI", "Permanence", "ProblemDetails", "RequestSamples", "Search", "Theming",
            "Synchronization", "YAMLSource",
        ],
        "Explaining": ["Diagnostics", "ErrorCatalog", "Escaping", "Markdown", "YAMLSource"],
        "Scaffolding": ["ErrorCatalog", "Escaping"],
        "HostConfiguration": [
            "Diagnostics", "ErrorCatalog", "Escaping", "Permanence", "ProblemDetails",
            "Scaffolding", "YAMLSource",
        ],
        "LinkChecking": [
            "AsyncHTTPClient", "Diagnostics", "ErrorCatalog", "Foundation", "NIOCore", "NIOHTTP1",
            "NIOPosix",
            "Synchronization",
        ],
        "Publishing": [
            "CatalogChanges", "Checking", "Diagnostics", "ErrorCatalog", "Escaping", "Foundation",
            "Permanence", "Search", "Site",
        ],
        "Preview": [
            "Diagnostics", "ErrorCatalog", "Escaping", "Foundation", "Glibc", "HTTPTypes",
            "Hummingbird", "Logging", "NIOCore", "NIOHTTP1", "ProblemDetails",
            "Publishing", "Site", "Synchronization",
        ],
        "docs": [
            "ArgumentParser", "CatalogChanges", "Checking", "CodeGeneration", "Diagnostics",
            "ErrorCatalog", "Escaping", "Explaining", "Foundation", "HostConfiguration",
            "Importing", "LinkChecking", "Markdown", "OpenAPI", "Permanence", "Preview",
            "Publishing", "Scaffolding", "Search", "Site", "Theming",
        ],
        "CCMark": [], "EmbedFiles": ["Foundation"],
        "Benchmark": [
            "ArgumentParser", "Diagnostics", "Escaping", "Foundation", "Markdown", "Publishing",
        ],
        "Plugins": ["Foundation", "PackagePlugin"],
    ]

    @Test("every target keeps to its imports", arguments: allowed.keys.sorted())
    func imports(target: String) throws {
        let allowed = Self.allowed[target] ?? []
        for path in Repository.files(below: "Sources/\(target)") where path.hasSuffix(".swift") {
            let text = try Repository.text("Sources/\(target)/\(path)")
            for match in text.matches(of: /(?m)^(?:public |package )?import (?:\w+ )?(\w+)/) {
                #expect(allowed.contains(String(match.1)), "\(path) imports \(match.1)")
            }
        }
    }

    @Test("no target is left out of the table")
    func complete() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: Repository.path("Sources"))
        #expect(Set(folders) == Set(Self.allowed.keys))
    }

    /// Whether a word stands on a line outside of texts, such as those of code samples.
    private func isUsed(_ word: String, in line: Substring) -> Bool {
        guard let place = line.firstRange(of: word) else { return false }
        return line[..<place.lowerBound].count { $0 == "\"" }.isMultiple(of: 2)
    }

    @Test("what is pure does no input or output")
    func pure() throws {
        let forbidden = [" print(", "FileManager", "getenv", "ProcessInfo", "Date()", "Task {"]
        let pure = [
            "Escaping", "Diagnostics", "Highlighting", "Markdown", "YAMLSource", "ErrorCatalog",
            "CatalogChanges", "Checking", "Importing", "OpenAPI", "Permanence", "Theming", "Site",
            "CardImages", "CodeGeneration", "Explaining", "RequestSamples", "Scaffolding", "Search",
        ]
        for target in pure {
            for path in Repository.files(below: "Sources/\(target)") where path.hasSuffix(".swift")
            {
                let text = try Repository.text("Sources/\(target)/\(path)")
                for word in forbidden where text.contains(word) {
                    let lines = text.split(separator: "\n").filter { isUsed(word, in: $0) }
                    #expect(lines == [], "\(target)/\(path): \(word)")
                }
            }
        }
    }
}

import Foundation
import TestSupport
import Testing

/// The page of dependencies says what the packages say.
struct DependencyTests {
    private static let page = "content/contributing/dependencies.md"

    @Test("the list of licences is the one that .ci/licences makes")
    func licences() async throws {
        let result = try await runCommand(
            ["/bin/bash", Repository.path(".ci/licences")], folder: Repository.path(""))
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(!result.text.contains("unknown"))
        let text = try Repository.text(Self.page)
        #expect(text.hasSuffix("| Package | Licence |\n| --- | --- |\n" + result.text))
    }

    @Test("each package of the manifest has a range of versions, and a reason on the page")
    func reasons() throws {
        let text = try Repository.text(Self.page)
        let manifest = try Repository.text("Package.swift")
        let packages = manifest.matches(of: /\.package\(url: "[^"]*\/([^"\/]+)", (.*)\),\n/)
        #expect(packages.count > 5)
        for package in packages {
            #expect(text.contains("\n| \(package.1) | "), "\(package.1)")
            #expect(package.2.hasPrefix("from: "), "\(package.1)")
        }
    }
}

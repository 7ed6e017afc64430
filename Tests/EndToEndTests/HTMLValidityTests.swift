import Foundation
import TestSupport
import Testing

/// Every page of the shipped site, and every picture that is markup, in the Nu HTML checker.
@Suite(.enabled(if: QualityTools.nuChecker != nil, Comment(rawValue: QualityTools.reason)))
struct HTMLValidityTests {
    /// The errors and warnings of the checker, which fetches the pages as a browser does, with the
    /// policy that their response has.
    private func messages(_ addresses: [String]) async throws -> [String] {
        let checker = try #require(QualityTools.nuChecker)
        let run = try await runCommand(checker + ["--format", "json", "--stdout"] + addresses)
        let report = try JSONDecoder().decode(JSONValue.self, from: Data(run.output))
        guard let messages = report["messages"].array else {
            throw BrowserError("vnu", "no messages: \(run.text) \(run.errors)")
        }
        // The checker does not know which addresses are the page's own; browsers do.
        let other = messages.filter { message in
            message["message"].string?.hasPrefix("Resource violates Content Security") != true
        }
        return other.map { message in
            let place = "\(message["url"].string ?? ""):\(message["lastLine"].integer ?? 0)"
            let kind = message["subType"].string ?? message["type"].string ?? ""
            return "\(place): \(kind): \(message["message"].string ?? "")"
        }
    }

    @Test("no page has an error or a warning")
    func everyPage() async throws {
        let site = try await ShippedSite()
        #expect(site.htmlFiles.count > 20)
        let found = try await messages(site.htmlFiles.map { site.address + $0 })
        #expect(found == [])
    }

    @Test("no picture that is markup has an error or a warning")
    func everyPicture() async throws {
        let site = try await ShippedSite()
        #expect(!site.vectorImages.isEmpty)
        // The checker takes what has such an address for a page.
        let folder = try TemporaryFolder()
        for (path, bytes) in site.vectorImages { try folder.write(bytes, to: path) }
        let found = try await messages(
            ["--svg"] + site.vectorImages.keys.map { "\(folder.path)/\($0)" })
        #expect(found == [])
    }

    @Test("the checker finds an error where there is one")
    func invalidPage() async throws {
        let page = "<!doctype html><html lang=en><title>T</title><ul><p>No item</p></ul></html>"
        let server = try StaticServer(StaticResponder(files: ["index.html": Array(page.utf8)]))
        let messages = try await messages([server.address])
        #expect(
            messages == [
                "\(server.address):1: error: Element “p” not allowed as child of element “ul” in "
                    + "this context. (Suppressing further errors from this subtree.)"
            ])
    }
}

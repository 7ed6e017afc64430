import TestSupport
import Testing

/// Which addresses `docs explain` knows of a project, and which it gives.
struct ExplainedAddressTests {
    @Test(
        "redirects of the settings lead to the entry",
        arguments: [
            "/errors/order_lost/", "https://docs.example.com/api/errors/order_lost/", "/lost/",
            "/errors/old/lost/order.html",
        ])
    func redirects(address: String) async throws {
        let redirects = """
            redirects:
              errors/order_lost/: error:order_missing
              /lost: errors/order_gone/
              errors/old/lost/order.html: error:order_gone#causes

            """
        for base in ["baseURL: https://docs.example.com/api\n", ""] {
            let folder = try explainedProject(settings: base + redirects)
            let result = try await runDocs(["explain", "--web", address], folder: folder.path)
            let site = base.isEmpty ? "" : "https://docs.example.com/api/"
            #expect(result.text == "\(site)errors/order_gone/\n", "\(result.errors)")
        }
    }

    @Test("our own codes have an address only where the site has their page")
    func ownCodes() async throws {
        let folder = try explainedProject()
        let web = try await runDocs(["explain", "--web", "DOC0205"], folder: folder.path)
        #expect(web.text == "")
        #expect(web.errors.hasPrefix("DOC0205: Unknown related code\n"))
        #expect(
            web.errors.hasSuffix(
                "\nError: '.' has no page of DOC0205, so there is no address; this is what the "
                    + "program knows of it\n"))
        #expect(web.exitCode == 1)
        let json = try await runDocs(["explain", "--json", "DOC0205"], folder: folder.path)
        #expect(!json.text.contains("\"url\""))
        #expect(json.exitCode == 0)
        try folder.write("# DOC0205\n", to: "content/diagnostics/DOC0205.md")
        let own = try await runDocs(["explain", "--web", "DOC0205"], folder: folder.path)
        #expect(own.text == "https://docs.example.com/api/diagnostics/DOC0205/\n")
        #expect(own.exitCode == 0)
    }
}

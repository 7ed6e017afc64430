import Diagnostics
import ErrorCatalog
import TestSupport
import Testing

/// The shipped site's documented responses, each as the preview sends it.
struct TriedExamplesTests {
    @Test("each documented response is sent as it is documented")
    func replay() async throws {
        let folder = try TemporaryFolder()
        try Repository.copyProject(to: folder.path)
        let file = SourceFile(
            path: "catalog.yaml", bytes: Array(try Repository.text("content/catalog.yaml").utf8))
        var findings: [Diagnostic] = []
        let catalog = decodeCatalog([file], diagnostics: &findings)
        try await RunningPreview.with(folder) { server in
            var count = 0
            for entry in catalog.entries where entry.statusCode >= 200 {
                let documented = entry.examples.compactMap(\.response)
                for (place, response) in documented.enumerated() {
                    let answer = try await server.get(
                        "/_try/\(entry.code.value)?example=\(place + 1)")
                    try check(answer, response, entry)
                    count += 1
                }
                guard let first = documented.first else { continue }
                try check(try await server.get("/_try/\(entry.code.value)"), first, entry)
            }
            #expect(count >= 10)
        }
    }

    /// The date of the response is that of the clock, and a date to wait for moves with it.
    private func check(
        _ answer: RawHTTP.Response, _ documented: Exchange.Response, _ entry: CatalogEntry
    ) throws {
        #expect(answer.status == entry.statusCode)
        for field in documented.headers {
            let (name, value) = (field.name.value, field.value.value)
            let isDate = name == "Date" || (name == "Retry-After" && value.hasSuffix(" GMT"))
            let isThere = answer.fieldLines.contains("\(name): \(value)")
            #expect(isThere != isDate, "\(entry.code.value): \(name): \(value)")
        }
        let isText = if case .text? = documented.body?.content { true } else { false }
        let end = isText || documented.body == nil ? "" : "\n"
        #expect(answer.text == (documented.body?.text ?? "") + end, "\(entry.code.value)")
    }
}

import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import TestSupport
import Testing

/// The example API and the shipped site: a client that knows nothing but a failed response comes to
/// the page of its code.
struct ExampleAPITests {
    /// A request that fails with each of the guide's codes.
    static let failures: [(code: Int, method: String, path: String, body: String?)] = [
        (400, "POST", "/v1/orders", "{\"customer\":"), (401, "GET", "/v1/orders/ord_1042", nil),
        (403, "POST", "/v1/orders", "{}"), (404, "GET", "/v1/orders/ord_9", nil),
        (405, "DELETE", "/v1/orders/ord_1042", nil), (406, "GET", "/v1/orders/ord_1042", nil),
        (409, "PATCH", "/v1/orders/ord_1042", "{\"version\":1,\"note\":\"a\"}"),
        (415, "POST", "/v1/orders", "a=1"),
        (500, "POST", "/v1/payments", "{\"amount\":50000}"),
        (502, "POST", "/v1/payments", "{\"amount\":50200}"),
        (503, "POST", "/v1/payments", "{\"amount\":50300}"),
        (504, "POST", "/v1/payments", "{\"amount\":50400}"),
        (429, "GET", "/v1/orders/ord_1042", nil),
    ]

    /// Enough for the other failures, and few enough to be made in a minute on a busy machine.
    static let callsPerMinute = 12

    @Test("each failed request leads to the page of its code, whose forms say the same")
    func failures() async throws {
        let folder = try TemporaryFolder()
        try Repository.copyProject(to: folder.path)
        let docs = try freePort()
        let pages = "http://127.0.0.1:\(docs)/"
        let settings = try folder.read("content/site.yaml")
        try folder.write(settings + "baseURL: \(pages)\n", to: "content/site.yaml")
        let catalog = try folder.read("content/catalog.yaml").replacing(
            "          type: about:blank\n", with: "")
        try folder.write(
            "statusTypePattern: \(pages)errors/{slug}/\n" + withTypes(catalog, pages),
            to: "content/catalog.yaml")
        try FileManager.default.removeItem(
            atPath: "\(folder.path)/content/permalinks.lock.json")
        let server = try ServerProcess(["serve", "--project", folder.path, "--port", "\(docs)"])
        defer { server.stop() }
        _ = try await server.output { $0.contains("127.0.0.1:\(docs)") }
        let port = try freePort()
        let published = try await get(pages + "catalog.json")
        try folder.write(published.body, to: "catalog.json")
        let api = Process()
        api.executableURL = URL(fileURLWithPath: Repository.docs).deletingLastPathComponent()
            .appendingPathComponent("ExampleAPI")
        api.environment = [
            "CATALOG": "\(folder.path)/catalog.json", "PORT": "\(port)",
            "CALLS_PER_MINUTE": "\(Self.callsPerMinute)",
        ]
        api.standardOutput = FileHandle.nullDevice
        api.standardError = FileHandle.nullDevice
        try api.run()
        defer { api.terminate() }
        try await untilThere(port)

        let wrong = try await fail((400, "POST", "/v1/orders", "[]"), port)
        #expect(
            try decoded(wrong.body)["detail"].string
                == "The body is not the JSON object that belongs here.")

        for failure in Self.failures {
            let response = try await fail(failure, port)
            let text = response.body
            #expect(response.status == failure.code, "\(failure.code): \(text)")
            #expect(response.headers["content-type"] == ["application/problem+json"])
            let links = response.headers["link"] ?? []
            let help = links.first { $0.hasSuffix("rel=\"help\"") }?.split(separator: ">").first?
                .dropFirst()
            let address = try #require(help.map(String.init), "\(failure.code): \(links)")
            #expect(links.contains("<\(pages)>; rel=\"service-doc\""))
            let document = try decoded(text)
            let type = try #require(document["type"].string)
            for address in [address, type] {
                let page = try await get(address)
                #expect(page.status == 200)
                #expect(page.body.contains("<title>\(failure.code) "), "\(address)")
                #expect(page.headers["content-type"] == ["text/html; charset=utf-8"])
            }
            try await compare(document, failure.code, formsOf: address, pages)
        }
    }

    @Test("without a catalog it says so in one line")
    func noCatalog() async throws {
        let program = URL(fileURLWithPath: Repository.docs).deletingLastPathComponent()
            .appendingPathComponent("ExampleAPI")
        let run = try await runCommand(
            [program.path], environment: ["CATALOG": "/nowhere", "PORT": "0"])
        #expect(run.exitCode == 1)
        #expect(run.text == "there is no catalog at '/nowhere'\n")
    }

    @Test(
        "a wrong setting is refused in one line",
        arguments: [
            (
                "DOCS_URL", "nonsense",
                "'nonsense' can't be the address of the documentation: use an absolute http or "
                    + "https URL such as https://docs.example.com/"
            ),
            ("PORT", "abc", "PORT is 'abc': use a whole number from 0 to 65535"),
            ("PORT", "99999", "PORT is '99999': use a whole number from 0 to 65535"),
            (
                "CALLS_PER_MINUTE", "-5",
                "CALLS_PER_MINUTE is '-5': use a whole number from 1 to 10000"
            ),
        ])
    func settings(_ name: String, _ value: String, _ message: String) async throws {
        let program = URL(fileURLWithPath: Repository.docs).deletingLastPathComponent()
            .appendingPathComponent("ExampleAPI")
        let catalog = Repository.path("content")
        let run = try await runCommand(
            ["/usr/bin/timeout", "60", program.path],
            environment: ["CATALOG": catalog, "PORT": "0"].merging([name: value]) { $1 })
        #expect(run.exitCode == 1)
        #expect(run.text == message + "\n")
    }

    /// Compares a response with the forms that the page names.
    private func compare(
        _ response: JSONValue, _ code: Int, formsOf address: String, _ pages: String
    ) async throws {
        let page = try await get(address)
        let pattern = /<link rel="alternate" type="([^"]+)" href="([^"]+)">/
        var forms: [String: String] = [:]
        for match in page.body.matches(of: pattern) {
            let url = URL(string: String(match.2), relativeTo: URL(string: address))
            forms[String(match.1)] = try await get(url?.absoluteString ?? "").body
        }
        let problem = try decoded(try #require(forms["application/problem+json"]))
        let entry = try decoded(try #require(forms["application/json"]))
        let markdown = try #require(forms["text/markdown"])
        let type = try #require(response["type"].string)
        let title = try #require(response["title"].string)
        #expect(problem["type"].string == type, "\(code)")
        #expect(problem["title"].string == title, "\(code)")
        #expect(problem["code"] == response["code"])
        #expect(markdown.hasPrefix("---\ntitle: \(code) \(title)\n"), "\(code)")
        #expect(markdown.contains("\ncode: \"\(code)\"\n"))
        #expect(markdown.contains("\ntype: \(type)\n"), "\(code)")
        #expect(problem["status"].number == Double(code))
        #expect(response["status"].number == Double(code))
        #expect(entry["code"].string == String(code))
        #expect(entry["type"].string == type)
        #expect(entry["page"].string == address)
        #expect(entry["reason"].string == title)
        #expect(markdown.contains("\nstatus: \(code)\n"))
        #expect(markdown.contains("\nurl: \(address)\n"))
    }

    /// The documented examples with the types that the pattern gives their statuses.
    private func withTypes(_ catalog: String, _ pages: String) -> String {
        var code = ""
        return catalog.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if line.hasPrefix("  - code: ") { code = String(line.dropFirst("  - code: ".count)) }
            guard line.hasPrefix("          title: ") else { return String(line) }
            return "          type: \(pages)errors/\(code)/\n\(line)"
        }.joined(separator: "\n")
    }

    private func fail(
        _ failure: (code: Int, method: String, path: String, body: String?), _ port: Int
    ) async throws -> Answer {
        var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)\(failure.path)")
        request.method = .RAW(value: failure.method)
        let token = [403, 429].contains(failure.code) ? "demo-token-2b90" : "demo-token-7f3a"
        if failure.code != 401 {
            request.headers.add(name: "Authorization", value: "Bearer \(token)")
        }
        if failure.code == 406 { request.headers.add(name: "Accept", value: "text/csv") }
        if let body = failure.body {
            let type = failure.code == 415 ? "text/plain" : "application/json"
            request.headers.add(name: "Content-Type", value: type)
            request.body = .bytes(ByteBuffer(string: body))
        }
        if failure.code == 429 {
            for _ in 0..<Self.callsPerMinute { _ = try await answer(to: request) }
        }
        return try await answer(to: request)
    }

    private func get(_ address: String) async throws -> Answer {
        try await answer(to: HTTPClientRequest(url: address))
    }

    private func answer(to request: HTTPClientRequest) async throws -> Answer {
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(240))
        let body = try await response.body.collect(upTo: 1 << 22)
        var headers: [String: [String]] = [:]
        for (name, value) in response.headers { headers[name.lowercased(), default: []] += [value] }
        return Answer(
            status: Int(response.status.code), headers: headers, body: String(buffer: body))
    }

    private func decoded(_ text: String) throws -> JSONValue {
        try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
    }

    private func untilThere(_ port: Int) async throws {
        for _ in 0..<4800 {
            if (try? await get("http://127.0.0.1:\(port)/")) != nil { return }
            try await Task.sleep(for: .milliseconds(25))
        }
        Issue.record("the example does not answer")
    }
}

private struct Answer {
    var status: Int
    var headers: [String: [String]]
    var body: String
}

import Foundation
import TestSupport
import Testing

/// Every `curl` line of the page about `_try/`, run against a preview.
struct TryPageTests {
    /// What the output has, by what is asked; a line that is not here fails.
    private static let expected = [
        "-i '_try/429'": "HTTP/1.1 429 Too Many Requests\r\n",
        "'_try/'": "\"try\": \"http://",
        "'_try/quota_exceeded?quota=250'": "\"quota\": 250,",
        "'_try/quota_exceeded?parameter.delay=none'": "\"delay\": \"none\"\n",
        "-i '_try/503?delay=1.5'": "HTTP/1.1 503 Service Unavailable\r\n",
        "-i '_try/503?retry-after=2'": "\r\nRetry-After: 2\r\n",
        "-i '_try/503?retry-after=Sun,%2001%20Mar%202026%2009:30:00%20GMT'":
            "\r\nRetry-After: Sun, 01 Mar 2026 09:30:00 GMT\r\n",
        "-i --retry 3 '_try/429?times=2&retry-after=1&key=first'": "\"attempt\": 3\n",
        "-i '_try/quota_exceeded?example=2'": "<h1>The proxy says no</h1>",
        "-i '_try/?429=3&503=1&200=6'": "HTTP/1.1 ",
        "-i '_try/?429=3&503=1&200=6&seed=7&key=run-1'": "HTTP/1.1 ",
        "-i -H 'Accept: application/json' '_try/429'":
            "\r\nContent-Type: application/json\r\n",
        "-H 'Accept: text/plain' '_try/429'": "429 Too Many Requests\nThis key may send",
        "-H 'Accept: text/html' '_try/429'": "<h1>429 Too Many Requests</h1>",
        "-I '_try/429'": "\r\nRetry-After: 20\r\n",
        "-i '_try/304'": "HTTP/1.1 304 Not Modified\r\n",
        "-i -X OPTIONS -H 'Origin: http://localhost:3000' -H 'Access-Control-Request-Method: PUT' "
            + "-H 'Access-Control-Request-Headers: authorization' '_try/429'":
            "\r\nAccess-Control-Allow-Headers: authorization\r\n",
        "-i '_try/quota_exeeded'": "Did you mean 'quota_exceeded'?",
        "-i '_try/quota_exceeded?quota=many&delay=never'": "\"2 parameters are wrong.\"",
        "-H 'Accept: text/markdown' 'errors/429/'": "# 429 Too Many Requests",
        "-H 'Accept: application/json' 'errors/429/'": "\"code\": \"429\"",
        "-H 'Accept: application/problem+json' 'errors/429/'": "\"type\": \"about:blank\"",
    ]

    private let text: String

    init() throws {
        text = try Repository.text("content/reference/try-it.md")
    }

    /// The project of the checkout, with the file that the page tells readers to add.
    private func writeProject(to folder: borrowing TemporaryFolder) throws {
        try Repository.copyProject(to: folder.path)
        let pattern = /(?m)^```yaml title="(content\/[^"]+)"\n([\s\S]*?)^```$/
        let file = try #require(text.firstMatch(of: pattern))
        try folder.write(String(file.2), to: String(file.1))
    }

    @Test("the file that the page adds to the catalog has no mistakes")
    func file() async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder)
        // These two are for what is published.
        for name in ["permalinks.lock.json", "coverage.json"] {
            try FileManager.default.removeItem(atPath: "\(folder.path)/content/\(name)")
        }
        let check = try await runDocs(["check", "--project", folder.path])
        #expect(check.exitCode == 0, "\(check.errors)")
        #expect(!check.errors.contains("quota_exceeded"), "\(check.errors)")
    }

    private var lines: [String] {
        text.matches(of: /(?m)^```sh\n([\s\S]*?)^```$/)
            .flatMap { $0.1.split(separator: "\n").map(String.init) }
    }

    @Test("each line does what the page says")
    func commands() async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder)
        let lines = lines
        try await RunningPreview.with(folder) { server in
            var seen: Set<String> = []
            for line in lines {
                let question = line.replacing("'http://localhost:8080/", with: "'")
                    .replacing("curl ", with: "")
                seen.insert(question)
                let expected = try #require(Self.expected[question], "\(line)")
                let command = line.replacing(
                    "http://localhost:8080/", with: "http://localhost:\(server.port)/")
                let result = try await runCommand(
                    ["/bin/bash", "-euo", "pipefail", "-c", command],
                    environment: ["NO_PROXY": "*", "no_proxy": "*"])
                #expect(result.exitCode == 0, "\(line)\n\(result.errors)")
                #expect(result.text.contains(expected), "\(line)\n\(result.text)")
            }
            #expect(seen == Set(Self.expected.keys))
        }
    }

    @Test("the answers on the page are the answers")
    func answers() async throws {
        let folder = try TemporaryFolder()
        try writeProject(to: folder)
        let text = text
        try await RunningPreview.with(folder) { server in
            let wrong = try await server.get("/_try/quota_exceeded?quota=many&delay=never")
            #expect(text.contains("```json\n\(wrong.text)```\n"))
            let first = try await server.get("/_try/429", host: "localhost:8080")
            let shown = ["Content-Type", "Retry-After", "Link"]
            let head = first.fieldLines.filter { line in
                shown.contains { line.hasPrefix("\($0): ") }
            }
            #expect(
                text.contains(
                    "```http\nHTTP/1.1 429 Too Many Requests\n"
                        + "\(head.joined(separator: "\n"))\n\n\(first.text)```\n"))
        }
    }
}

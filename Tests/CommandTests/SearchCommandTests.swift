import Foundation
import TestSupport
import Testing

/// `docs search` as people and programs use it.
struct SearchCommandTests {
    private func project() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            statuses:
              - code: 401
                reason: Unauthorized
                description: The request has no valid credentials.
                causes: [{ cause: The access token has expired. }]
                headers:
                  - { name: WWW-Authenticate, in: response, requirement: required, role: The scheme. }
              - code: 429
                reason: Too Many Requests
                description: The client sent requests too fast.
                retry: { policy: after-delay, delay: Retry-After }
            errors:
              - code: E-1042
                status: 429
                title: Quota used up
                summary: No requests are left this month.
                message: 'Plan {plan} has no requests left'
                parameters: [{ name: plan }]
            """, to: "content/catalog.yaml")
        try folder.write("# T\n", to: "content/index.md")
        return folder
    }

    private func search(
        _ arguments: [String], in folder: borrowing TemporaryFolder, input: String = ""
    ) async throws -> CommandResult {
        try await runDocs(
            ["search", "--project", folder.path] + arguments, input: Array(input.utf8))
    }

    @Test("pages are listed with the place on the page, the text and the address")
    func text() async throws {
        let folder = try project()
        let found = try await search(["token", "expired", "--limit", "1"], in: folder)
        #expect(
            found.text == """
                401 Unauthorized › Causes and fixes
                    The access token has expired.
                    errors/401/#causes
                2 pages match.

                """)
        #expect(found.exitCode == 0)
        #expect(found.errors == "")
    }

    @Test("programs get an object; a pasted log is read from standard input")
    func json() async throws {
        let folder = try project()
        let log = #"{"status":429,"message":"Plan free has no requests left"}"#
        let found = try await search(["--json", "--filter", "error"], in: folder, input: log)
        let object = try JSONDecoder().decode(JSONValue.self, from: Data(found.output))
        #expect(object["count"] == 1)
        #expect(object["results"][0]["url"] == "errors/e-1042/")
        #expect(object["results"][0]["code"] == "E-1042")
        #expect(object["nearest"].array == [])
    }

    @Test("nothing found is exit code 1, with the nearest names")
    func nothing() async throws {
        let folder = try project()
        let found = try await search(["e-1o43"], in: folder)
        #expect(
            found.text == """
                Nothing found.
                The nearest by name:
                E-1042 Quota used up
                    No requests are left this month.
                    errors/e-1042/

                """)
        #expect(found.exitCode == 1)
    }

    @Test(
        "what can't be asked for is said",
        arguments: [
            (["429", "--filter", "5x"], "'5x'"), (["429", "--limit", "0"], "--limit"),
            (["429", "--language", "fr"], "in: en"), ([" "], "nothing to search for"),
        ])
    func mistakes(arguments: [String], message: String) async throws {
        let folder = try project()
        let found = try await search(arguments, in: folder)
        #expect(found.exitCode == 64)
        #expect(found.errors.contains(message), "\(found.errors)")
        #expect(found.text == "")
    }
}

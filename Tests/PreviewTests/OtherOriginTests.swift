import TestSupport
import Testing

/// What pages of other origins get.
struct OtherOriginTests {
    private static let policy = "cross-origin-resource-policy"

    private func run(_ test: @Sendable (RunningPreview) async throws -> Void) async throws {
        let folder = try TemporaryFolder()
        try writeTriedProject(to: folder)
        try await RunningPreview.with(folder, test)
    }

    @Test("the site is for itself, but for people who follow a link")
    func fetched() async throws {
        try await run { server in
            for target in ["/", "/search.js", "/search.json", "/nothing", "/_docs/events"] {
                for site in ["cross-site", "same-site"] {
                    for mode in ["no-cors", "cors", "websocket", nil] {
                        var fields = ["Sec-Fetch-Site": site]
                        fields["Sec-Fetch-Mode"] = mode
                        let answer = try await server.get(target, headers: fields)
                        #expect(answer.status == 403, "\(target) \(site) \(mode ?? "")")
                        #expect(answer.text == "This preview is for its own pages.\n")
                    }
                }
            }
            let allowed = [
                ["Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"],
                ["Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "no-cors"],
                ["Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate"], [:],
            ]
            for fields in allowed {
                let answer = try await server.get("/search.js", headers: fields)
                #expect(answer.status == 200)
            }
        }
    }

    @Test("no answer may be used by another origin, but for those that are tried")
    func policies() async throws {
        try await run { server in
            let targets = [
                "/", "/errors/429", "/errors/429/", "/errors/429.md", "/search.js",
                "/assets/style.css", "/nothing", "/_docs/live.js", "/_docs/nothing",
            ]
            for target in targets {
                let answer = try await server.get(target)
                #expect(answer.headers[Self.policy] == "same-origin", "\(target)")
                #expect(answer.headers["access-control-allow-origin"] == nil, "\(target)")
            }
            let events = try await server.get("/_docs/events", method: "HEAD")
            #expect(events.headers[Self.policy] == "same-origin")
            let tried = try await server.get(
                "/_try/429", headers: ["Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "cors"])
            #expect(tried.status == 429)
            #expect(tried.headers[Self.policy] == nil)
            #expect(tried.headers["access-control-allow-origin"] == "*")
        }
    }
}

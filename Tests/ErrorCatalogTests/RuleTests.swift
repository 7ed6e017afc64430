import Diagnostics
import ErrorCatalog
import Testing

/// What rules find and leave alone, where a table says more than a fixture.
struct RuleTests {
    /// The findings about an error code with more keys, as YAML with an indentation of four.
    private func findings(status: Int = 500, _ keys: String) -> [Diagnostic] {
        let yaml = """
            errors:
              - code: the_code
                status: \(status)
                title: Title
                summary: Summary.
            \(keys)
            """
        var diagnostics: [Diagnostic] = []
        let file = SourceFile(path: "catalog.yaml", bytes: Array(yaml.utf8))
        _ = decodeCatalog([file], diagnostics: &diagnostics)
        return diagnostics
    }

    /// A text between double quotes, as YAML and JSON write it.
    private func quoted(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("\n", with: "\\n")
        return "\"\(escaped)\""
    }

    // Put together here, so that no scanner takes this file for a leak.
    private static let random = "Zq7RtVx2LmB9kPw4Yc6NsHd3"
    private static let secrets = [
        "AK" + "IA" + "ZQ7RTVX2LMB9KPW4", "gh" + "p_" + random + "Jf8GaUe5QiTo",
        "github" + "_pat_" + random + "Jf8GaUe5QiToXbC1", "gl" + "pat-" + random,
        "sk_" + "live_" + random, "rk_" + "live_" + random, "xo" + "xb-" + random,
        "AI" + "za" + random + "Jf8GaUe5QiT", "sk-" + "ant-" + random,
        "np" + "m_" + random
            + "Jf8GaUe5QiTo",
        "ey" + "JhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9." + random,
        "Authorization: Bearer \(random)", "bearer \(random)",
        "-----BEGIN RSA PRIVATE KEY-----\nMIIEpQ\(random)\(random.reversed())",
        "redis://:\(random)@cache.internal:6379", "https://orders:Kx81zQ@shop.internal/",
    ]

    @Test("credentials are found, and the report has none of them", arguments: secrets)
    func secret(_ text: String) {
        for key in ["message", "example: { response: { body", "causes: [{ cause"] {
            let closing = key.hasPrefix("example") ? " } }" : key.hasPrefix("causes") ? " }]" : ""
            let found = findings("    \(key): \(quoted("before \(text) behind"))\(closing)")
            #expect(found.map(\.code) == [.secretInExample])
            let report = textReport(found, colour: false)
            #expect(!report.contains(Self.random.prefix(6)) && !report.contains("Kx81zQ"))
        }
    }

    private static let placeholders = [
        "AKIAIOSFODNN7EXAMPLE", "ASIA_PACIFIC_REGION_42_SOUTH", "ASIAPACIFICREGIONS",
        "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "ghp_abcdefghijklmnopqrstuvwxyz0123456789",
        "sk_test_" + random, "sk_live_…", "sk_live_your_key_goes_in_this_place_42",
        "npm_config_registry_for_the_internal_packages", "Bearer <token>", "Bearer {token}",
        "Bearer demo-token-7f3a", "Bearer 2YotnFZFEjr1zCsicMWpAA", "Bearer \(random)…",
        "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.…",
        "Bearer of_the_internal_package_registry", "Basic authentication-is-not-supported",
        "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "Basic dXNlcjpwYXNzd29yZA==",
        "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----",
        "-----BEGIN CERTIFICATE-----\nMIIEpQ\(random)\(random.reversed())",
        "https://user:pass@shop.internal", "https://example.com/a:b@c",
        "postgres://${USER}:${PASSWORD}@db.internal", "https://u:Kx81zQvv@api.example.com",
        "http://localhost:8080/@name", "3f1b6a52-8a0e-4c55-9d0b-6f3f6f6f2a11",
        "mailto:help@shop.internal", "the price is 5 AKIA",
    ]

    @Test("what nobody takes for real is left alone", arguments: placeholders)
    func placeholder(_ text: String) {
        #expect(findings("    causes: [{ cause: \(quoted(text)) }]") == [])
    }

    @Test(
        "obsolete RFCs in prose",
        arguments: [
            ("RFC 7231", 7231), ("rfc7807", 7807), ("RFC-2616 says", 2616),
            ("<https://tools.ietf.org/html/rfc7235#section-3.1>", 7235),
            ("RFC\u{A0}5988", 5988), ("RFC 7230, RFC 9457", 7230),
        ])
    func citation(_ text: String, _ rfc: Int) {
        let found = findings("    causes: [{ cause: \(quoted(text)) }]")
        #expect(found.map(\.code) == [.obsoleteSpecification])
        #expect(found.first?.message.hasPrefix("RFC \(rfc) is obsolete") == true)
    }

    @Test(
        "current RFCs, history and look-alikes",
        arguments: [
            "RFC 9110", "RFC 9457 (once RFC 7807)", "urn:ietf:rfc:7807", "RFC72310", "aRFC7231",
            "RFC", "rfc 2518 has 102", "the RFC of 7231", "RFC 99999999999999999999", "RFC7231a",
        ])
    func currentCitation(_ text: String) {
        #expect(findings("    causes: [{ cause: \(quoted(text)) }]") == [])
    }

    @Test(
        "the types that about a URI's syntax are refused",
        arguments: [
            "validation_error", "problems/x", "#x", "?x", "https://a b", "https://a/%zz",
            "https://a/%2", "https://a/{code}", "https://a/é", "https://a/#b#c", "1a:b",
        ])
    func invalidType(_ type: String) {
        #expect(findings("    type: \(quoted(type))").map(\.code) == [.problemType])
    }

    @Test(
        "URIs of all kinds are types",
        arguments: [
            "about:blank", "https://a.example/x?y=1#z", "urn:example:x", "tag:a.example,2026:x",
            "/problems/x", "//a.example/x", "https://a/%C3%A9",
            "https://iana.org/assignments/http-problem-types#ohttp-key",
        ])
    func validType(_ type: String) {
        #expect(findings("    type: \(quoted(type))") == [])
    }

    @Test(
        "points in time and other values of parameters",
        arguments: [
            ("date-time", "2026-03-01T09:30:00Z", true),
            ("date-time", "2026-03-01t09:30:00z", true),
            ("date-time", "2024-02-29T00:00:00.123-05:30", true),
            ("date-time", "2023-02-29T00:00:00Z", false),
            ("date-time", "2026-13-01T00:00:00Z", false),
            ("date-time", "2026-03-01T24:00:00Z", false),
            ("date-time", "2026-03-01 09:30:00Z", false),
            ("date-time", "2026-03-01T09:30:00", false),
            ("date-time", "2026-03-01T09:30:00.Z", false),
            ("date-time", "2026-03-01T09:30:00+1:00", false),
            ("integer", "-7", true), ("integer", "007", false), ("integer", "1e3", false),
            ("number", "1e3", true), ("number", "1,5", false), ("boolean", "True", false),
            ("uri", "https://a.example", true), ("uri", "a.example", false),
            ("string", "", true), ("string", "{}", true),
        ])
    func parameter(_ type: String, _ example: String, _ isRight: Bool) {
        guard !example.isEmpty else { return }
        let found = findings(
            "    parameters: [{ name: p, type: \(type), example: \(quoted(example)) }]")
        #expect(found.map(\.code) == (isRight ? [] : [.parameterExample]))
    }

    @Test(
        "versions are compared only where the order is obvious",
        arguments: [
            ("1.9", "2.0", true), ("2.9", "2.10", true), ("v1", "v2", true), ("1", "1.0.1", true),
            ("2026-02-28", "2026-03-01", true), ("2.0", "2", false), ("2.0", "2.0.0", false),
            ("2.10", "2.9", false), ("2026-03-01", "2.0", false), ("spring", "autumn", false),
            ("2.0-beta", "2.0", false), ("1.2.3.4.5", "2", false), ("1..2", "2", false),
        ])
    func versions(_ removed: String, _ since: String, _ isWrong: Bool) {
        let found = findings(
            """
                since: "\(since)"
                removed: { since: "\(removed)" }
            """)
        #expect(found.map(\.code) == (isWrong ? [.lifecycle] : []))
    }

    @Test("a long chain and a circle behind a chain end")
    func replacements() {
        let codes = (0..<500).map { index in
            """
              - code: c\(index)
                status: 400
                title: Title
                summary: Summary.
                deprecated: { replacement: c\(index == 499 ? 490 : index + 1) }
            """
        }
        var diagnostics: [Diagnostic] = []
        let yaml = "errors:\n" + codes.joined(separator: "\n")
        let file = SourceFile(path: "catalog.yaml", bytes: Array(yaml.utf8))
        _ = decodeCatalog([file], diagnostics: &diagnostics)
        #expect(diagnostics.allSatisfy { $0.code == .lifecycle })
        #expect(diagnostics.count { $0.message.contains("circle") } == 1)
        // Nearer codes see that the circle has no end; from afar nothing is said.
        #expect(diagnostics.count < 33)
    }

    private static let floods = [
        String(repeating: "AKIA", count: 50_000), String(repeating: "eyJ.", count: 50_000),
        String(repeating: "eyJaaaaaaaa.", count: 20_000), String(repeating: "xoxb-", count: 40_000),
        String(repeating: "://a:b@", count: 30_000), String(repeating: "Bearer ", count: 30_000),
        String(repeating: "-----BEGIN PRIVATE KEY-----", count: 8_000),
        String(repeating: "rfc7231", count: 30_000), String(repeating: ".rb:1:", count: 30_000),
        String(repeating: "at a.b(\n", count: 30_000), String(repeating: "{{}", count: 60_000),
    ]

    // A step that costs the square of a text's length would take minutes here.
    @Test("long texts of what rules look for are read once", arguments: floods)
    func flood(_ text: String) {
        let short = String(text.prefix(60_000))
        #expect(findings("    causes: [{ cause: \(quoted(short)) }]").isEmpty)
        #expect(findings("    example: { response: { body: \(quoted(text)) } }").isEmpty)
    }

    @Test("of many undeclared names some are reported, and how many more there are")
    func manyNames() {
        let names = (0..<5_000).map { "{name\($0)}" }.joined()
        let parameters = (0..<5_000).map { "{ name: other\($0) }" }.joined(separator: ", ")
        let found = findings("    message: \"\(names)\"\n    parameters: [\(parameters)]")
        #expect(found.count { $0.code == .undeclaredParameter } == 21)
        #expect(
            found.contains {
                $0.message
                    == "the message has 4980 more names in braces that 'parameters' does not "
                    + "declare"
            })
        #expect(found.count { $0.code == .unusedParameter } == 5_000)
    }

    @Test("a place that could not be read is no second finding")
    func oneMistake() {
        #expect(findings("    deprecated: yes").map(\.code) == [.wrongType])
        #expect(findings("    type: [a]").map(\.code) == [.wrongType])
    }
}

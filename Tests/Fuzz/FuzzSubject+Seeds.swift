import Foundation
import TestSupport

extension FuzzSubject {
    /// Inputs that are changed: what the tests of each part have, and the project's own files.
    var seeds: [[UInt8]] {
        let files = patterns.flatMap { pattern in
            Repository.files(below: pattern.folder).filter { path in
                pattern.endings.contains { path.hasSuffix($0) }
            }.map { "\(pattern.folder)/\($0)" }
        }
        let texts = files.compactMap { FileManager.default.contents(atPath: Repository.path($0)) }
        return texts.map { Array($0) } + examples.map { Array($0.utf8) }
    }

    /// Folders and the endings of the files in them that are seeds.
    private var patterns: [(folder: String, endings: [String])] {
        let diagnostics = "Tests/DiagnosticsTests/Fixtures"
        let shop = "Tests/EndToEndTests/Fixtures/shop/input"
        return switch self {
        case .markdown:
            [
                ("Tests/MarkdownTests/Fixtures", [".md"]), (diagnostics, [".md"]),
                ("content/errors", [".md"]), ("content/reference", ["markdown.md"]),
            ]
        case .document: [(diagnostics, [".md"]), ("content/guides", [".md"]), (shop, [".md"])]
        case .catalog:
            [
                (diagnostics, ["catalog.yaml", "catalog.json"]), (shop, ["catalog.yaml"]),
                ("Tests/EndToEndTests/Fixtures/changes/input/content", ["catalog.yaml"]),
            ]
        case .settings: [(diagnostics, ["site.yaml"]), ("content", ["site.yaml"])]
        case .template: [("theme/templates", [".mustache"]), (diagnostics, [".mustache"])]
        case .strings: [("theme/strings", [".yaml"]), (diagnostics, ["en.yaml", "de.yaml"])]
        case .style: [("theme/assets", [".css"]), (diagnostics, [".css"])]
        case .lock: [(diagnostics, ["permalinks.lock.json"])]
        case .explain: [("Tests/ExplainingTests/Fixtures/responses", [""])]
        case .import: [("Tests/ImportingTests/Fixtures", [""])]
        case .openapi:
            [
                ("Tests/OpenAPITests/Fixtures", [".yaml", ".json", ".jsonl", ".har"]),
                (diagnostics, ["openapi.yaml", "openapi.json", ".har", ".jsonl"]),
            ]
        case .search, .control: []
        case .http: []
        case .manifest: [("Tests/EndToEndTests/Fixtures/changes/expected", ["manifest.json"])]
        }
    }

    /// Inputs that no file has.
    private var examples: [String] {
        switch self {
        case .control: ["live", "die"]
        case .search:
            [
                "429", "e-1042", "token expired", "\"too many requests\"", "ordr not fuond",
                "HTTP/1.1 503 Service Unavailable\nRetry-After: 120", "名前が見つかりません",
                "{\"code\":\"out_of_stock\",\"message\":\"Only 3 left\"}", "class:4xx retry",
            ]
        case .http:
            [
                "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /errors/404/ HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/markdown;q=0.5, "
                    + "application/problem+json\r\n\r\n",
                "HEAD /search.json HTTP/1.1\r\nHost: [::1]\r\nIf-None-Match: \"x\"\r\n"
                    + "Range: bytes=0-9,20-\r\n\r\n",
                "POST /_try/404 HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                    + "Content-Length: 4\r\n\r\n3;a=b\r\nabc\r\n0\r\n\r\n",
                "GET /_try/out-of-stock?after=3&delay=0&format=html HTTP/1.1\r\nHost: localhost\r\n"
                    + "Origin: http://localhost\r\nPrefer: status=404\r\n\r\n",
                "GET /_docs/live HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n",
                "GET /..%2f..%2fetc/passwd?x=%00#f HTTP/1.1\r\nHost: evil.example\r\n\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\nGET / HTTP/1.1\r\n"
                    + "Host: localhost\r\nConnection: close\r\n\r\n",
            ]
        default: []
        }
    }

    /// Words that mean something in the language of the subject.
    var words: [String] {
        switch self {
        case .markdown, .document:
            [
                "> [!NOTE]\n", "```http title=\"x\" {1,3-5}\n", "~~~\n", "[^1]", "[^1]: a\n",
                "[a]: b\n",
                "| a | b |\n|---|:-:|\n", "- [ ] ", "1. ", "# ", "===\n", "<!--", "<a href=", "![",
                "](", "{{ include \"x.md\" }}", "{{ status.404.reason }}", " {#id}", "error:404",
                "https://example.com", "~~", "**", "***", "    ", "=== \"Tab\"\n", "title: T\n",
                "slug: ../x\n", "aliases: [a]\n", "redirect_from:\n", "&amp;",
                "<https://a.example>",
            ]
        case .catalog:
            [
                "errors:\n", "statuses:\n", "code: 404", "status: 429", "aliases: [a]",
                "message: \"{a} of {b}\"", "parameters:\n", "causes:\n", "fixes:\n",
                "retry: { after: 30s }", "headers:\n", "example:\n", "type: about:blank",
                "related: [404]", "since: 1.0", "deprecated:", "!!binary ", "&a ", "*a", "<<: *a",
                "!!set", "? ", "|\n", ">-\n", "%YAML 1.2\n", "[", "{", "\"\\x00\"", "0x1F", "1_000",
            ]
        case .settings:
            [
                "title: T\n", "baseURL: https://a.example/x/\n", "languages: [en, de]\n",
                "accent: \"#fff\"", "logo: x.svg", "footer:\n", "redirects:\n", "checks:\n",
                "search:\n", "fonts:\n", "javascript:x", "//evil.example", "navigation:\n",
            ]
        case .template:
            [
                "{{#a}}", "{{/a}}", "{{^a}}", "{{> p}}", "{{{ html }}}", "{{! c }}",
                "{{= <% %> =}}",
                "{{.}}", "{{#pages}}", "{{title}}", "{{/pages}}", "{{< x}}", "{{$ y}}",
                "{{text.search}}",
            ]
        case .strings: ["search:", "\"{count}\"", "{", "}", "<b>", "- ", "synonyms:\n"]
        case .style: ["@import url(x);", "--accent: #123;", "/*", "*/", "@media (", ":root{", "}"]
        case .lock, .manifest:
            [
                "{", "}", "[", "]", "\"version\":", "\"../x\"", "\"files\":", "\\u0000", "\\ud800",
                "1e400",
            ]
        case .explain, .search:
            [
                "HTTP/1.1 429 Too Many Requests\r\n", "HTTP/2 503\n", "Retry-After: ",
                "{\"code\":\"",
                "\"type\":\"https://", "< ", "* ", "404", "out-of-stock", "W/\"", "Date: ", "GMT",
                "application/problem+json", "</title>", "x-request-id: ", "\u{1B}[31m",
            ]
        case .control: []
        case .import:
            [
                "Code,Status\n", "|---|---|\n", "\"\"", ";", "code:", "\"errors\":[", "<td>",
                "# Section: ",
            ]
        case .openapi:
            [
                "openapi: 3.1.0\n", "swagger: \"2.0\"\n", "paths:\n", "$ref: \"#/", "responses:\n",
                "\"429\":", "default:", "content:\n", "schema:\n", "allOf:\n", "enum: [", "~1",
                "%25",
                "application/problem+json:", "{\"log\":{\"entries\":[", "\"status\":",
            ]
        case .http:
            [
                "\r\n\r\n", "Host: localhost\r\n", "Transfer-Encoding: chunked\r\n",
                "Content-Length: 5\r\n", "Content-Length: -1\r\n", "0\r\n\r\n", "GET ",
                " HTTP/1.1\r\n",
                "%2e%2e%2f", "%c0%ae", "/_try/", "/_docs/", "?status=", "&after=",
                "Expect: 100-continue\r\n",
                "Range: bytes=", "Upgrade: h2c\r\n", "Connection: keep-alive\r\n", "\n\n",
                "X: a\r\n b\r\n",
            ]
        }
    }
}

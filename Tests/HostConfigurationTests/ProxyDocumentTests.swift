import Diagnostics
import Foundation
import TestSupport
import Testing
import YAMLSource

/// The files for proxies that are no programs here: read as YAML, and compared with the site.
struct ProxyDocumentTests {
    private func document(_ arguments: String...) async throws -> YAMLNode {
        let folder = try TemporaryFolder()
        for fixture in Fixture.all(beside: #filePath) {
            try fixture.copy("input", to: folder.path + "/input")
        }
        let result = try await runDocs(
            ["generate", "--host"] + arguments + ["input"], folder: folder.path)
        #expect(result.exitCode == 0, "\(result.errors)")
        var problems: [Diagnostic] = []
        let file = SourceFile(path: "host.yaml", bytes: result.output)
        let root = try #require(parseYAML(YAMLText(wholeFile: file), diagnostics: &problems))
        #expect(problems.isEmpty)
        return root
    }

    private func value(_ keys: String..., in node: YAMLNode) -> YAMLNode? {
        keys.reduce(node) { node, key in
            node?.members.first { $0.key.text == key }?.value
        }
    }

    @Test("Envoy's answers are the problem documents of the site")
    func envoyGateway() async throws {
        let site = try await TestedSite(for: .nginx)
        let root = try await document("envoy", "--part", "gateway")
        let mappers = try #require(value("local_reply_config", "mappers", in: root)).elements
        let statuses = mappers.compactMap {
            value("filter", "status_code_filter", "comparison", "value", "default_value", in: $0)?
                .text
        }
        #expect(statuses == ["404", "413", "429", "431", "502", "503", "504"])
        for (mapper, status) in zip(mappers, statuses) {
            let text = value(
                "body_format_override", "text_format_source", "inline_string", in: mapper)?
                .text
            // A percent sign starts a value of the request in this text.
            let body = try #require(text)
            #expect(!body.contains("%"))
            let document = try JSONDecoder().decode(JSONValue.self, from: Data(body.utf8))
            let example = try JSONDecoder().decode(
                JSONValue.self,
                from: Data(site.folder.bytes("www/docs/errors/\(status).problem.json")))
            for member in ["type", "title", "status"] {
                #expect(document[member] == example[member], "\(status) \(member)")
            }
        }
    }

    @Test("Envoy's redirects are those of the site")
    func envoySite() async throws {
        let root = try await document("envoy")
        let host = try #require(value("virtual_hosts", in: root)?.elements.first)
        let routes = try #require(value("routes", in: host)).elements.map { route in
            let path = value("match", "path", in: route)?.text ?? "*"
            let redirect = value("redirect", "path_redirect", in: route)?.text
            let fields = value("response_headers_to_add", in: route)?.elements ?? []
            return [
                path, redirect ?? fields.first.flatMap { value("header", "value", in: $0)?.text },
            ]
        }
        #expect(
            routes == [
                ["/docs", "/docs/"],
                ["/docs/a%20b/it%27s%20%245%3B%20%7Bx%7D%20100%25/%C3%BC/", "/docs/guide/"],
                ["/docs/a%20b/it%27s%20%245%3B%20%7Bx%7D%20100%25/%C3%BC", "/docs/guide/"],
                ["/docs/away/", "https://example.com/$x/?a='b';c#d"],
                ["/docs/away", "https://example.com/$x/?a='b';c#d"],
                ["/docs/old.html", "/docs/errors/404/"],
                ["/docs/old/", "/docs/guide/#the-start"], ["/docs/old", "/docs/guide/#the-start"],
                ["*", nil],
            ])
    }

    @Test("Traefik's patterns find the old addresses and nothing else")
    func traefikSite() async throws {
        let root = try await document("traefik")
        let all = try #require(value("http", "middlewares", in: root)).members
        let rules = try all.compactMap { member -> (Regex<AnyRegexOutput>, String)? in
            guard let pattern = value("redirectRegex", "regex", in: member.value)?.text,
                let target = value("redirectRegex", "replacement", in: member.value)?.text
            else { return nil }
            return (try Regex(pattern), target)
        }
        #expect(rules.count == 5)
        for (address, target) in [
            ("https://h/docs?a=1", "${1}/docs/${2}"), ("https://h/docs/", nil),
            ("https://h/docs/old", "${1}/docs/guide/${2}#the-start"),
            ("https://h/docs/old/?a", "${1}/docs/guide/${2}#the-start"),
            ("https://h/docs/oldxhtml", nil), ("https://h/x/docs/old/", nil),
            ("https://h/docs/old.html", "${1}/docs/errors/404/${2}"),
            ("https://h/docs/away/", "https://example.com/$$x/?a='b';c#d"),
        ] {
            let found = try rules.filter { try $0.0.wholeMatch(in: address) != nil }.map(\.1)
            #expect(found == [target].compactMap(\.self), "\(address)")
        }
    }

    @Test("Traefik takes the published problem documents")
    func traefikGateway() async throws {
        let site = try await TestedSite(for: .nginx)
        let root = try await document("traefik", "--part", "gateway")
        let errors = try #require(value("http", "middlewares", "docs-problems", "errors", in: root))
        let statuses = try #require(value("status", in: errors)).elements.compactMap(\.text)
        #expect(statuses == ["413", "429", "502", "503", "504"])
        let query = try #require(value("query", in: errors)?.text)
        for status in statuses {
            let path = query.replacing("{status}", with: status)
            #expect(site.folder.files().contains("www\(path)"))
        }
    }
}

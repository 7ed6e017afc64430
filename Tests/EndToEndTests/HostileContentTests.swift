import Foundation
import TestSupport
import Testing

/// Texts that try to become scripts, links or files, in all places that take texts.
@Suite(
    .enabled(if: SharedBrowser.isPresent, Comment(rawValue: SharedBrowser.reason)), .serialized)
struct HostileContentTests {
    @Test(
        "no text becomes a script or leads away, with and without HTML of authors",
        arguments: [false, true])
    func site(html: Bool) async throws {
        let site = try await HostileSite(html: html)
        let wrong = differences(site.errors, from: try expectedErrors(site, html: html))
        #expect(wrong == [])

        // What authors write as HTML is where the pages of the two sites differ.
        let pages = site.pages.filter { !html || $0.hasPrefix("p/") || $0.hasPrefix("errors/t-") }
        let addresses = pages.map { site.address + $0 }
        let bare = try HostileVisitor(site.address, html: html, obeysPolicy: false)
        let unprotected = try await bare.problems(of: addresses)
        #expect(unprotected == [])

        var opened = try fragments(site)
        if html {
            opened += addresses.filter { $0.contains("/p/") }
        } else {
            opened += try addressesWithTexts(site)
        }
        let protected = try HostileVisitor(site.address, html: html, obeysPolicy: true)
        let leaving = try await protected.problems(of: opened)
        #expect(leaving == [])

        let queries = try queries()
        let search = site.address + "search/index.html"
        let shown = try await bare.problems(searching: search, for: queries)
        #expect(shown == [])
        #expect(unreadable(site.files) == [])
        let payloads = site.count + queries.count
        #expect(payloads >= 150)
        let numbers = [
            "\(payloads) payloads", "\(addresses.count + opened.count) pages",
            "\(queries.count) queries",
        ]
        print("hostile content, html: \(html):", numbers.joined(separator: ", "))
    }

    /// The codes of the errors of each file of a project.
    private func expectedErrors(_ site: HostileSite, html: Bool) throws -> [String: [String]] {
        var expected: [String: [String]] = [:]
        for payload in try HostilePayload.all("markdown") {
            let codes = payload.refused(html ? "htmlOn" : "htmlOff")
            if !codes.isEmpty { expected["content/p/\(payload.id).md"] = codes }
        }
        for payload in try HostilePayload.all("names") {
            for (path, codes) in payload.json["errors"].object ?? [:] {
                let folder = "content/n/\(payload.id)/"
                expected[folder + path.dropFirst("content/".count)] =
                    codes.array?.compactMap(\.string)
            }
        }
        // These entries are built with what is wrong in their texts.
        for text in try HostilePayload.all("texts") {
            let codes = Set(text.refused("reported") + (html ? ["DOC0304"] : []))
            for (path, found) in site.errors
            where path.hasPrefix("content/catalog/t-\(text.id)-") && codes.isSuperset(of: found) {
                expected[path] = found
            }
        }
        // So are statuses, groups and releases.
        for path in ["content/catalog.json", "content/releases.json"] {
            expected[path] = ["DOC0304", "DOC0409"]
        }
        return expected
    }

    /// The pages of payloads that need a fragment.
    private func fragments(_ site: HostileSite) throws -> [String] {
        try HostilePayload.all("markdown").flatMap { payload in
            (payload.json["fragments"].array ?? []).compactMap(\.string)
                .map { "\(site.address)p/\(payload.id)/\($0)" }
        }
    }

    /// Some pages with queries and fragments of other people.
    private func addressesWithTexts(_ site: HostileSite) throws -> [String] {
        try HostilePayload.all("urls").flatMap { payload in
            ["errors/with_message/", "search/", "nowhere/"].map { site.address + $0 + payload.text }
        }
    }

    @Test("what should not happen is seen when it happens")
    func control() async throws {
        let page = """
            <!doctype html><html><head><title>x</title></head><body><main>
            <script>window.__pwned("script"); alert("dialog")</script><img src=x onerror="__pwned('handler')">
            <a href="javascript:__pwned('press')">x</a><iframe src="http://127.0.0.1:9/frame"></iframe>
            <script type="application/ld+json">{"a":</script><script>undefined.x</script>
            </main></body></html>
            """
        let server = try StaticServer(
            StaticResponder(files: [
                "index.html": Array(page.utf8), HostileVisitor.framePage: HostileVisitor.frameBytes,
            ]))
        let visitor = try HostileVisitor(server.address, html: false, obeysPolicy: false)
        let problems = try await visitor.problems(of: [server.address]).joined(separator: "\n")
        for sign in [
            "TRAP script", "TRAP handler", "dialog dialog", "scheme: a href javascript:",
            "request http://127.0.0.1:9/frame", "element: iframe", "JSON-LD: ", "TypeError",
            "injected: ", "handler: img onerror",
        ] {
            #expect(problems.contains(sign), "\(sign)\n\(problems)")
        }
    }

    /// A handful of all texts, and those that are made for the search, as JSON.
    private func queries() throws -> [String] {
        let names = ["queries", "texts", "codes"]
        let whole = try names.flatMap(HostilePayload.all).map { payload in
            payload.escaped(JSONValue.string(payload.text).description)
        }
        let markdown = try HostilePayload.all("markdown").map { payload in
            JSONValue.string(String(payload.text.prefix(200))).description
        }
        return whole + markdown.indices.filter { $0 % 8 == 0 }.map { markdown[$0] }
    }

    /// The files of data that are none.
    private func unreadable(_ files: [String: [UInt8]]) -> [String] {
        files.filter { path, bytes in
            guard path.hasSuffix(".json") || path.hasSuffix(".webmanifest") else { return false }
            return (try? JSONDecoder().decode(JSONValue.self, from: Data(bytes))) == nil
        }.keys.sorted()
    }
}

import Diagnostics
import Testing

@testable import Site
@testable import Theming

/// Where names have values on real pages is where the reference says.
///
/// A site with something of everything is made with templates that show nothing but which names
/// have a value where.
struct ViewPlaceTests {
    @Test("no name has a value elsewhere, and each has one where it should")
    func places() {
        var texts = Self.project
        for name in TemplateName.allCases {
            texts.merge(Probe(template: name).files) { $1 }
        }
        let (site, diagnostics) = buildSiteWithFindings(texts)
        let other = diagnostics.filter { $0.code != .unreachableValue }
        #expect(textReport(other, colour: false) == "")
        var seen: Set<[UInt8]> = []
        // One of the many error codes is like another.
        for output in site.outputs where output.isPage && !output.path.contains("errors/e") {
            seen.formUnion(marks(in: site.bytes(of: output)))
        }
        let names = Set(seen.map { String(decoding: $0, as: UTF8.self) })
        #expect(names.filter { $0.hasPrefix("stray") }.sorted() == [])
        #expect(ViewKey.allCases.map(\.name).filter { !names.contains($0) } == [])
    }

    /// What stands between `«` and `»` in a text.
    private func marks(in text: [UInt8]) -> Set<[UInt8]> {
        let (start, end) = (Array("«".utf8), Array("»".utf8))
        var found: Set<[UInt8]> = []
        var opening: Int?
        for index in text.indices.dropLast() where text[index] == start[0] {
            if text[index + 1] == start[1] {
                opening = index + 2
            } else if text[index + 1] == end[1], let place = opening {
                found.insert(Array(text[place..<index]))
                opening = nil
            }
        }
        return found
    }

    /// As many error codes as the page of all codes lists, and more than the list of a class does
    /// together with its statuses.
    private static let manyErrors = (1...197).map { number in
        "  - { code: e\(number), status: 409, title: E, summary: E. }\n"
    }.joined()

    private static let project = [
        "content/site.yaml": """
        title: Errors
        api: Orders API
        description: All errors.
        baseURL: https://docs.example.com/
        editURL: https://git.example.com/edit/{path}
        apiURL: https://api.example.com
        languages: [de]
        redirects:
          errors/404/#old: guides/a/
        brand:
          logo: { light: logo.svg, dark: logo.svg, alt: Orders }
          accent: "#0055cc"
          fonts: { body: { family: Inter, files: [inter.woff2] } }
          footer: { text: Ours, links: [{ title: Home, to: index.md }] }
        """,
        "content/logo.svg": "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 64'/>",
        "content/inter.woff2": "wOF2...",
        "content/apple-touch-icon.png": "PNG",
        "content/index.md": "# Errors\n\nWelcome.\n\n## One\n\n## Two\n\n### Three\n",
        "content/errors/index.md": "# All\n\nAll of them.\n",
        "content/errors/broken.md": "More.\n\n## One\n",
        "content/guides/a.md": "---\ndescription: About.\n---\n# A\n\nText.\n",
        "content/guides/b.md": "# B\n",
        "content/de/guides/b.md": "# Be\n",
        "content/changes.md": "# Changes\n\nAll changes.\n",
        "content/catalog.yaml": """
        groups: [{ id: g, title: Group, description: A group. }]
        statuses:
          - { code: 404, reason: Not Found, description: Nothing here. }
          - { code: 409, reason: Conflict, description: Not now. }
        errors:
          - code: broken
            status: 404
            title: Broken
            summary: It is broken.
            group: g
            severity: error
            actor: caller
            since: "1"
            type: https://example.com/broken
            tags: [one]
            aliases: [was_broken]
            endpoints: [GET /orders]
            message: "No {thing}."
            parameters: [{ name: thing, description: What., example: x }]
            retry: { policy: limited, methods: any, delay: Retry-After, attempts: 3, note: N.,
              idempotencyKey: Idempotency-Key }
            causes: [{ cause: C., check: Look., fixes: [Run `a b`.] }]
            headers: [{ name: Retry-After, in: response, requirement: optional, role: R.,
              example: "3" }]
            examples:
              - title: One
                request: { method: GET, path: /orders, headers: { Accept: "*/*" } }
                response: { headers: { Content-Type: text/plain }, body: No. }
            related: [{ code: gone, difference: D. }]
            specification: { rfc: 9110, section: "15" }
          - code: gone
            status: 404
            title: Gone
            summary: It is gone.
            removed: { since: "3", note: N., replacement: broken }
          - code: old
            status: 404
            title: Old
            summary: It is old.
            deprecated: { since: "2", note: N., replacement: broken }
        """ + "\n" + manyErrors,
        "content/releases.json": """
        {
          "version": 1,
          "releases": [
            {
              "version": "2", "date": "2026-02-02", "note": "N.",
              "changes": [
                { "code": "broken", "change": "changed", "status": 404, "title": "Broken",
                  "breaking": "it does",
                  "details": [{ "field": "parameter", "name": "thing", "from": "a", "to": "b",
                    "breaking": "R" }] },
                { "code": "was_gone", "change": "renamed", "status": 404, "title": "Gone",
                  "replacement": "gone" }
              ]
            },
            { "version": "1", "date": "2026-01-01", "codes": 2 }
          ],
          "catalog": {
            "statuses": [{ "code": "404", "reason": "Not Found", "description": "Nothing here." }]
          }
        }
        """,
    ]
}

/// A template that says which names have a value in it and in its sections.
///
/// Each section is a partial, as the template engine needs time in the square of a file's length.
private struct Probe {
    let template: TemplateName

    /// The template and its partials by their paths.
    var files: [String: String] {
        var files: [String: String] = [:]
        var parts: [String] = []
        for (number, chain) in ([[]] + sections).enumerated() {
            let name = "partials/probe-\(template.rawValue)-\(number)"
            files["theme/templates/\(name).mustache"] = marks(within: chain)
            let start = chain.map { "{{#\($0.name)}}" }.joined()
            let end = chain.reversed().map { "{{/\($0.name)}}" }.joined()
            parts.append("\(start){{> \(name)}}\(end)")
        }
        if template == .page { parts.append("{{{content}}}") }
        files["theme/templates/\(template.rawValue).mustache"] = parts.joined(separator: "\n")
        return files
    }

    /// The sections that can be opened here, each behind those around it.
    private var sections: [[ViewKey]] {
        var found: [[ViewKey]] = []
        var pending: [[ViewKey]] = [[]]
        while let chain = pending.popLast() {
            for key in ViewKey.allCases where [.object, .list].contains(key.kind) {
                let opens = ViewPlace.all[key]?.contains { place in
                    chain.last.map { place == .within($0) }
                        ?? place.isInSight(in: template, within: [])
                }
                guard opens == true else { continue }
                found.append(chain + [key])
                pending.append(chain + [key])
            }
        }
        return found
    }

    private func marks(within chain: [ViewKey]) -> String {
        ViewKey.allCases.map { key in
            let isExpected = ViewPlace.all[key]?.contains { place in
                place.isInSight(in: template, within: Set(chain))
            }
            let path = (chain + [key]).map(\.name).joined(separator: ".")
            let mark =
                isExpected == true
                ? "«\(key.name)»" : "«stray \(template.rawValue) \(path)»"
            return "{{#\(key.name)}}\(mark){{/\(key.name)}}\n"
        }.joined()
    }
}

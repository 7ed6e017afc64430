import Diagnostics
import ErrorCatalog
import Escaping
import Testing

/// What the decoder makes of a catalog without mistakes; mistakes are fixtures.
struct DecodingTests {
    private func decode(_ texts: String...) throws -> ErrorCatalog {
        var diagnostics: [Diagnostic] = []
        let files = texts.enumerated().map {
            SourceFile(path: "content/catalog/\($0.offset).yaml", bytes: Array($0.element.utf8))
        }
        let catalog = decodeCatalog(files, diagnostics: &diagnostics)
        #expect(textReport(diagnostics, colour: false) == "")
        return catalog
    }

    @Test("files are merged: statuses by number, then errors in the order of the files")
    func order() throws {
        let catalog = try decode(
            """
            errors:
              - { code: zeta, status: 429, title: Z, summary: z }
            statuses:
              - { code: 503, reason: Service Unavailable, description: d }
            """,
            """
            statuses: [{ code: 404, reason: Not Found, description: d }]
            errors: [{ code: alpha, status: 404, title: A, summary: a }]
            """)
        #expect(catalog.codes == ["404", "503", "zeta", "alpha"])
        #expect(catalog["zeta"]?.statusCode == 429)
        #expect(catalog["Zeta"] == nil)
    }

    @Test("ids keep their spelling whatever YAML 1.1 makes of them")
    func ids() throws {
        let catalog = try decode(
            """
            errors:
              - { code: "0012", status: 400, title: T, summary: s }
              - { code: "no", status: 400, title: T, summary: s }
              - { code: "1:30", status: 400, title: T, summary: s }
              - { code: 22P02, status: 400, title: T, summary: s }
            """)
        #expect(catalog.codes == ["0012", "no", "1:30", "22P02"])
    }

    @Test("every field reaches the model")
    func fields() throws {
        let catalog = try decode(Self.wholeEntry)
        let entry = try #require(catalog["rate_limit_exceeded"])
        #expect(entry.kind == .error)
        #expect(entry.slug == "rate_limit_exceeded")
        #expect(entry.statusClass == .clientError)
        #expect(entry.title.value == "Rate limit exceeded")
        #expect(entry.message?.value == "Limit of {limit} reached.")
        #expect(entry.parameters.map(\.name.value) == ["limit"])
        #expect(entry.parameters.first?.type == .integer)
        #expect(entry.parameters.first?.example?.value == "100")
        #expect(entry.since?.value == "2.10")
        #expect(entry.deprecation?.since?.value == "3.0")
        #expect(entry.deprecation?.replacement?.value == "throttled")
        #expect(entry.causes.first?.fixes.map(\.value) == ["Wait.", "Ask for more."])
        #expect(entry.retry?.policy == .afterDelay)
        #expect(entry.retry?.methods == .idempotent)
        #expect(entry.retry?.delay?.value == "Retry-After")
        #expect(entry.retry?.attempts == 3)
        #expect(entry.headers.first?.requirement == .required)
        #expect(entry.headers.first?.direction == .request)
        #expect(entry.specification?.url == "https://www.rfc-editor.org/rfc/rfc6585.html#section-4")
        #expect(entry.related.first?.code.value == "throttled")
        #expect(entry.keywords == ["throttled"])
    }

    @Test("an example is data: texts stay texts, JSON values become JSON")
    func example() throws {
        let entry = try #require(try decode(Self.wholeEntry)["rate_limit_exceeded"])
        #expect(
            entry.examples.first?.request?.messageText == """
                POST /v1/orders HTTP/1.1
                Accept: application/json
                If-Match: "7"

                a=1
                """)
        #expect(
            entry.examples.first?.response?.messageText(
                statusCode: 429, reasonPhrase: "Too Many Requests") == """
                    HTTP/1.1 429 Too Many Requests
                    Retry-After: 30

                    {
                      "type": "about:blank",
                      "status": 429,
                      "version": "1.10",
                      "zip": "0012",
                      "flag": "no",
                      "isFinal": false,
                      "nothing": null,
                      "items": [
                        1.5,
                        -2e3
                      ],
                      "empty": []
                    }
                    """)
    }

    @Test("values know where they stand")
    func positions() throws {
        let entry = try #require(try decode(Self.wholeEntry)["rate_limit_exceeded"])
        #expect(entry.title.range.displayPlace == "content/catalog/0.yaml:4:12")
        let range = entry.title.range
        #expect(
            String(decoding: range.file.bytes[range.offsets], as: UTF8.self)
                == "\"Rate limit exceeded\"")
        let summary = entry.summary.range
        #expect(
            String(decoding: summary.file.bytes[summary.offsets], as: UTF8.self)
                == "You sent too\n      many requests.")
    }

    private static let wholeEntry = """
        errors:
          - code: rate_limit_exceeded
            status: 429
            title: "Rate limit exceeded"
            summary: You sent too
              many requests.
            message: "Limit of {limit} reached."
            parameters:
              - { name: limit, type: integer, description: The limit., example: 100 }
            since: 2.10
            deprecated: { since: 3.0, replacement: throttled, note: Use it. }
            causes:
              - cause: A loop.
                check: Count.
                fixes: [Wait., Ask for more.]
            retry: { policy: after-delay, methods: idempotent, delay: Retry-After, attempts: 3 }
            headers:
              - { name: X-Client, in: request, requirement: required, role: Names you. }
            specification: { rfc: 6585, section: 4 }
            related: [throttled]
            keywords: [throttled]
            example:
              request:
                method: POST
                path: /v1/orders
                headers: { Accept: application/json, If-Match: '"7"' }
                body: a=1
              response:
                headers: { Retry-After: 30 }
                body:
                  type: about:blank
                  status: 429
                  version: "1.10"
                  zip: 0012
                  flag: no
                  isFinal: false
                  nothing: null
                  items: [1.5, -2e3]
                  empty: []
          - { code: throttled, status: 429, title: Throttled, summary: s }
        """
}
